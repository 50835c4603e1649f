import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cutFontsIn, type CutFontsStore, type KeptCut } from '../../../src-main/store/cut-fonts.ts';
import { freshFolder } from '../exhibition/support.ts';

/** `digits`: of its digest that a font is named by. */
function cutNamed(digits: number, ...contents: readonly string[]): KeptCut {
  const files = contents.map((content): [string, Buffer] => [
    `${createHash('sha256').update(content).digest('hex').slice(0, digits)}.woff2`,
    Buffer.from(content),
  ]);
  const faces = files.map(([file]) => ({ rule: 'r', family: 'f', characters: [[1, 2] as const], file }));
  return { about: { source: 's', asked: [[1, 9]], faces }, files: new Map(files) };
}

const cutOf = (...contents: readonly string[]): KeptCut => cutNamed(16, ...contents);

const nameOf = (cut: KeptCut): string => cut.about.faces[0]?.file ?? '';

let folder = '';
let problems: string[] = [];
let store: CutFontsStore;
beforeEach(async () => {
  folder = join(await freshFolder(), 'fonts');
  problems = [];
  store = cutFontsIn(
    folder,
    () => new Date(2026, 10, 27),
    (problem) => problems.push(problem),
  );
});

describe('fonts that were cut in the hall', () => {
  test('are there at the next start as they were', async () => {
    const cut = cutOf('serif', 'sans');
    await store.keep(cut);
    const loaded = await store.load();
    expect(loaded?.about).toEqual(cut.about);
    expect([...(loaded?.files ?? [])].map(([name, font]) => [name, Buffer.from(font).toString()])).toEqual(
      [...cut.files].map(([name, font]) => [name, Buffer.from(font).toString()]),
    );
  });

  test('are found under the longer names that they once had', async () => {
    const cut = cutNamed(64, 'serif');
    await store.keep(cut);
    expect((await store.load())?.about).toEqual(cut.about);
  });

  test('are none in a hall that never cut any, and nobody is told of it', async () => {
    expect(await store.load()).toBeUndefined();
    expect(problems).toEqual([]);
  });

  test('don’t pile up: the newest stay, and those before them for windows that are open', async () => {
    const [first, second, third] = [cutOf('first'), cutOf('second'), cutOf('third')];
    for (const cut of [first, second, third]) await store.keep(cut);
    const names = await readdir(folder);
    expect(names).not.toContain(nameOf(first));
    expect(names).toContain(nameOf(second));
    expect(names).toContain(nameOf(third));
  });

  test('of which a file was damaged are set aside and not used', async () => {
    const cut = cutOf('sound');
    await store.keep(cut);
    await writeFile(join(folder, nameOf(cut)), 'unsound');
    expect(await store.load()).toBeUndefined();
    expect(problems).toEqual([`${nameOf(cut)} is not what it was`]);
    expect((await readdir(folder)).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
    await store.keep(cut);
    expect(await store.load()).toBeDefined();
  });

  test.each([
    ['is no JSON', '{'],
    [
      'names a file elsewhere',
      JSON.stringify({
        source: 's',
        asked: [],
        faces: [{ rule: '', family: '', characters: [], file: '../pin.json' }],
      }),
    ],
  ])('whose list %s are set aside', async (_what, list) => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'fonts.json'), list);
    expect(await store.load()).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(await readdir(folder)).toEqual([expect.stringContaining('fonts.json.damaged-')]);
  });

  test('of which a file is gone are not used', async () => {
    const cut = cutOf('here');
    await store.keep({ ...cut, files: new Map() });
    expect(await store.load()).toBeUndefined();
  });

  test('that can’t be written are refused, and those before them still serve', async () => {
    const before = cutOf('before');
    await store.keep(before);
    // A folder in a file's place can't be written, not even by root.
    const after = cutOf('after');
    await mkdir(join(folder, nameOf(after)));
    await expect(store.keep(after)).rejects.toThrow();
    expect((await store.load())?.about).toEqual(before.about);
  });
});
