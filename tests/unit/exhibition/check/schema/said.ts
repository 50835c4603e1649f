import type { z } from 'zod';
import type { Sentence } from '../../../../../src-main/contract/sentence.ts';

/** The sentences that a value is refused with, zod's codes where they are its own; none when it is accepted. */
export function said(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) =>
    issue.code === 'custom' ? (issue.params as { sentence: Sentence }).sentence.en : issue.code,
  );
}
