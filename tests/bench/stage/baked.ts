/** A hall in which all pictures have been made ahead, as they are some minutes after the first start. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataPaths } from '../../../src-main/store/paths.ts';
import { newData, nianlun, root } from '../../e2e/support/program.ts';

export interface Baking {
  readonly seconds: number;
  readonly bytes: number;
}

/** Plates of that size of the program that is built now; another build finds none of them. */
async function platesFolder(size: string): Promise<string> {
  const page = await readFile(join(root, 'out', 'renderer', 'index.html'));
  const program = createHash('sha256').update(page).digest('hex').slice(0, 16);
  return join(root, 'node_modules', '.cache', 'nianlun-bench', `plates-${program}-${size}`);
}

/** Makes the plates of the shipped exhibition for the bench's screen, as `nianlun bake` does. */
export async function bake(size: string): Promise<Baking> {
  const folder = await platesFolder(size);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const since = performance.now();
  const { code, stderr } = await nianlun(['bake', '--size', size, '--out', folder]);
  const seconds = (performance.now() - since) / 1000;
  if (code !== 0) throw new Error(`The plates could not be made:\n${stderr}`);
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
  return { seconds, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
}

let made: Promise<string> | undefined;

/** The folder with all plates in it; they are made first where no run has made them yet, once for all who ask meanwhile. */
async function madePlates(size: string): Promise<string> {
  const folder = await platesFolder(size);
  const there = await readdir(folder).catch(() => []);
  if (there.length === 0) await bake(size);
  return folder;
}

/** A new data folder with all plates in it. */
export async function bakedData(size: string): Promise<string> {
  const folder = await (made ??= madePlates(size));
  const data = await newData();
  await cp(folder, dataPaths(data).plates, { recursive: true });
  return data;
}
