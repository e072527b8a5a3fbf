// Reads files by the programs of the package, in whatever thread it runs: starts each when it is needed, carries files
// between them, and begins with a new instance of one that has ended over a file.
import core from './glue/core.js';
import office from './glue/office.js';
import pdf from './glue/pdf.js';
import { Ended, Missing, words } from './errors.js';
import { LARGEST } from './limit.js';

const PROGRAMS = { core, office, pdf };

/** How deep files may lie in files. */
const DEPTH = 3;

const unpacked = (bytes) =>
  new Response(new Response(bytes).body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();

export class Session {
  #load;
  #decode;
  #running = new Map();

  /** `load(name)` gives a compiled module, or the bytes of the dictionary; `decode(label, bytes)` characters. */
  constructor(load, decode) {
    this.#load = load;
    this.#decode = decode;
  }

  /**
   * Reads a file and what is in it, and tells `on` as it goes: `progress`, `piece` (the analysis of one document), `failure`,
   * `unsure`. `on.pause` is awaited between two steps; what it throws ends the reading.
   */
  async read(file, options, on) {
    const waiting = [{ ...file, depth: 0 }];
    try {
      while (waiting.length > 0) {
        const item = waiting.pop();
        try {
          const members = await this.#one(item, options, on);
          // The last is taken first, so that they come in order.
          waiting.push(...members.reverse());
        } catch (error) {
          if (error instanceof Ended) this.#fail('reader_ended', item.name, options, on);
          else if (error instanceof Missing) on.failure({ name: item.name, code: error.code, message: words(error.code, options.lang, error.message) });
          else throw error;
        }
      }
    } finally {
      // What a large file took is free again; to start them anew takes milliseconds.
      this.#running.delete('office');
      this.#running.delete('pdf');
    }
  }

  /** Reads one file to the end; gives the files in it. */
  async #one(item, options, on) {
    const progress = (stage, done, total) => on.progress({ name: item.name, stage, done, total });
    progress('loading', 0, 1);
    const program = await this.#program('core');
    if (item.size > LARGEST) return this.#fail('too_large', item.name, options, on);
    if (item.cause) return this.#fail(item.cause, item.name, options, on);
    const dictionary = options.words ? this.#dictionary() : null;
    dictionary?.catch(() => {}); // told below
    const { glue, core } = program;
    const reader = this.#call('core', () => {
      core.choose(options.hard, options.soft, options.stopWords);
      return glue.program(item.bytes);
    });
    progress('decoding', 0, 1);
    if (reader === 'core') {
      const cause = this.#call('core', () => core.text(item.name, item.bytes, this.#decode));
      if (cause) return this.#fail(cause, item.name, options, on);
    } else {
      const { glue: other } = await this.#program(reader);
      await on.pause();
      const answer = this.#call(reader, () => other.read(
        item.name, item.bytes, options.columns, this.#decode, (done, total) => progress('decoding', done, total),
      ));
      if (answer.unsure) on.unsure({ name: item.name, columns: answer.unsure });
      if (answer.cause) return this.#fail(answer.cause, item.name, options, on);
      if (answer.members) {
        if (item.depth === DEPTH) return this.#fail('too_much', item.name, options, on);
        return answer.members.map((member) => ({ ...member, size: member.bytes?.length ?? 0, depth: item.depth + 1 }));
      }
      if (!this.#call('core', () => core.packed(answer.packed))) throw new Ended('what the reader packed');
    }
    await this.#steps(core, false, progress, on);
    let counted = false;
    if (dictionary) {
      try {
        await dictionary;
        counted = true;
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        on.failure({ name: item.name, code: 'dictionary_missing', message: words('dictionary_missing', options.lang, error.message) });
      }
    }
    if (counted) await this.#steps(core, true, progress, on);
    on.piece(this.#call('core', () => core.finish(counted)));
    return [];
  }

  async #steps(core, counting, progress, on) {
    const begun = this.#call('core', () => core.progress());
    if (begun) progress(begun.stage, begun.done, begun.total);
    for (;;) {
      await on.pause();
      const told = this.#call('core', () => core.step(counting));
      if (!told) return;
      progress(told.stage, told.done, told.total);
    }
  }

  /** A running program. */
  async #program(name) {
    if (!this.#running.has(name)) {
      const glue = PROGRAMS[name]();
      await glue.default({ module_or_path: await this.#load(name) });
      this.#running.set(name, name === 'core' ? { glue, core: new glue.Core() } : { glue });
    }
    return this.#running.get(name);
  }

  /** Has the core of now load the dictionary, once. */
  #dictionary() {
    const running = this.#running.get('core');
    const loaded = async () => {
      const bytes = await this.#load('dictionary');
      let plain;
      try {
        plain = new Uint8Array(await unpacked(bytes));
      } catch (error) {
        throw new Missing('dictionary_missing', String(error));
      }
      // It may have ended meanwhile.
      if (this.#running.get('core') !== running) throw new Ended('the core');
      if (!this.#call('core', () => running.core.dictionary(plain))) throw new Missing('dictionary_missing', 'dictionary.bin');
    };
    running.dictionary ??= loaded().catch((error) => {
      running.dictionary = null;
      throw error;
    });
    return running.dictionary;
  }

  /** Calls a program. Whatever it throws, it is not called again: its memory may be anything. */
  #call(name, work) {
    try {
      return work();
    } catch (error) {
      this.#running.delete(name);
      throw new Ended(error);
    }
  }

  #fail(cause, name, { lang }, on) {
    const glue = this.#running.get('core')?.glue;
    const said = glue && this.#call('core', () => glue.failure(cause, name, lang));
    on.failure({ name, code: cause, message: said ?? words('reader_ended', lang, name) });
    return [];
  }
}
