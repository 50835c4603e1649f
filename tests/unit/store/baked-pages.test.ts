import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBakedPages } from '../../../src-main/store/plates.ts';
import { newFolder } from '../../new-folder.ts';

const newFile = async (): Promise<string> => join(await newFolder('nianlun-baked-'), 'plates', 'baked.json');

const home = '0123456789abcdef';
const circle = 'fedcba9876543210';

test('a page that has made its plates is known at the next start, and only that very page', async () => {
  const file = await newFile();
  await (await openBakedPages(file)).add(home);
  const pages = await openBakedPages(file);
  expect(pages.has(home)).toBe(true);
  expect(pages.has(circle)).toBe(false);
});

test('a damaged list is as good as none, and is written anew', async () => {
  const file = await newFile();
  await (await openBakedPages(file)).add(home);
  await writeFile(file, '["half');
  const pages = await openBakedPages(file);
  expect(pages.has(home)).toBe(false);
  await pages.add(circle);
  expect((await openBakedPages(file)).has(circle)).toBe(true);
});

test('where the list can’t be written, the page is known until the program ends', async () => {
  const folder = await newFolder('nianlun-baked-');
  await writeFile(join(folder, 'plates'), 'a file in the folder’s place');
  const file = join(folder, 'plates', 'baked.json');
  const pages = await openBakedPages(file);
  await pages.add(home);
  expect(pages.has(home)).toBe(true);
  expect((await openBakedPages(file)).has(home)).toBe(false);
});

test('when plates are lost all pages are forgotten, for the next start too', async () => {
  const file = await newFile();
  const pages = await openBakedPages(file);
  await pages.add(home);
  await pages.forget();
  expect(pages.has(home)).toBe(false);
  expect((await openBakedPages(file)).has(home)).toBe(false);
});
