// The worker's side: reads what it is handed, asks for parts when it needs them. All it says are plain objects:
// { ready }, { need: part }, { progress | piece | failure | unsure: … }, { done } and { broken: why }.
import { Missing } from './errors.js';
import { Session } from './session.js';

/** Serves `port` = { post(message), listen(hear) }. */
export function serve(port, decode) {
  const awaited = new Map();
  const load = (part) => new Promise((resolve, reject) => {
    awaited.set(part, { resolve, reject });
    port.post({ need: part });
  });
  const session = new Session(load, decode);
  const say = (kind) => (value) => port.post({ [kind]: value });
  const on = {
    progress: say('progress'),
    piece: say('piece'),
    failure: say('failure'),
    unsure: say('unsure'),
    // Who does not want it any more ends this thread.
    pause() {},
  };
  port.listen((message) => {
    if (message.part) {
      const { resolve, reject } = awaited.get(message.part);
      awaited.delete(message.part);
      if (message.missing) reject(new Missing(message.missing.code, message.missing.about));
      else resolve(message.value);
    } else {
      session.read(message.file, message.options, on).then(
        () => port.post({ done: true }),
        (error) => port.post({ broken: String(error?.stack ?? error) }),
      );
    }
  });
  port.post({ ready: true });
}
