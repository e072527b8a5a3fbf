// Where files are read, by one interface: `read(file, options, on, stop)` and `end()`.
import { Ended, Missing } from './errors.js';

/** How long the calling thread is kept before others may run in it, in milliseconds. */
const SLICE = 20;

/** In the calling thread. Between two steps it lets others run and asks `stop`. */
export async function here(platform, load) {
  const session = await platform.session(load);
  return {
    kind: 'here',
    read(file, options, on, stop) {
      let since = performance.now();
      const pause = async () => {
        if (performance.now() - since < SLICE) return;
        await new Promise((again) => setTimeout(again));
        stop();
        since = performance.now();
      };
      stop();
      return session.read(file, options, { ...on, pause });
    },
    end() {},
  };
}

/** In a worker; null where none can be started. */
export async function worker(platform, load, place) {
  for (let attempt = 0; ; attempt++) {
    try {
      const port = await platform.startWorker(place, attempt);
      if (!port) return null;
      const thread = behind(port, load);
      if (await thread.ready) return thread;
    } catch { /* the next way */ }
    if (attempt > 1) return null;
  }
}

/** The thread behind a port. */
function behind(port, load) {
  let reading = null;
  let over = false;
  let begun;
  const ready = new Promise((resolve) => { begun = resolve; }).then((isThere) => {
    if (isThere) port.busy(false);
    return isThere;
  });
  const end = (error) => {
    if (over) return;
    over = true;
    begun(false);
    port.end();
    reading?.reject(new Ended(error));
  };
  const give = async (part) => {
    try {
      const value = await load(part);
      if (!over) port.post({ part, value }, []);
    } catch (error) {
      const missing = error instanceof Missing ? { code: error.code, about: error.message }
        : { code: 'part_missing', about: `${part} (${error?.message ?? error})` };
      if (!over) port.post({ part, missing }, []);
    }
  };
  port.listen((message) => {
    if (over) return;
    if (message.ready) begun(true);
    else if (message.need) give(message.need);
    else if (message.done) reading?.resolve();
    else if (message.broken) end(new Error(message.broken));
    else for (const [kind, value] of Object.entries(message)) reading?.on[kind]?.(value);
  }, end);
  return {
    kind: 'worker',
    ready,
    get over() { return over; },
    read(file, options, on) {
      port.busy(true);
      return new Promise((resolve, reject) => {
        reading = { resolve, reject, on };
        port.post({ file, options }, file.bytes ? [file.bytes.buffer] : []);
      }).finally(() => {
        reading = null;
        if (!over) port.busy(false);
      });
    },
    end: () => end(new Error('ended')),
  };
}
