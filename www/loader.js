// Starts the page and its worker. The one place that makes script addresses.
//
// Written in the oldest JavaScript that parses everywhere, so that a browser which is too old reaches the
// notice in index.html instead of a syntax error. The names of all files, with their hashes, stand as data
// attributes on this script's element; `cargo xtask stamp` writes them there after each build.
(function () {
  'use strict';
  var element = document.currentScript;
  var parts = element && element.dataset;
  if (!parts || !supported()) return; // index.html already shows the notice
  document.documentElement.className += ' supported';

  // The theme that was chosen before, ahead of the first drawing; a browser may forbid the storage.
  try {
    var theme = localStorage.getItem('report-lens.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
  } catch (forbidden) { /* then it is the system's */ }

  // Blob workers have no address of their own to resolve a relative one against.
  function address(name) { return name ? new URL(name, document.baseURI).href : null; }

  // Chromium 100, Firefox 115, Safari 16.4: by what they can do, then by name for what cannot be felt.
  function supported() {
    if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function' ||
        typeof structuredClone !== 'function' || !Array.prototype.findLast) return false;
    var named = /(?:Chrome|Firefox)\/(\d+)/.exec(navigator.userAgent);
    return !named || Number(named[1]) >= (named[0].charAt(0) === 'C' ? 100 : 115);
  }

  // The one Trusted Types policy; whatever starts a program gets its address from here.
  var rules = {
    createScriptURL: function (made) {
      if (made.slice(0, 5) === 'blob:') return made;
      throw new TypeError('no script of this page: ' + made);
    }
  };
  var scripts = window.trustedTypes ? trustedTypes.createPolicy('report-lens', rules) : rules;

  // The bytes of a part. Only the page fetches: a worker from a blob may not be served by the service worker.
  function load(name) {
    return fetch(address(parts[name]), { priority: 'low' }).then(function (response) {
      if (!response.ok) throw new Error(name + ': HTTP ' + response.status);
      return response.arrayBuffer();
    });
  }

  // The glue of a program beside the page and its wasm, compiled once for all who run it.
  var programs = {};
  function program(name) {
    var made = programs[name] = programs[name] ||
      { glue: load(name), wasm: load(name + 'Wasm').then(function (bytes) { return WebAssembly.compile(bytes); }) };
    // Whoever starts the program is told, and may try again.
    function forget() { programs[name] = null; }
    made.glue.catch(forget);
    made.wasm.catch(forget);
    return made;
  }

  // A classic blob worker: it inherits this page's policy, which one loaded from an address would not. It is handed its
  // wasm, and a port to ask for the dictionary by.
  function start(name) {
    var code = program(name);
    return code.glue.then(function (glue) {
      var source = new Blob([glue, '\n(' + runWorker + ')();'], { type: 'text/javascript' });
      var blob = URL.createObjectURL(source);
      var worker = new Worker(scripts.createScriptURL(blob));
      var channel = new MessageChannel();
      var started = { worker: worker, port: channel.port1, failed: false };
      worker.addEventListener('message', function () { URL.revokeObjectURL(blob); }, { once: true });
      worker.addEventListener('error', function () { started.failed = true; });
      channel.port1.onmessage = function () {
        dictionary().then(function (bytes) { channel.port1.postMessage(bytes, [bytes]); },
          function (error) { channel.port1.postMessage(String(error.message)); });
      };
      return code.wasm.then(function (wasm) {
        worker.postMessage(wasm, [channel.port2]);
        return started;
      }, function (error) {
        worker.terminate();
        throw error;
      });
    });
  }

  // Somebody listens to the worker now.
  function listened(started) {
    started.port.postMessage(true);
    return started.worker;
  }

  // Runs inside the worker, after the glue; knows nothing of the page.
  function runWorker() {
    // Messages that come before the program listens are kept for it, and what it says until somebody listens.
    var waiting = [], said = [], failed = [], answer, port, post = self.postMessage;
    function keep(event) { waiting.push(event.data); }
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
        }).then(function (bytes) {
          return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
        });
      }
    };
    self.addEventListener('message', function (event) {
      self.addEventListener('message', keep);
      port = event.ports[0];
      port.onmessage = told;
      wasm_bindgen({ module_or_path: event.data }).then(function () {
        self.removeEventListener('message', keep);
        waiting.forEach(function (data) { self.dispatchEvent(new MessageEvent('message', { data: data })); });
      }).catch(function (error) {
        if (failed) failed.push(error);
        else setTimeout(function () { throw error; });
      });
    }, { once: true });
  }

  // The worker starts beside the page's code, and the dictionary comes behind it.
  var first = start('worker');
  var words = first.then(function () { return load('dictionary'); });
  words.catch(function () {}); // told to whoever asks
  function dictionary() {
    var loaded = words || load('dictionary');
    words = null;
    return loaded;
  }

  // What the page is given. It stands at this script's element too: no name of ours is global.
  var host = element.host = {
    window: true, // the whole window is its own
    keeps: !!parts.store && typeof indexedDB === 'object',
    build: parts.build,
    startWorker: function () {
      var early = first || start('worker');
      first = null;
      return early.then(function (started) { return started.failed ? start('worker') : started; }).then(listened);
    },
    startReader: function (name) { return start(name).then(listened); },
    // Does something with the files kept in this browser; what does it is loaded then.
    store: function (what, given) {
      return import(address(parts.store)).then(function (store) { return store[what].apply(null, given); });
    }
  };

  // Compiled from its bytes: compiling a preloaded answer while it streams hung one start in a hundred (Chromium 156).
  var code = fetch(address(parts.appWasm)).then(function (response) {
    if (!response.ok) throw new Error('page code: HTTP ' + response.status);
    return response.arrayBuffer();
  });
  code.catch(function () {}); // told below
  import(address(parts.app)).then(function (app) {
    return app.default({ module_or_path: code }).then(function () { app.mount(document.getElementById('app'), host); });
  }).catch(function (error) {
    document.documentElement.className = document.documentElement.className.replace(' supported', ' failed');
    throw error;
  });
})();
