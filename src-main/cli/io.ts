import type { Sentence } from '../contract/sentence.ts';

/** Where a command speaks, and in which language. */
export interface Io {
  /** A line of the result, on stdout. */
  out(line: string): void;
  /** A line about what happens, on stderr. */
  err(line: string): void;
  readonly language: 'zh' | 'en';
}

/** The operator's language by the usual variables: LC_ALL, LC_MESSAGES, LANG in this order. */
export function operatorLanguage(env: NodeJS.ProcessEnv): 'zh' | 'en' {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh([_.-]|$)/i.test(named) ? 'zh' : 'en';
}

/** Says the sentence in the operator's language, on stderr. */
export function tell(io: Io, sentence: Sentence): void {
  io.err(sentence[io.language]);
}

/** Something was asked for that the program doesn't know: one sentence, exit 2. */
export const wrongUse = 2;

/** Says why the command line can't be understood. */
export function misused(io: Io, sentence: Sentence): number {
  tell(io, sentence);
  return wrongUse;
}
