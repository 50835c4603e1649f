import { execFileSync } from 'node:child_process';
import { symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readExhibition } from '../../../src-main/exhibition/index.ts';
import { brief, freshFolder, put, readSmall, small, smallWith } from './support.ts';

describe('a file made to hurt is refused with a sentence', () => {
  test('YAML whose aliases would grow to gigabytes', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x]'];
    for (const [own, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map((pair) => [...pair])) {
      bomb.push(`${own}: &${own} [*${of}, *${of}, *${of}, *${of}, *${of}, *${of}, *${of}, *${of}]`);
    }
    const { problems } = await readSmall({ 'sources.yaml': bomb.join('\n') });
    expect(problems.map(brief)).toContainEqual(expect.stringMatching(/^sources\.yaml:2:8 error: .*YAML aliases/));
  });

  test.each([
    ['brackets', '['],
    ['dashes', '- '],
    ['questions', '? '],
  ])('YAML nested a hundred thousand times with %s', async (_name, piece) => {
    const { problems, exhibition } = await readSmall({ 'moments.yaml': piece.repeat(100_000) });
    expect(problems.some(({ file, severity }) => file === 'moments.yaml' && severity === 'error')).toBe(true);
    expect(exhibition).toBeUndefined();
  });

  test.each([
    ['a line of JSON brackets', 'routes/line.geojson', '['.repeat(200_000)],
    ['Markdown quotations', 'chapters/first/en.md', '> '.repeat(19_000)],
    ['Markdown asterisks', 'chapters/first/en.md', '*a'.repeat(19_000)],
    ['Markdown headings under one another', 'chapters/first/en.md', 'a\n=\n'.repeat(9000)],
    ['a list of a million', 'moments.yaml', '- a\n'.repeat(1_000_000)],
    ['a line with as many stations', 'routes/line.geojson', `[${'{},'.repeat(1_000_000)}{}]`],
    ['a NUL', 'chapters/first/en.md', '# T\n\nLead\0'],
    ['a key named __proto__', 'sources.yaml', `${small['sources.yaml']}__proto__: { grade: A }\n`],
  ])('%s', async (_name, path, content) => {
    const { problems, exhibition } = await readSmall({ [path]: content });
    expect(problems.some(({ file, severity }) => file === path && severity === 'error')).toBe(true);
    expect(exhibition).toBeUndefined();
  });

  test('a line of a hundred megabytes is not even read', async () => {
    const dir = await smallWith({});
    for (const path of ['moments.yaml', 'cities.csv', 'chapters/first/en.md', 'routes/line.geojson']) {
      await truncate(join(dir, path), 100_000_000);
    }
    const { problems } = await readExhibition(dir);
    expect(problems.map(({ file }) => file)).toEqual([
      'chapters/first/en.md',
      'cities.csv',
      'moments.yaml',
      'routes/line.geojson',
    ]);
    for (const problem of problems) expect(brief(problem)).toContain('the file is too large (100.0 MB');
  });
});

describe('what is no ordinary file of the folder is never opened', () => {
  test('a dozen links in a circle, of which each folder is looked through once', async () => {
    const dir = await smallWith({ 'media/a/photo.txt': 'x', 'media/b/photo.txt': 'x' });
    for (let number = 0; number < 12; number += 1) {
      await symlink('../b', join(dir, `media/a/link-${number}`));
      await symlink('../a', join(dir, `media/b/link-${number}`));
    }
    const { problems, exhibition } = await readExhibition(dir);
    expect(problems.map(({ en }) => en).filter((en) => !en.includes('uses "photo.txt"'))).toEqual([]);
    expect(problems.length).toBeLessThanOrEqual(2);
    expect(exhibition).toBeDefined();
  });

  test('a link that leads out, to a file or a folder', async () => {
    const outside = await freshFolder();
    await put(outside, 'secret.md', 'secret');
    const dir = await smallWith({ 'chapters/first/en.md': null });
    await symlink(join(outside, 'secret.md'), join(dir, 'chapters/first/en.md'));
    await symlink(outside, join(dir, 'media'));
    const { problems } = await readExhibition(dir);
    expect(problems.map(brief)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^chapters\/first\/en\.md:1:1 error: the link leads out/),
        expect.stringMatching(/^media:1:1 error: the link leads out/),
      ]),
    );
    expect(JSON.stringify(problems)).not.toContain('secret');
  });

  test('a whole folder of chapters that lies elsewhere is not read through its link', async () => {
    const outside = await smallWith({});
    const dir = await freshFolder();
    for (const path of ['exhibition.yaml', 'sources.yaml']) await put(dir, path, small[path] ?? '');
    await symlink(join(outside, 'chapters'), join(dir, 'chapters'));
    const { problems, exhibition } = await readExhibition(dir);
    expect(problems.map(brief)).toContainEqual(expect.stringMatching(/^chapters:1:1 error: the link leads out/));
    expect(exhibition).toBeUndefined();
  });

  test('a link within the folder is followed', async () => {
    const dir = await smallWith({ 'sources.yaml': null, 'media/book.yaml': small['sources.yaml'] ?? '' });
    await symlink('media/book.yaml', join(dir, 'sources.yaml'));
    expect((await readExhibition(dir)).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a dangling link and a link to itself', async () => {
    const dir = await smallWith({ 'moments.yaml': null, 'cities.csv': null });
    await symlink('nowhere', join(dir, 'moments.yaml'));
    await symlink('cities.csv', join(dir, 'cities.csv'));
    const { problems } = await readExhibition(dir);
    expect(problems.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
      'cities.csv error',
      'moments.yaml error',
    ]);
  });

  test.skipIf(process.platform === 'win32')('a pipe, which would wait for ever, and a device', async () => {
    const dir = await smallWith({ 'moments.yaml': null });
    execFileSync('mkfifo', [join(dir, 'moments.yaml')]);
    execFileSync('mkfifo', [join(dir, 'chapters/first/de.md')]);
    await symlink('/dev/zero', join(dir, 'cities.csv.new'));
    const { problems } = await readExhibition(dir);
    expect(problems.map(brief)).toEqual([
      expect.stringMatching(/^chapters\/first\/de\.md:1:1 error: this is not an ordinary file/),
      expect.stringMatching(/^cities\.csv\.new:1:1 error: the link leads out/),
      expect.stringMatching(/^moments\.yaml:1:1 error: this is not an ordinary file/),
    ]);
  });

  test('a folder in the place of a file, and a file in the place of the exhibition', async () => {
    const dir = await smallWith({ 'moments.yaml': null });
    await put(dir, 'moments.yaml/x', 'x');
    expect((await readExhibition(dir)).problems.map(({ file }) => file)).toEqual(['moments.yaml']);
    await writeFile(join(dir, 'file'), '');
    expect((await readExhibition(join(dir, 'file'))).problems.map(brief)).toEqual([
      '.:1:1 error: there is no such exhibition folder, or it cannot be read: check the path',
    ]);
  });
});
