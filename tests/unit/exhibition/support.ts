import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterEach, vi } from 'vitest';
import { type Problem, readExhibition, type Reading, type ReadOptions } from '../../../src-main/exhibition/index.ts';
import { newFolder } from '../../new-folder.ts';
import { small } from './small.ts';

export { small };

export const root = resolve(import.meta.dirname, '../../..');
export const changchun = join(root, 'assets/exhibitions/changchun');
export const gullSound = join(root, 'tests/fixtures/exhibitions/gull-sound');

/** A guard against hanging, not a measure: a loaded machine may take its time. */
vi.setConfig({ testTimeout: 300_000 });

const made: string[] = [];
afterEach(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true, force: true });
});

export async function freshFolder(): Promise<string> {
  const dir = await newFolder('nianlun-exhibition-');
  made.push(dir);
  return dir;
}

export async function copyOf(exhibition: string): Promise<string> {
  const dir = await freshFolder();
  await cp(exhibition, dir, { recursive: true });
  return dir;
}

export async function put(dir: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(dir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

export async function edit(dir: string, path: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(dir, path), change(await readFile(join(dir, path), 'utf8')));
}

/** The small exhibition with some files changed, added, or (null) left out, in a folder of its own. */
export async function smallWith(changes: Readonly<Record<string, string | Uint8Array | null>>): Promise<string> {
  const dir = await freshFolder();
  for (const [path, content] of Object.entries({ ...small, ...changes })) {
    if (content !== null) await put(dir, path, content);
  }
  return dir;
}

export async function readSmall(
  changes: Readonly<Record<string, string | Uint8Array | null>>,
  options?: ReadOptions,
): Promise<Reading> {
  return readExhibition(await smallWith(changes), options);
}

/** A small file with one piece of it replaced; the piece must be there. */
export function smallFile(path: string, piece: string, replacement: string): Record<string, string> {
  const text = small[path];
  if (text?.includes(piece) !== true) throw new Error(`${path} does not hold ${piece}`);
  return { [path]: text.replace(piece, () => replacement) };
}

/** "file:line:column severity: words", as short as a test wants to compare it. */
export function brief({ file, line, column, severity, en }: Problem): string {
  return `${file}:${line}:${column} ${severity}: ${en}`;
}

/** Where a piece of text stands in a whole. */
export function placeOf(text: string, piece: string, from = text.indexOf(piece)): { line: number; column: number } {
  if (from < 0) throw new Error(`not found: ${piece}`);
  const lines = text.slice(0, from).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** A text without the "|" that marks a place in it, and that place as "line:column". */
export function unmarked(marked: string): { text: string; place: string } {
  const { line, column } = placeOf(marked, '|');
  return { text: marked.replace('|', ''), place: `${line}:${column}` };
}
