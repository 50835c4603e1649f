import type { Sentence } from '../contract/sentence.ts';

/** Says a sentence to the person who started the program, in the language of this machine's user. */
export function sayOnStderr(sentence: Sentence): void {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  process.stderr.write(`${/^zh\b/i.test(locale) ? sentence.zh : sentence.en}\n`);
}
