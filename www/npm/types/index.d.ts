import type { Analysis } from './analysis.js';

export type * from './analysis.js';

/** What can be read: a text, the bytes of a file of any kind, or a file. */
export type Data = string | Uint8Array | ArrayBuffer | Blob;

/** Data under a name. */
export interface Named {
  /** The name of the file. Place and year are looked for in it where the text does not name them. */
  readonly name: string;
  readonly data: Data;
}

/** Where files are read: in a worker, or in the thread that asks. */
export type Thread = 'worker' | 'here';

/** What is being done to a file. */
export type Stage = 'loading' | 'decoding' | 'repairing' | 'splitting' | 'extracting' | 'counting';

export interface Progress {
  /** The place of the file in the input, from 0… */
  file: number;
  /** …of so many. */
  files: number;
  /** What is being read: the file, or one that is in it. */
  name: string;
  stage: Stage;
  /** Steps done… */
  done: number;
  /** …of so many, as far as is known. */
  total: number;
  /** Where it is read: `here` also where no worker could be started. */
  thread: Thread;
}

/** Why there is no analysis of a file. A code does not change its meaning; new ones may come. */
export type FailureCode =
  /** Nothing is in the file. */
  | 'empty_file'
  /** It is larger than 200 MB. */
  | 'too_large'
  /** It is protected by a password. */
  | 'encrypted'
  /** It is damaged or cut off, and nothing of it could be read. */
  | 'damaged_file'
  /** It is of a kind that is not read. */
  | 'unsupported'
  /** It is packed in a way that is not unpacked. */
  | 'packed'
  /** An archive without files. */
  | 'empty_archive'
  /** Pictures of pages without a text. */
  | 'scanned'
  /** It asks for more than is read of one file. */
  | 'too_much'
  /** It is no text and no document. */
  | 'not_text'
  /** A text in an encoding that could not be told. */
  | 'unknown_encoding'
  /** Its bytes could not be had. */
  | 'unreadable'
  /** The program ended over it: a defect of ours. Other files are not touched. */
  | 'reader_ended'
  /** A part of the program could not be loaded. */
  | 'part_missing'
  /** The dictionary could not be loaded: the analysis is there, without words. */
  | 'dictionary_missing'
  /** The host's policy forbids WebAssembly. */
  | 'wasm_blocked';

/** A file that was not read. */
export interface Failure {
  /** Its name; behind that of the archive that it is in. */
  name: string;
  code: FailureCode;
  /** A sentence for a person, in `options.lang`. */
  message: string;
}

/** A column of a table with a report a row. */
export interface Column {
  name: string;
  /** Its first values. */
  values: string;
  /** What it was read for. */
  role: 'text' | 'name' | 'unread';
}

/** A table of which nothing told for sure which columns are the text of the reports. */
export interface UnsureTable {
  name: string;
  columns: Column[];
}

export interface Options {
  /** What a single input without a name is called; `text` by default. */
  name?: string;
  /** The language of messages; `zh` by default. */
  lang?: 'zh' | 'en';
  /** Whether words are counted, for which the dictionary is loaded (1 MB); true by default. */
  words?: boolean;
  /** Where files are read; `worker` by default. Where none can be started they are read in the calling thread. */
  thread?: Thread;
  /** Stops the reading: the promise is rejected with the signal's reason, an `AbortError` by default. */
  signal?: AbortSignal;
  /** Columns of tables that are the text, by name or number from 1; by default the content tells. */
  columns?: readonly string[];
  /** Words that are not counted, instead of the built-in list. */
  stopWords?: readonly string[];
  /** Words that make a target hard or soft, instead of the built-in lists. */
  strength?: { readonly hard?: readonly string[]; readonly soft?: readonly string[] };
  onProgress?: (progress: Progress) => void;
  /** Hears of each file that is not read. Where it is given, the promise is fulfilled as soon as anything was read. */
  onFailure?: (failure: Failure) => void;
  /** Hears of tables that were read by the best guess. */
  onUnsure?: (table: UnsureTable) => void;
}

/**
 * Reads reports: the analysis that `report-lens analyze --format json` prints, as an object. Files are read one after the
 * other; several calls wait for each other.
 *
 * @throws {ReportLensError} where something was not read and nobody heard of it by `onFailure`, or nothing was read; what was
 * read is in its `analysis`.
 */
export function analyze(input: Data | ReadonlyArray<File | Named>, options?: Options): Promise<Analysis>;

/** A part of the program: its address, its bytes, an answer that brings them, or a function that gives one of these. */
export type Asset =
  | string | URL | Response | BufferSource | WebAssembly.Module
  | (() => Asset | Promise<Asset>);

/** The parts of the program, where they do not lie where the package has them. */
export interface Assets {
  core?: Asset;
  office?: Asset;
  pdf?: Asset;
  dictionary?: Asset;
  /** The script of the worker: its address, or a Blob with it. */
  worker?: string | URL | Blob | (() => string | URL | Blob | Promise<string | URL | Blob>);
}

/** Says where the parts of the program are; for the next call. */
export function configure(configuration: { assets?: Assets }): void;

/** Ends the threads and lets go of all that was loaded, when what is under way is read. The next call loads it again. */
export function release(): void;

/** Why `analyze` gives no analysis, or not of everything. */
export class ReportLensError extends Error {
  readonly name: 'ReportLensError';
  /** That of the one file that was not read, `several_failed`, or `bad_input` for arguments that are none. */
  readonly code: FailureCode | 'several_failed' | 'bad_input';
  /** The files that were not read. */
  readonly failures: readonly Failure[];
  /** The analysis of the others; null where there are none. */
  readonly analysis: Analysis | null;
}
