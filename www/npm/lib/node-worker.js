// The worker in Node.
import { parentPort } from 'node:worker_threads';
import { decode } from './node-charset.js';
import { serve } from './serve.js';

serve({ post: (message) => parentPort.postMessage(message), listen: (hear) => parentPort.on('message', hear) }, decode);
