// Runs inside every worker of the page, behind its glue, onto which `cargo xtask stamp` puts it; knows nothing of the page.
// The first message brings the compiled wasm, what the worker's own script holds, and a port of the loader; where it brings no
// port, this is a deputy that another worker has started.
import { unpacked } from './start.js';

(function () {
  // Messages that come before the program listens are kept for it, and what it says until somebody listens.
  var waiting = [], said = [], failed = [], asked = {}, exports, port, post = self.postMessage;
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
    } else {
      var waits = asked[event.data[0]], bytes = event.data[1];
      if (typeof bytes === 'string') waits[1](new Error(bytes));
      else waits[0](bytes);
    }
  }

  // The bytes of something, asked for once at a time.
  function ask(name) {
    return new Promise(function (resolve, reject) {
      asked[name] = [resolve, reject];
      port.postMessage(name);
    });
  }

  var program, own; // what the first message brought; the address of the worker's own script, the only one that is made here
  var rules = {
    createScriptURL: function (made) {
      if (made === own) return made;
      throw new TypeError('not the script of this worker: ' + made);
    }
  };
  var scripts = self.trustedTypes ? trustedTypes.createPolicy('report-lens', rules) : rules;
  var offers = self.reportLens = {
    build: self.reportLensBuild, // written into the glue: the build of the worker's own files
    startDeputy: function () {
      own = own || URL.createObjectURL(program[1]);
      var deputy = new Worker(scripts.createScriptURL(own));
      deputy.postMessage(program);
      return deputy;
    },
    loadDictionary: function () { return ask('dictionary').then(unpacked); },
    // The part of this program that comes later; all else it finds in the program.
    startPart: function (name) {
      return ask(name).then(function (bytes) { return WebAssembly.instantiate(bytes, { a: exports }); });
    }
  };
  self.addEventListener('message', function (event) {
    self.addEventListener('message', keep);
    program = event.data;
    port = event.ports[0];
    if (port) {
      port.onmessage = told;
      // Four read at most, this one among them; a phone has no memory to spare.
      offers.deputies = /Mobi|Android/.test(navigator.userAgent) ? 0 : Math.min(navigator.hardwareConcurrency || 1, 4) - 1;
    } else {
      offers.deputy = true;
      self.postMessage = post;
      failed = null;
    }
    wasm_bindgen({ module_or_path: program[0] }).then(function (made) {
      exports = made;
      self.removeEventListener('message', keep);
      waiting.forEach(function (kept) { self.dispatchEvent(new MessageEvent('message', kept)); });
    }).catch(function (error) {
      if (failed) failed.push(error);
      else setTimeout(function () { throw error; });
    });
  }, { once: true });
})();
