import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openExhibition, parseReading, readExhibition } from '../../../src-main/exhibition/index.ts';
import { keepReadings, readerMark } from '../../../src-main/packaging/readings.ts';
import { openReadings, readingFolders } from '../../../src-main/store/readings.ts';
import { newFolder } from '../../new-folder.ts';
import { FakeClock } from '../fake-clock.ts';
import { small } from '../exhibition/small.ts';

/** A project with a reader, and with exhibitions that come with it. */
async function newProject(exhibitions: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) {
  const root = await newFolder();
  const lay = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  await lay('src-main/exhibition/read/yaml.ts', 'export {};');
  await lay('src-main/contract/day.ts', 'export {};');
  await lay('src-main/server/app.ts', 'export {};');
  await lay('package-lock.json', '{}');
  await lay('assets/exhibitions/README.md', '# Exhibitions');
  for (const [name, files] of Object.entries(exhibitions))
    for (const [file, text] of Object.entries(files)) await lay(`assets/exhibitions/${name}/${file}`, text);
  return { root, lay };
}

describe('the mark of the reader', () => {
  test.each([
    ['a source of the reader changes', 'src-main/exhibition/read/yaml.ts', true],
    ['a source comes', 'src-main/exhibition/check/new.ts', true],
    ['the contract changes', 'src-main/contract/day.ts', true],
    ['a library changes', 'package-lock.json', true],
    ['something else changes', 'src-main/server/app.ts', false],
  ])('when %s', async (_what, file, isAnother) => {
    const { root, lay } = await newProject();
    const before = await readerMark(root);
    expect(await readerMark(root)).toBe(before);
    await lay(file, '// changed');
    expect((await readerMark(root)) !== before).toBe(isAnother);
  });
});

test('the first start of a package finds what it brings as it was read, wherever it was unpacked', async () => {
  const { root } = await newProject({ town: small, broken: { 'exhibition.yaml': 'id: x\n' } });
  for (const reader of ['older', 'built']) await keepReadings(root, reader).closeBundle();
  const shipped = join(root, 'out', 'readings');
  expect(await readdir(shipped)).toHaveLength(1);

  const unpacked = await newFolder();
  await cp(join(root, 'assets', 'exhibitions', 'town'), unpacked, { recursive: true });
  const loaded: unknown[] = [];
  const store = openReadings({
    folders: readingFolders(join(root, 'out', 'main'), await newFolder()),
    now: () => new Date(0),
    parse: parseReading,
    mayWrite: () => true,
    report: (problem) => expect.unreachable(problem),
  });
  const load: typeof store.load = async (key) => {
    const found = await store.load(key);
    loaded.push(found);
    return found;
  };
  const { later } = new FakeClock();
  const open = await openExhibition(unpacked, { earlier: { store: { ...store, load }, later }, reader: 'built' });
  expect(loaded).toEqual([await readExhibition(unpacked)]);
  open.close();
});
