// The worker in browsers; bundled into one script that runs as a module, as a classic script and from a blob.
import { decode } from './browser-charset.js';
import { serve } from './serve.js';

serve({
  post: (message) => self.postMessage(message),
  listen: (hear) => self.addEventListener('message', (event) => hear(event.data)),
}, decode);
