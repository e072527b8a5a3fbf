// Starts the programs beside a page, each in a classic worker from a blob: such a worker is bound by the policy of the page,
// which one loaded from an address would not be. It is handed its wasm, its own script, and a port to ask for more by.
//
// `load(name)` gives the bytes of a part; `scripts.createScriptURL` makes the addresses of scripts; `give(name)` gives the bytes
// of what a worker asks for. Written in old JavaScript, since the loader is (see there).
export function starter(load, scripts, give) {
  // The glue of a program and its wasm, compiled once for all who run it.
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

  // Nothing that the worker says before somebody has listened is lost: see www/prelude.js.
  function start(name) {
    var code = program(name);
    return code.glue.then(function (glue) {
      var source = new Blob([glue], { type: 'text/javascript' });
      var blob = URL.createObjectURL(source);
      var worker = new Worker(scripts.createScriptURL(blob));
      var channel = new MessageChannel();
      var started = { worker: worker, port: channel.port1, failed: false };
      worker.addEventListener('message', function () { URL.revokeObjectURL(blob); }, { once: true });
      worker.addEventListener('error', function () { started.failed = true; });
      channel.port1.onmessage = function (event) {
        var name = event.data;
        give(name).then(function (bytes) { channel.port1.postMessage([name, bytes], [bytes]); },
          function (error) { channel.port1.postMessage([name, String(error.message)]); });
      };
      return code.wasm.then(function (wasm) {
        worker.postMessage([wasm, source], [channel.port2]);
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

  return { program: program, start: start, listened: listened };
}

// What a packed dictionary holds, or another part that is gzip. Not from a Blob: WebKit reads none in a worker of a page that
// comes from a disk.
export function unpacked(bytes) {
  return new Response(new Response(bytes).body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
