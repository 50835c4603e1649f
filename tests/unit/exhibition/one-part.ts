import { Claims } from '../../../src-main/exhibition/check/claims.ts';
import type { Pass } from '../../../src-main/exhibition/check/pass.ts';
import { Folder } from '../../../src-main/exhibition/read/folder.ts';
import { Report } from '../../../src-main/exhibition/read/problem.ts';
import { brief, freshFolder, put } from './support.ts';

/** What the rest of the small exhibition says. */
export const known: Pass['known'] = {
  languages: ['zh', 'en'],
  span: { from: 1950, to: 2000 },
  sources: new Set(['book']),
  chapters: new Set(['first']),
};

/** For one reader alone: a folder that holds these files and nothing else, and how the reading ends. */
export async function passOver(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<Pick<Pass, 'known' | 'today' | 'release'>> = {},
): Promise<{ pass: Pass; told: () => string[] }> {
  const dir = await freshFolder();
  for (const [path, content] of Object.entries(files)) await put(dir, path, content);
  const report = new Report();
  const folder = await Folder.at(dir, report);
  if (folder === null) throw new Error('the folder is gone');
  const pass: Pass = {
    folder,
    report,
    known,
    claims: new Claims(report),
    today: undefined,
    release: false,
    thorough: false,
    ...options,
  };
  return { pass, told: () => report.sorted().map(brief) };
}
