import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../../src-main/cli/command-line.ts';
import { programFolders } from '../../../src-main/cli/folders.ts';

/** Where the program would lie if it had been built. */
const folders = programFolders(join(import.meta.dirname, '..', '..', '..', 'out', 'main'));

/** Runs a command line, and gives the exit code and all it said. */
async function said(args: readonly string[], language: 'zh' | 'en') {
  const lines = { out: [] as string[], err: [] as string[] };
  const io = { out: (line: string) => void lines.out.push(line), err: (line: string) => void lines.err.push(line) };
  return { code: await runCommand(args, { ...io, language }, folders), ...lines };
}

const misuses: readonly (readonly string[])[] = [
  ['dance'],
  ['run', '--colour', 'red'],
  ['run', '--mode', 'party'],
  ['run', '--mode'],
  ['run', '--windowed=yes'],
  ['run', 'please'],
  ['run', '--language', 'tlh'],
  ['handout'],
  ['handout', '--out', 'a.png'],
  ['handout', '--out', 'a.pdf', '--language', 'tlh'],
  ['handout', '--out', 'a.pdf', '--pages', '3'],
  ['doctor', '--language', 'tlh'],
  ['doctor', '--data', ''],
  ['doctor', '--colour'],
  ['doctor', 'please'],
  ['shot'],
  ['shot', '--view', 'home'],
  ['shot', '--view', 'nowhere', '--out', 'a.png'],
  ['shot', '--view', 'chapter:none', '--out', 'a.png'],
  ['shot', '--view', 'home', '--language', 'tlh', '--out', 'a.png'],
  ['shot', '--view', 'home', '--size', 'large', '--out', 'a.png'],
];

test.each(misuses.map((args) => [args.join(' '), args] as const))(
  '“nianlun %s” gets one clear sentence and exit 2, in either language',
  async (_, args) => {
    const [en, zh] = [await said(args, 'en'), await said(args, 'zh')];
    expect(en).toEqual({ code: 2, out: [], err: [expect.stringMatching(/^[^\n\p{Script=Han}]+[.]$/u)] });
    expect(zh).toEqual({ code: 2, out: [], err: [expect.stringMatching(/^[^\n]*\p{Script=Han}[^\n]*。$/u)] });
  },
);
