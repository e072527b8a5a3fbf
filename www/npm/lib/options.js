// The options, looked at once.
import { ReportLensError, words } from './errors.js';

const isList = (value) => Array.isArray(value) && value.every((word) => typeof word === 'string');

/** The options with their defaults; throws where one is not what it should be. */
export function optionsOf(options) {
  const lang = options.lang ?? 'zh';
  const check = (holds, about) => {
    if (!holds) throw new ReportLensError('bad_input', words('bad_input', lang, about));
  };
  check(lang === 'zh' || lang === 'en', 'options.lang');
  const thread = options.thread ?? 'worker';
  check(thread === 'worker' || thread === 'here', 'options.thread');
  for (const name of ['onProgress', 'onFailure', 'onUnsure']) {
    check(options[name] === undefined || typeof options[name] === 'function', `options.${name}`);
  }
  const { signal, columns = [], stopWords, strength = {} } = options;
  check(signal === undefined || typeof signal?.addEventListener === 'function', 'options.signal');
  check(isList(columns), 'options.columns');
  check(stopWords === undefined || isList(stopWords), 'options.stopWords');
  check(['hard', 'soft'].every((side) => strength?.[side] === undefined || isList(strength[side])), 'options.strength');
  return {
    lang,
    thread,
    signal,
    name: options.name,
    on: { progress: options.onProgress, failure: options.onFailure, unsure: options.onUnsure },
    // What travels to where a file is read.
    reading: { lang, words: options.words ?? true, columns, stopWords, hard: strength.hard, soft: strength.soft },
  };
}
