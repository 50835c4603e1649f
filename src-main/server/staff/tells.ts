/** How an event of the log is put into words for staff. */
import type { Sentence } from '../../contract/sentence.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Null: a matter of the program alone. */
export type Tells = (fields: Fields) => Sentence | null;

/** A field as words; whatever else it is stays out of the sentence. */
export const named = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The same words whatever the fields say. */
export const plain =
  (zh: string, en: string): Tells =>
  () => ({ zh, en });
