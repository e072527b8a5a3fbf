// What can go wrong, with a code that stays and words for a person. What a file holds is judged by the core, in the words of
// the page; here are those for what can happen before there is a core, or after.

const WORDS = {
  bad_input: ['输入不是可读取的内容：{}', 'The input is nothing that can be read: {}'],
  part_missing: ['程序的一部分未能加载：{}', 'A part of the program could not be loaded: {}'],
  dictionary_missing: ['分词词典未能加载，因此没有词频：{}', 'The dictionary could not be loaded, so no words were counted: {}'],
  wasm_blocked: [
    '此处不允许运行 WebAssembly：请在内容安全策略的 script-src 中加入 \'wasm-unsafe-eval\'。{}',
    'WebAssembly must not run here: add \'wasm-unsafe-eval\' to script-src of the Content-Security-Policy. {}',
  ],
  unreadable: ['未能读取“{}”。文件可能已被移动；请重新选择。', '“{}” could not be read. It may have been moved; choose it again.'],
  reader_ended: ['分析“{}”时出错，已跳过。其余文件照常保留。', 'Reading “{}” failed, and it was skipped. The other files are kept.'],
  several_failed: ['有 {} 个文件未能读取。', '{} files could not be read.'],
};

/** The words of a code in a language, about something. */
export function words(code, lang, about = '') {
  return WORDS[code][lang === 'en' ? 1 : 0].replace('{}', about).trim();
}

/** Why `analyze` gives no analysis, or not of everything. */
export class ReportLensError extends Error {
  constructor(code, message, { failures = [], analysis = null, cause } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ReportLensError';
    this.code = code;
    this.failures = failures;
    this.analysis = analysis;
  }
}

/** A part of the program that is not there; `code` is one of those above. */
export class Missing extends Error {
  constructor(code, about) {
    super(about);
    this.name = 'Missing';
    this.code = code;
  }
}

/** A program that ended over a file. */
export class Ended extends Error {
  constructor(cause) {
    super('the program has ended', { cause });
    this.name = 'Ended';
  }
}
