import type { Text } from '../../../src-main/contract/exhibition.ts';

/** The first sentence of a text in each of its languages; Chinese ends one with 。！？, others with a stop and a space. */
export function firstSentences(text: Text): Text {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [
      language,
      /^.+?(?:[。！？]|[.!?](?=\s|$))/su.exec(words)?.[0] ?? words,
    ]),
  );
}
