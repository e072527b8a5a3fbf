// What differs between browsers and Node, for browsers.
import { decode } from './browser-charset.js';

/** The name under which a host's policy allows the addresses of workers. */
const POLICY = 'report-lens';

let policy = null;

// Where the host wants Trusted Types: a policy that lets through what this file hands it, and nobody else can ask.
function scriptAddress(address) {
  if (!globalThis.trustedTypes) return address;
  policy ??= globalThis.trustedTypes.createPolicy(POLICY, { createScriptURL: (own) => own });
  return policy.createScriptURL(address);
}

function port(worker, spare) {
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    listen(hear, end) {
      worker.addEventListener('message', (event) => hear(event.data));
      worker.addEventListener('messageerror', () => end(new Error('a message of the worker could not be read')));
      worker.addEventListener('error', (event) => {
        event.preventDefault?.();
        end(new Error(event.message || 'the worker could not be started'));
      });
    },
    busy() {},
    end() {
      worker.terminate();
      spare?.();
    },
  };
}

function fromAddress(address) {
  return port(new Worker(scriptAddress(String(address)), { type: 'module', name: 'report-lens' }));
}

function fromBlob(blob) {
  const address = URL.createObjectURL(blob);
  try {
    return port(new Worker(scriptAddress(address), { name: 'report-lens' }), () => URL.revokeObjectURL(address));
  } catch (error) {
    URL.revokeObjectURL(address);
    throw error;
  }
}

/** A browser, with the places of the package's parts. */
export function browser(places) {
  return {
    places,
    // Only who works in the calling thread loads this.
    session: async (load) => new (await import('./session.js')).Session(load, decode),
    // By its address where that is of the page's own origin, else from a blob.
    async startWorker(place, attempt) {
      if (place instanceof Blob) return attempt === 0 ? fromBlob(place) : null;
      const address = new URL(place, globalThis.document?.baseURI ?? globalThis.location?.href);
      if (attempt === 0 && address.origin === globalThis.location?.origin) return fromAddress(address);
      if (attempt > 1) return null;
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
      return fromBlob(new Blob([await answer.text()], { type: 'text/javascript' }));
    },
  };
}
