/** From the path of an address to the path of a file inside a root, or a refusal. */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

export type Guarded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

const refuse = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });

/** Names that Windows takes for devices, with any ending and in any folder. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(\.|$)/i;

/** Decodes the path once and refuses what no file of an exhibition is called. Expects no leading slash. */
export function decodePath(encoded: string): Guarded<string> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(encoded);
  } catch {
    return refuse('not decodable');
  }
  if (decoded.includes('\0')) return refuse('NUL');
  if (decoded.includes('\\')) return refuse('backslash');
  // A drive letter, or an alternate data stream of NTFS.
  if (decoded.includes(':')) return refuse('drive letter');
  for (const part of decoded.split('/')) {
    if (part === '') return refuse('empty name');
    if (part === '.' || part === '..') return refuse('dots');
    if (device.test(part)) return refuse('device name');
    // Windows drops these, so that "x.js." would be a second name of "x.js".
    if (/[. ]$/.test(part)) return refuse('ends in a dot or space');
  }
  return { ok: true, value: decoded };
}

/** The real path of the file, if it is a plain file that lies inside `root` when all links are followed. */
export async function fileInside(root: string, encoded: string): Promise<Guarded<string>> {
  const decoded = decodePath(encoded);
  if (!decoded.ok) return decoded;
  try {
    const realRoot = await realpath(root);
    const file = await realpath(join(realRoot, decoded.value));
    if (!file.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)) return refuse('outside the root');
    // Asked before it is opened: opening a pipe would wait for ever.
    return (await stat(file)).isFile() ? { ok: true, value: file } : refuse('no file');
  } catch {
    return refuse('no file');
  }
}
