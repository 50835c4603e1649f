/** What the child that tries a target for a while tells the program that started it, one JSON line each. */
import { z } from 'zod';

const failure = z.object({ seed: z.number(), path: z.string(), why: z.string(), input: z.string() });

/** At the end: everything went its way, or an input failed. */
const done = z.object({
  runs: z.number(),
  /** Of one input, in milliseconds of processor time. */
  slowest: z.number(),
  /** Bytes. */
  memory: z.number(),
  nextSeed: z.number(),
  failure: failure.optional(),
});

/** The watching thread ended it. */
const ended = z.object({ ended: z.string() });

export type Done = z.output<typeof done>;

/** Reads the last line; undefined where the child died without a word. */
export function readSaid(output: string): Done | z.output<typeof ended> | undefined {
  const last = output.trim().split('\n').at(-1) ?? '';
  if (last === '') return undefined;
  return z.union([done, ended]).parse(JSON.parse(last));
}
