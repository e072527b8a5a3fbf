// Runs inside every worker of the page, behind its glue, onto which `cargo xtask stamp` puts it; knows nothing of the page.
// The first message brings the compiled wasm and a port of the loader.
import { unpacked } from './start.js';

(function () {
  // Messages that come before the program listens are kept for it, and what it says until somebody listens.
  var waiting = [], said = [], failed = [], answer, port, post = self.postMessage;
  function keep(event) { waiting.push({ data: event.data, ports: Array.from(event.ports) }); }
  self.postMessage = function () { said.push(arguments); };
  function told(event) {
    if (event.data === true) {
      self.postMessage = post;
      said.forEach(function (one) { post.apply(self, one); });
      var early = failed;
      failed = null;
      // A failure reaches the page as the worker's `error` event.
      if (early.length) throw early[0];
    } else if (typeof event.data === 'string') {
      answer[1](new Error(event.data));
    } else {
      answer[0](event.data);
    }
  }

  self.reportLens = {
    build: self.reportLensBuild, // written into the glue: the build of the worker's own files
    loadDictionary: function () {
      return new Promise(function (resolve, reject) {
        answer = [resolve, reject];
        port.postMessage(true);
      }).then(unpacked);
    }
  };
  self.addEventListener('message', function (event) {
    self.addEventListener('message', keep);
    port = event.ports[0];
    port.onmessage = told;
    wasm_bindgen({ module_or_path: event.data }).then(function () {
      self.removeEventListener('message', keep);
      waiting.forEach(function (kept) { self.dispatchEvent(new MessageEvent('message', kept)); });
    }).catch(function (error) {
      if (failed) failed.push(error);
      else setTimeout(function () { throw error; });
    });
  }, { once: true });
})();
