/**
 * The record of a run while it runs: a line of JSON for each sample, on the disk before the next visit begins. A power
 * cut takes the line that was just being written, and nothing else.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Sample } from './sample.ts';

/** The first line. */
export interface Begun {
  readonly begun: string;
  readonly minutesAsked: number;
  readonly machine: string;
  readonly browser: string;
  readonly views: number;
  readonly languages: readonly string[];
  /** What the warm-up opens once; older records don't tell. */
  readonly warmUp?: string;
}

/** The last line of a run that came to its end. */
export interface Ended {
  readonly ended: string;
  /** What went wrong; empty when nothing did. */
  readonly faults: readonly string[];
}

export interface Journal {
  write(line: Begun | Sample | Ended): void;
  close(): void;
}

export interface Record {
  readonly begun: Begun;
  readonly samples: readonly Sample[];
  /** Absent where the run is still going on, or was cut off. */
  readonly ended?: Ended;
}

/** Begins a record at `file`; one that lies there already is begun anew. */
export function openJournal(file: string): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const open = openSync(file, 'w');
  return {
    write: (line) => {
      writeSync(open, `${JSON.stringify(line)}\n`);
      fsyncSync(open);
    },
    close: () => closeSync(open),
  };
}

/** Reads a record; throws where the file is none. */
export function parseJournal(text: string): Record {
  // What follows the last end of line was being written when the power went.
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '');
  const [begun, ...rest] = lines.map((line) => JSON.parse(line) as Begun | Sample | Ended);
  if (begun === undefined || !('begun' in begun))
    throw new Error('This is no record of a soak: it does not say when it began.');
  const ended = rest.find((line) => 'ended' in line);
  const samples = rest.filter((line) => 'pages' in line);
  return { begun, samples, ...(ended === undefined ? {} : { ended }) };
}

export const readJournal = (file: string): Record => parseJournal(readFileSync(file, 'utf8'));
