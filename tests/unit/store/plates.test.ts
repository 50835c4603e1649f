import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPlates, type PlateStore, type PlateStoreOptions } from '../../../src-main/store/plates.ts';
import { newFolder } from '../../new-folder.ts';

const jpeg = (fill: string, length = 100): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(length, fill)]);
const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex');

interface Hall {
  readonly folder: string;
  readonly told: string[];
  open(more?: Partial<PlateStoreOptions>): Promise<PlateStore>;
}

async function hallWith(): Promise<Hall> {
  const folder = join(await newFolder('nianlun 版-'), 'plates');
  const told: string[] = [];
  let minutes = 0;
  return {
    folder,
    told,
    open: (more) =>
      openPlates({
        folder,
        now: () => new Date(Date.UTC(2026, 10, 27, 9, minutes++)),
        mayWrite: () => true,
        report: (problem) => told.push(problem),
        ...more,
      }),
  };
}

test('what a page has made is there again after the next start, byte for byte', async () => {
  const hall = await hallWith();
  const first = await hall.open();
  expect(await first.find(keyOf('wood'))).toBeUndefined();
  expect(await first.keep(keyOf('wood'), jpeg('w'))).toBe(true);
  const plate = await (await hall.open()).find(keyOf('wood'));
  expect(plate?.type).toBe('image/jpeg');
  expect(plate?.bytes.equals(jpeg('w'))).toBe(true);
  expect(hall.told).toEqual([]);
});

test.each(['cut short', 'one byte changed', 'emptied'])(
  'a plate that was damaged (%s) is none: it is set aside, told, and made anew',
  async (how) => {
    const hall = await hallWith();
    const store = await hall.open();
    await store.keep(keyOf('wood'), jpeg('w'));
    const file = join(hall.folder, keyOf('wood'));
    if (how === 'one byte changed') {
      const content = await readFile(file);
      content[content.length - 1] = 0;
      await writeFile(file, content);
    } else await truncate(file, how === 'emptied' ? 0 : 60);
    expect(await store.find(keyOf('wood'))).toBeUndefined();
    expect(hall.told).toEqual(['a plate was damaged']);
    expect((await readdir(hall.folder)).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
    await store.keep(keyOf('wood'), jpeg('n'));
    expect((await store.find(keyOf('wood')))?.bytes.equals(jpeg('n'))).toBe(true);
  },
);

test('what is no plate, or has no key, is not kept', async () => {
  const hall = await hallWith();
  const store = await hall.open();
  expect(await store.keep(keyOf('page'), Buffer.from('<html>'))).toBe(false);
  expect(await store.keep('../settings', jpeg('x'))).toBe(false);
  expect(await store.keep(keyOf('huge'), jpeg('x', 25 * 2 ** 20))).toBe(false);
  expect(await readdir(hall.folder).catch(() => [])).toEqual([]);
});

test('all together stay within their bound: those that nobody has asked for the longest go, also after a new start', async () => {
  const hall = await hallWith();
  const before = await hall.open();
  for (const name of ['a', 'b', 'c']) await before.keep(keyOf(name), jpeg(name, 1000));
  await before.find(keyOf('a'));
  const store = await hall.open({ most: 3500 });
  await store.keep(keyOf('d'), jpeg('d', 1000));
  expect(await store.find(keyOf('b'))).toBeUndefined();
  for (const name of ['a', 'c', 'd'])
    expect((await store.find(keyOf(name)))?.bytes.equals(jpeg(name, 1000))).toBe(true);
});

test('on a disk that is full or takes nothing, no plate is wanted, and those that are there serve on', async () => {
  const hall = await hallWith();
  await (await hall.open()).keep(keyOf('wood'), jpeg('w'));
  const store = await hall.open({ mayWrite: () => false });
  expect(store.wants()).toBe(false);
  expect(await store.keep(keyOf('ice'), jpeg('i'))).toBe(false);
  expect((await store.find(keyOf('wood')))?.bytes.equals(jpeg('w'))).toBe(true);
  expect(hall.told).toEqual([]);
});

test('a folder that refuses a plate is told of, and the show goes on without it', async () => {
  const hall = await hallWith();
  // A file stands where the folder would be: not even root can write there.
  await mkdir(join(hall.folder, '..'), { recursive: true });
  await writeFile(hall.folder, '');
  await chmod(hall.folder, 0o400);
  const store = await hall.open();
  expect(await store.keep(keyOf('wood'), jpeg('w'))).toBe(false);
  expect(hall.told).toEqual(['a plate could not be kept']);
});

test('plates that came with the program serve where there are none of one’s own, and are never written', async () => {
  const hall = await hallWith();
  const shipped = await hallWith();
  await (await shipped.open()).keep(keyOf('wood'), jpeg('s'));
  const store = await hall.open({ shipped: shipped.folder });
  expect((await store.find(keyOf('wood')))?.bytes.equals(jpeg('s'))).toBe(true);
  await truncate(join(shipped.folder, keyOf('wood')), 50);
  expect(await store.find(keyOf('wood'))).toBeUndefined();
  expect(hall.told).toEqual(['a plate that came with the program was damaged']);
  expect(await readdir(shipped.folder)).toEqual([keyOf('wood')]);
});

test('what a killed program left half-written is removed at the next start', async () => {
  const hall = await hallWith();
  await mkdir(hall.folder, { recursive: true });
  await writeFile(join(hall.folder, `${keyOf('wood')}.1234`), 'half');
  await hall.open();
  expect(await readdir(hall.folder)).toEqual([]);
});

test('a disk that damages plates day after day does not fill itself with the pieces, and each loss is told', async () => {
  const hall = await hallWith();
  const store = await hall.open();
  let lost = 0;
  store.onLost(() => (lost += 1));
  for (const name of 'abcdefgh') {
    await store.keep(keyOf(name), jpeg(name));
    await truncate(join(hall.folder, keyOf(name)), 40);
    await store.find(keyOf(name));
  }
  expect(lost).toBe(8);
  expect(await readdir(hall.folder)).toHaveLength(5);
});
