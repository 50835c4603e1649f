/** The project that is packed, and what it says of itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Project {
  readonly root: string;
  readonly version: string;
  /** Finished packages go here. */
  readonly dist: string;
  /** What was fetched once. */
  readonly cache: string;
}

export interface Packed {
  /** The finished file. */
  readonly file: string;
  /** The folder it was made of. */
  readonly contents: string;
}

/** What packaging needs to know of the project in `root`. Throws where its package.json can’t be read. */
export async function readProject(root: string): Promise<Project> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return { root, version, dist: join(root, 'dist'), cache: join(root, 'node_modules', '.cache', 'nianlun-runtimes') };
}

/** The folder of a part of this packaging: templates for one system. */
export const templates = (system: 'linux' | 'windows'): string => join(import.meta.dirname, system);
