/** Tells one state of an exhibition's folder from every other, at a small part of what reading it costs. */
import { createHash } from 'node:crypto';
import { Folder, type FolderEntry } from './folder.ts';
import { Report } from './problem.ts';
import { largestData } from './text-file.ts';

/** Files that are read as texts, also where a copy or a checkout gave them other dates. */
const text = /\.(?:md|ya?ml|csv|json|geojson|vtt)$/i;

const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** All that lies in the folder, by name. A folder that links lead to again is not entered again: `again` is its first path. */
async function* everything(
  folder: Folder,
  path = '',
  seen = new Map<string, string>(),
): AsyncGenerator<FolderEntry & { readonly again?: string }> {
  for (const entry of (await folder.list(path)) ?? []) {
    const again = entry.kind === 'folder' ? seen.get(entry.target) : undefined;
    yield again === undefined ? entry : { ...entry, again };
    if (entry.kind !== 'folder' || again !== undefined) continue;
    seen.set(entry.target, entry.path);
    yield* everything(folder, entry.path, seen);
  }
}

/**
 * The same for the same files: of texts their content counts, of all others (films may have gigabytes) what the system
 * notes of them. Undefined where something can't be looked at. Never rejects.
 */
export async function fingerprint(dir: string): Promise<string | undefined> {
  const report = new Report();
  const folder = await Folder.at(dir, report);
  if (folder === null) return undefined;
  const whole = createHash('sha256');
  for await (const { path, kind, size, written, again = '' } of everything(folder)) {
    const bytes =
      text.test(path) && size <= largestData && kind === 'file' ? await folder.read(path, largestData) : null;
    whole.update(`${JSON.stringify([path, kind, again, bytes ? digest(bytes) : written])}\n`);
  }
  return report.sorted().length === 0 ? whole.digest('hex') : undefined;
}
