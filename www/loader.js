// Starts the page and its worker. The one place that makes script addresses.
//
// Written in the oldest JavaScript that parses everywhere, so that a browser which is too old reaches the
// notice in index.html instead of a syntax error. The names of all files, with their hashes, stand as data
// attributes on this script's element; `cargo xtask stamp` writes them there after each build. The same script starts the
// page that is one file: there INLINE is true, the parts stand in the file, and nothing is fetched or imported.
import { starter, unpacked } from './start.js';

(function () {
  'use strict';
  var element = document.currentScript;
  var parts = element && element.dataset;
  if (!parts || !supported()) return; // index.html already shows the notice

  // The theme that was chosen before, ahead of the first drawing; a browser may forbid the storage.
  try {
    var theme = localStorage.getItem('report-lens.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
    var lang = localStorage.getItem('report-lens.language');
  } catch (forbidden) { /* then it is the system's */ }
  var english = /^en/i.test(lang || navigator.language);
  // What the empty page says is painted at once, unless something else will come, or in other colours.
  document.documentElement.className += ' supported' + (theme || location.hash ? '' : english ? ' en' : ' zh');

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
      if (made.slice(0, 5) === 'blob:' || !INLINE && made === address('sw.js')) return made;
      throw new TypeError('no script of this page: ' + made);
    }
  };
  var scripts = window.trustedTypes ? trustedTypes.createPolicy('report-lens', rules) : rules;

  // What the page is told unasked: words of offline.js, and files. Kept until it listens.
  var hears, untold = [];
  function tell(what) {
    if (hears) hears(what);
    else untold.push(what);
  }

  // The bytes of a part, or of a file by its name. Only the page fetches: a worker from a blob may not be served by the
  // service worker.
  function load(name, priority) {
    if (INLINE) return here(name);
    var url = address(parts[name] || name);
    // The readers are left alone by the service worker: the page keeps them itself.
    return (/^(office|pdf)/.test(name) ? offline().then(function (script) { return script.load(url, parts); }) :
      fetch(url, { priority: priority || 'low' })).then(function (response) {
      if (response.status === 404 || response.status === 410) tell('gone');
      if (!response.ok) throw new Error(name + ': HTTP ' + response.status);
      return response.arrayBuffer();
    });
  }

  // A part that stands in this file: base64 of gzip. The dictionary is unpacked in the worker.
  var whole = INLINE && new Promise(function (resolve) { document.addEventListener('DOMContentLoaded', resolve); });
  function here(name) {
    return whole.then(function () {
      var text = atob(document.querySelector('[data-part="' + name + '"]').textContent);
      var bytes = new Uint8Array(text.length);
      for (var at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
      return name === 'dictionary' ? bytes.buffer : unpacked(bytes);
    });
  }

  var programs = starter(load, scripts, function (name) { return name === 'dictionary' ? dictionary() : load(name); });
  var start = programs.start, listened = programs.listened;

  // The worker starts beside the page's code, and the dictionary comes behind it.
  var begun = start('worker'), first = begun;
  var words = first.then(function () { return load('dictionary'); });
  words.catch(function () {}); // told to whoever asks
  function dictionary() {
    var loaded = words || load('dictionary');
    words = null;
    return loaded;
  }

  // English words are loaded beside the code where they will be read.
  english = english ? load('english') : null;
  if (english) english.catch(function () {}); // told to whoever asks

  // What the page is given. It stands at this script's element too: no name of ours is global.
  var host = element.host = {
    window: true, // the whole window is its own
    docs: !INLINE, // documents stand beside it
    keeps: !!parts.store && typeof indexedDB === 'object',
    build: parts.build,
    startWorker: function () {
      var early = first || start('worker');
      first = null;
      return early.then(function (started) { return started.failed ? start('worker') : started; }).then(listened);
    },
    startReader: function (name) { return start(name).then(listened); },
    // The part of the page's program that comes later; all else it finds in the program.
    startPart: function (name) {
      return load(name).then(function (bytes) { return WebAssembly.instantiate(bytes, { a: program }); });
    },
    // Does something with the files kept in this browser; what does it is loaded then.
    store: function (what, given) {
      if (INLINE) return Promise.reject(new Error('no file is kept'));
      return import(address(parts.store)).then(function (store) { return store[what].apply(null, given); });
    },
    text: function (name) {
      var bytes = name === 'english' && english || load(name);
      if (name === 'english') english = null; // another try is another load
      return bytes.then(function (bytes) { return new TextDecoder().decode(bytes); });
    },
    listen: function (hear) {
      hears = hear;
      untold.splice(0).forEach(hear);
    },
    // Draws in an element of the page what a dialog of this name holds, or a picture; `given` is what the page hands over for it.
    explain: function (place, name, given) {
      var drawn = name === 'picture' ? 'charts' : 'dialogs';
      if (INLINE) return (name === 'picture' ? reportLensCharts : reportLensDialogs).draw(place, name, { form: 'file' }, given);
      var around = { form: 'site', parts: parts, offline: offline, base: address('./') };
      import(address(parts[drawn])).then(function (script) { script.draw(place, name, around, given); },
        function () { place.textContent = '未能载入，请检查网络后重开。 Not loaded; check the connection, then reopen.'; });
    },
    reload: function () {
      if (INLINE) location.reload();
      else offline().then(function (script) { script.reload(); }, function () { location.reload(); });
    }
  };

  // Compiled from its bytes: compiling a preloaded answer while it streams hung one start in a hundred (Chromium 156).
  var program, code = load('appWasm', 'auto');
  code.catch(function () {}); // told below
  (INLINE ? whole.then(function () { return reportLensApp; }) : import(address(parts.app))).then(function (app) {
    return app.default({ module_or_path: code }).then(function (exports) {
      program = exports;
      app.mount(document.getElementById('app'), host);
    });
  }).then(function () {
    return Promise.resolve(words).catch(function () {});
  }).then(workOffline, function (error) {
    document.documentElement.className = document.documentElement.className.replace(' supported', ' failed');
    throw error;
  });

  // The service worker, once all else is there: where the page is at home, not in somebody's frame. One file needs none.
  function offline() { return INLINE ? Promise.reject() : import(address(parts.offline)); }
  function workOffline() {
    if (INLINE) return tell('offline');
    if (!navigator.serviceWorker || parent !== window) return;
    function register(name, options) {
      return navigator.serviceWorker.register(scripts.createScriptURL(address(name)), options);
    }
    offline().then(function (script) { script.begin(register, parts, tell, begun); }).catch(function () {}); // as long as it is open
  }
})();
