// The package's functions, for a platform: { places, session(load), startWorker(place, attempt) }.
import { Ended, ReportLensError, words } from './errors.js';
import { filesOf } from './input.js';
import { LARGEST } from './limit.js';
import { optionsOf } from './options.js';
import { partsAt } from './parts.js';
import * as threads from './threads.js';

export function makeApi(platform) {
  let places = platform.places;
  let load = partsAt(places);
  /** By kind: the running thread, and the call that it is busy with. */
  let lanes = newLanes();

  function newLanes() {
    return { worker: { thread: null, last: Promise.resolve() }, here: { thread: null, last: Promise.resolve() } };
  }

  function release() {
    const left = lanes;
    lanes = newLanes();
    load = partsAt(places);
    for (const lane of Object.values(left)) {
      // What is under way is read to its end.
      lane.last.then(() => lane.thread?.end());
    }
  }

  function configure({ assets = {} } = {}) {
    places = { ...platform.places, ...assets };
    release();
  }

  /** The thread of a lane, started where there is none. */
  async function running(lane, kind) {
    if (lane.thread && !lane.thread.over) return lane.thread;
    const parts = load;
    lane.thread = null;
    if (kind === 'worker') {
      const place = await Promise.resolve(typeof places.worker === 'function' ? places.worker() : places.worker)
        .catch(() => null);
      lane.thread = place && await threads.worker(platform, parts, place);
    }
    lane.thread ??= await threads.here(platform, parts);
    return lane.thread;
  }

  /** Reads the files one after the other; what cannot be read costs nothing but itself. */
  async function readAll(lane, files, options, stop) {
    const pieces = [];
    const failures = [];
    const { on, lang } = options;
    // A mistake in what hears is its own, as in any listener; nobody hears of what is not wanted any more.
    const tell = (hear, event) => {
      if (!hear || stop.asked()) return;
      try {
        hear(event);
      } catch (error) {
        setTimeout(() => { throw error; });
      }
    };
    for (const [index, file] of files.entries()) {
      stop.now();
      const thread = await running(lane, options.thread);
      const told = {
        progress: (event) => tell(on.progress, { file: index, files: files.length, ...event, thread: thread.kind }),
        piece: (piece) => pieces.push(piece),
        unsure: (event) => tell(on.unsure, event),
        failure(failure) {
          failures.push(failure);
          tell(on.failure, failure);
        },
      };
      const wanted = { name: file.name, size: file.size, bytes: null };
      if (file.size <= LARGEST) {
        try {
          const bytes = await file.bytes();
          wanted.bytes = thread.kind === 'worker' && file.shared ? bytes.slice() : bytes;
        } catch {
          told.failure({ name: file.name, code: 'unreadable', message: words('unreadable', lang, file.name) });
          continue;
        }
      }
      stop.now();
      const unhear = stop.heard(() => thread.kind === 'worker' && thread.end());
      try {
        await thread.read(wanted, options.reading, told, stop.now);
      } catch (error) {
        stop.now();
        if (!(error instanceof Ended)) {
          thread.end();
          lane.thread = null;
          throw error;
        }
        told.failure({ name: file.name, code: 'reader_ended', message: words('reader_ended', lang, file.name) });
      } finally {
        unhear();
      }
    }
    return concluded(pieces, failures, options);
  }

  async function analyze(input, given = {}) {
    const options = optionsOf(given ?? {});
    const files = filesOf(input, options.name, options.lang);
    const stop = stopOf(options.signal);
    stop.now();
    const lane = lanes[options.thread];
    const turn = lane.last.then(() => {
      stop.now();
      return readAll(lane, files, options, stop);
    });
    lane.last = turn.then(() => {}, () => {});
    // Who waits for its turn need not wait to hear that it is not wanted any more.
    return stop.race(turn);
  }

  return { analyze, configure, release };
}

/** The signal, as it is asked and heard here. */
function stopOf(signal) {
  const asked = () => signal?.aborted ?? false;
  const now = () => {
    if (asked()) throw signal.reason ?? new DOMException('The reading was stopped.', 'AbortError');
  };
  const heard = (hear) => {
    signal?.addEventListener('abort', hear);
    return () => signal?.removeEventListener('abort', hear);
  };
  const race = (turn) => {
    if (!signal) return turn;
    let unhear;
    const stopped = new Promise((_, reject) => {
      unhear = heard(() => {
        try { now(); } catch (error) { reject(error); }
      });
    });
    return Promise.race([turn, stopped]).finally(() => unhear());
  };
  return { asked, now, heard, race };
}

/** One analysis of all that was read, or why there is none. */
function concluded(pieces, failures, { on, lang }) {
  const analysis = merged(pieces);
  if (failures.length === 0 || (analysis && on.failure)) return analysis;
  const [first] = failures;
  const [code, message] = failures.length === 1
    ? [first.code, first.message] : ['several_failed', words('several_failed', lang, failures.length)];
  throw new ReportLensError(code, message, { failures, analysis });
}

/** The analyses of single documents as one of all, as if they had been read together. */
function merged(pieces) {
  if (pieces.length === 0) return null;
  const documents = [];
  const reports = [];
  for (const piece of pieces) {
    for (const report of piece.keywords?.reports ?? []) {
      reports.push({ ...report, document: report.document + documents.length });
    }
    documents.push(...piece.documents);
  }
  const telling = pieces.find((piece) => piece.keywords) ?? pieces[0];
  const analysis = { schema: telling.schema, tool: telling.tool, documents };
  if (telling.keywords) analysis.keywords = { reports };
  return analysis;
}
