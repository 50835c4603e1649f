import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..', '..');
const deploy = join(root, 'assets', 'deploy');
const guide = join(deploy, 'guide');
const pages = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted();

/** What a page links to beside itself: files and the pictures among them, without what follows `#`. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}

async function linked(folder: string): Promise<{ readonly page: string; readonly file: string }[]> {
  const found = await Promise.all(
    (await pages(folder)).map(async (name) => {
      const page = join(folder, name);
      return linksOf(await readFile(page, 'utf8')).map((link) => ({ page, file: resolve(dirname(page), link) }));
    }),
  );
  return found.flat();
}

test('every link and picture of the guides leads to a file that is there', async () => {
  const all = [
    ...(await linked(deploy)),
    ...(await linked(join(guide, 'zh-CN'))),
    ...(await linked(join(guide, 'en'))),
    ...(await linked(join(root, 'assets', 'exhibitions'))),
  ];
  const isThere = async (file: string): Promise<boolean> =>
    stat(file).then(
      () => true,
      () => false,
    );
  const dead: string[] = [];
  for (const { page, file } of all) {
    if (!(await isThere(file))) dead.push(`${relative(root, page)}: ${relative(root, file)}`);
  }
  expect(dead).toEqual([]);
  expect(all.length).toBeGreaterThan(100);
});

test('the guides agree on how another folder with content is named on Windows, and the script takes it so', async () => {
  const option = /-Options '--exhibition "D:\\[^"]+"'/;
  for (const page of ['README.md', 'README.zh-CN.md', 'guide/en/content.md', 'guide/zh-CN/content.md'])
    expect(await readFile(join(deploy, page), 'utf8'), page).toMatch(option);
  const script = await readFile(join(deploy, 'windows', 'lock-down.ps1'), 'utf8');
  expect(script).toMatch(option);
  expect(script).toContain('[string] $Options');
});

test('both languages have the same pages, each found from its first page', async () => {
  expect(await pages(join(guide, 'en'))).toEqual(await pages(join(guide, 'zh-CN')));
  for (const language of ['en', 'zh-CN']) {
    const folder = join(guide, language);
    const contents = linksOf(await readFile(join(folder, 'README.md'), 'utf8'));
    const unfound = (await pages(folder)).filter((name) => name !== 'README.md' && !contents.includes(name));
    expect(unfound, language).toEqual([]);
  }
});

test('every picture stands on a page, shows the language of its page, and is light enough for a stick', async () => {
  const pictures = join(guide, 'pictures');
  const used = new Set<string>();
  for (const [language, other] of [
    ['zh-CN', 'en'],
    ['en', 'zh'],
  ] as const) {
    for (const { file } of await linked(join(guide, language))) {
      if (!file.startsWith(pictures)) continue;
      const name = relative(pictures, file);
      used.add(name);
      expect(name.includes(`-${other}.`), `${language}: ${name}`).toBe(false);
      expect((await stat(file)).size, name).toBeLessThanOrEqual(150 * 1024);
    }
  }
  expect((await readdir(pictures)).toSorted()).toEqual([...used].toSorted());
});
