import sharp from 'sharp';
import { afterAll, expect, test, vi } from 'vitest';

// The library is loaded once in a process, which other tests share: each of these two is to load it anew.
vi.resetModules();
const { imageLibrary } = await import('../../../../../src-main/exhibition/read/media/image-library.ts');
vi.resetModules();
const { readPictureFile } = await import('../../../../../src-main/exhibition/read/media/picture-file.ts');

afterAll(() => {
  vi.doUnmock('sharp');
  vi.resetModules();
});

test('the library for pictures works alone and keeps nothing, and is loaded once', async () => {
  sharp.concurrency(2);
  sharp.cache(true);
  const library = await imageLibrary();
  expect(library).toHaveProperty('sharp');
  expect(sharp.concurrency()).toBe(1);
  expect(sharp.cache()).toMatchObject({ memory: { max: 0 }, files: { max: 0 }, items: { max: 0 } });
  expect(await imageLibrary()).toBe(library);
});

test('one that was made for another system is told of at a picture, with why', async () => {
  const concurrency = (): never => {
    throw new Error('wrong system\nand a page on what to install');
  };
  vi.doMock('sharp', () => ({ default: { concurrency } }));
  expect(await readPictureFile('p.jpg')).toMatchObject({
    problem: { en: expect.stringContaining('cannot be read on this machine (wrong system),') as string },
  });
});
