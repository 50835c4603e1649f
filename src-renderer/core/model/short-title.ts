import type { Text } from '../../../src-main/contract/exhibition.ts';

/** Longer than this is a sentence and no sign: characters of Latin script, of which a Han character takes two. */
const longest = 20;

/** How wide words run, a Han character counting two. */
export function widthOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
}

/** What stands before a title's colon, where that is short enough for a button in every language; else null. */
export function shortTitle(title: Text): Text | null {
  const short = Object.entries(title).map(
    ([language, words]) => [language, (/^[^:：]+/u.exec(words)?.[0] ?? words).trim()] as const,
  );
  return short.every(([, words]) => words.length > 0 && widthOf(words) <= longest) ? Object.fromEntries(short) : null;
}

/** The first sentence of a text in each of its languages; Chinese ends one with 。！？, others with a stop and a space. */
export function firstSentences(text: Text): Text {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [
      language,
      /^.+?(?:[。！？]|[.!?](?=\s|$))/su.exec(words)?.[0] ?? words,
    ]),
  );
}
