/** What `nianlun bake` is asked for. */
import { parseArgs } from 'node:util';
import { parseSize, type Size } from '../contract/size.ts';
import { emptyFolder, noSize } from './sentences.ts';
import type { Parsed } from './shot-options.ts';

export interface BakeOptions {
  readonly sizes: readonly Size[];
  readonly exhibition?: string;
  readonly data?: string;
  /** A folder for the plates alone, in place of the data folder. */
  readonly out?: string;
}

const text = { type: 'string' } as const;

export const bakeArguments = {
  size: { type: 'string', multiple: true },
  exhibition: text,
  data: text,
  out: text,
} as const;

/** Reads the options. Throws what parseArgs throws. */
export function parseBake(args: readonly string[]): Parsed<BakeOptions> {
  const { values } = parseArgs({
    args: [...args],
    options: bakeArguments,
    strict: true,
    allowPositionals: false,
  });
  const { size: named = ['1920x1080'], ...folders } = values;
  for (const [option, folder] of Object.entries(folders)) {
    if (folder.trim() === '') return { ok: false, problem: emptyFolder(option) };
  }
  const sizes: Size[] = [];
  for (const name of named) {
    const size = parseSize(name);
    if (size === null) return { ok: false, problem: noSize(name) };
    sizes.push(size);
  }
  return { ok: true, value: { sizes, ...folders } };
}
