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

  // The glue of each program beside the page, fetched once: the worker's as early as its priority allows, those of
  // the programs that read files when such a file comes.
  var glues = {};
  function glue(name) {
    glues[name] = glues[name] || fetch(address(parts[name]), { priority: 'low' }).then(function (response) {
      if (!response.ok) throw new Error(name + ' code: HTTP ' + response.status);
      return response.text();
    });
    // Whoever starts the program is told, and may try again.
    glues[name].catch(function () { glues[name] = null; });
    return glues[name];
  }
  glue('worker');

  // A classic blob worker: it inherits this page's policy, which one loaded from an address would not.
  function start(name) {
    return glue(name).then(function (code) {
      var config = { wasm: address(parts[name + 'Wasm']), dictionary: address(parts.dictionary) };
      var source = code + '\n(' + runWorker + ')(' + JSON.stringify(config) + ');';
      var blob = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      var worker = new Worker(blob);
      worker.addEventListener('message', function () { URL.revokeObjectURL(blob); }, { once: true });
      return worker;
    });
  }

  // Runs inside the worker, after the glue; knows nothing of the page.
  function runWorker(config) {
    // Messages that come before the program listens are kept for it.
    var waiting = [];
    function keep(event) { waiting.push(event.data); }
    self.addEventListener('message', keep);

    self.reportLens = {
      build: self.reportLensBuild, // written into the glue: the build of the worker's own files
      loadDictionary: function () {
        if (!config.dictionary) return Promise.reject(new Error('this build has no dictionary'));
        return fetch(config.dictionary, { priority: 'low' }).then(function (response) {
          if (!response.ok) throw new Error('dictionary: HTTP ' + response.status);
          return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
        });
      }
    };
    // A failure reaches the page as the worker's `error` event.
    wasm_bindgen({ module_or_path: config.wasm }).then(function () {
      self.removeEventListener('message', keep);
      waiting.forEach(function (data) { self.dispatchEvent(new MessageEvent('message', { data: data })); });
    }).catch(function (error) { setTimeout(function () { throw error; }); });
  }

  // What the page is given. It stands at this script's element too: no name of ours is global.
  var host = element.host = {
    window: true, // the whole window is its own
    keeps: !!parts.store && typeof indexedDB === 'object',
    build: parts.build,
    startWorker: function () { return start('worker'); },
    startReader: start,
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
