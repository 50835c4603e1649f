/** Pictures on their way to a page: real files, the real library, the store on a real disk. */
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import type { Picture } from '../../../src-main/contract/exhibit.ts';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { picturesOf, readExhibition } from '../../../src-main/exhibition/index.ts';
import { damagedPictures } from '../../../src-main/server/pictures/damaged.ts';
import { hallPictures } from '../../../src-main/server/pictures/hall-pictures.ts';
import { publicShow } from '../../../src-main/server/public-show.ts';
import { openPictures } from '../../../src-main/store/pictures.ts';
import { grain, photoOf } from '../exhibition/exhibits/one-exhibit.ts';
import { small } from '../exhibition/small.ts';
import { smallWith } from '../exhibition/support.ts';
import { FakeClock } from '../fake-clock.ts';

/** A hall that shows the small exhibition with one photograph. */
async function hall(bytes: Uint8Array, more = '') {
  const dir = await smallWith({
    'chapters/first/chapter.yaml': `${small['chapters/first/chapter.yaml'] ?? ''}exhibits:\n  ${photoOf('p.jpg', more)}\n`,
    'media/p.jpg': bytes,
  });
  const { exhibition } = await readExhibition(dir);
  if (exhibition === undefined) throw new Error('the small exhibition is whole');
  const folder = join(await mkdtemp(join(tmpdir(), 'nianlun 图-')), 'pictures');
  const damaged = damagedPictures();
  const still = { subscribe: () => () => undefined };
  const media = join(dir, 'media');
  const show = publicShow({
    exhibition: { ...still, current: () => exhibition },
    withdrawn: { ...still, current: () => [] },
    damaged,
  });
  const told: string[] = [];
  const log = { write: (_level: unknown, event: string) => void told.push(event), once: () => undefined };
  const store = openPictures({ folder, mayWrite: () => true, report: () => undefined });
  const pictures = hallPictures({ show, media, store, damaged, log });
  return {
    show,
    folder,
    file: join(media, 'p.jpg'),
    damaged,
    told,
    pictures,
    store,
    picture: () => pictureOf(show.current()),
    get: (address: string) => pictures.answer(new Request(`http://wall${address}`)),
  };
}

function pictureOf({ chapters }: Exhibition): Picture {
  const exhibit = chapters[0]?.pages[0]?.exhibit;
  const [printing] = exhibit === undefined ? [] : picturesOf(exhibit);
  if (printing === undefined) throw new Error('the page has no picture');
  return printing.picture;
}

async function bytesOf(answer: Response | undefined): Promise<Buffer> {
  expect(answer?.status).toBe(200);
  expect(answer?.headers.get('content-type')).toBe('image/jpeg');
  return Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0));
}

const plain = (width: number, height: number, background = '#804020') =>
  sharp({ create: { width, height, channels: 3, background } });

test('a page that asks before anything was prepared gets its copy at once, and the same one ever after', async () => {
  const { picture, get } = await hall(await plain(2000, 1000).jpeg().toBuffer());
  const [copy] = picture().copies;
  const first = await bytesOf(await get(copy?.address ?? ''));
  expect(await sharp(first).metadata()).toMatchObject({ width: 640, height: 320, format: 'jpeg' });
  const again = await get(copy?.address ?? '');
  expect(again?.headers.get('cache-control')).toContain('immutable');
  expect(await bytesOf(again)).toEqual(first);
});

test('what the camera wrote stays behind: the place, the profile, how it was held', async () => {
  const turned = await plain(2000, 1000)
    .withExif({ IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitude: '43/1 53/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
  expect(await sharp(turned).metadata()).toMatchObject({ orientation: 6, icc: expect.anything() as unknown });
  const { picture, get } = await hall(turned);
  const copy = picture().copies.at(-1);
  expect(copy).toMatchObject({ width: 1000, height: 2000 });
  const found = await sharp(await bytesOf(await get(copy?.address ?? ''))).metadata();
  expect(found).toMatchObject({ width: 1000, height: 2000 });
  for (const part of ['exif', 'icc', 'xmp', 'iptc', 'orientation']) expect(found).not.toHaveProperty(part);
});

test('a picture for the press and a scan of sixteen bits have their colours, and white paper in ink', async () => {
  // The inks of a press have not every colour: one that they have.
  const coloured = [
    await plain(1300, 20, '#7a6a5a').toColourspace('cmyk').jpeg().toBuffer(),
    await plain(1300, 20, '#7a6a5a').toColourspace('rgb16').png().toBuffer(),
  ];
  const white = [
    await plain(1300, 20, '#fff').toColourspace('cmyk').jpeg().toBuffer(),
    await plain(1300, 20, '#fff').toColourspace('rgb16').png().toBuffer(),
    await plain(1300, 20, '#fff').toColourspace('grey16').png().toBuffer(),
  ];
  const distance = async (bytes: Buffer, more: string, expected: readonly number[]): Promise<number> => {
    const { picture, get } = await hall(bytes, more);
    const printed = await bytesOf(await get(picture().copies[0]?.address ?? ''));
    const found = await sharp(printed).resize(1, 1).raw().toBuffer();
    return Math.max(...expected.map((value, channel) => Math.abs(value - (found[channel] ?? 0))));
  };
  for (const bytes of coloured) expect(await distance(bytes, '', [122, 106, 90])).toBeLessThan(20);
  for (const bytes of white) expect(await distance(bytes, ', ink: true', [245, 240, 228])).toBeLessThan(20);
});

test('in ink, black becomes leaf green and white snow paper, whatever colours it had, grey pictures and clear ones too', async () => {
  const ends = [
    await plain(1300, 20, '#000').jpeg().toBuffer(),
    await plain(1300, 20, '#000').greyscale().jpeg().toBuffer(),
    await plain(1300, 20, '#fff').png().toBuffer(),
    await sharp({ create: { width: 1300, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer(),
  ];
  const [green, paper] = [
    [13, 37, 29],
    [245, 240, 228],
  ];
  for (const [index, expected] of [green, green, paper, paper].entries()) {
    const { picture, get } = await hall(ends[index] ?? new Uint8Array(), ', ink: true');
    const printed = await bytesOf(await get(picture().copies[0]?.address ?? ''));
    const { dominant } = await sharp(printed).stats();
    const [r = 0, g = 0, b = 0] = await sharp(printed).resize(1, 1).raw().toBuffer();
    expect(dominant).toBeDefined();
    // JPEG rounds; paper printed on paper is a little darker than paper.
    expect([r, g, b].map((value, channel) => Math.abs(value - (expected?.[channel] ?? 0)) < 20)).toEqual([
      true,
      true,
      true,
    ]);
  }
});

test(
  'a large scan is cut into tiles while nobody is there, and shown by its copies until then',
  { timeout: 60_000 },
  async () => {
    const { picture, get, pictures, store, folder } = await hall(await plain(5000, 600).jpeg().toBuffer());
    const { tiles } = picture();
    const tile = (level: number, column: number, row: number): string =>
      (tiles?.address ?? '')
        .replace('{level}', String(level))
        .replace('{column}', String(column))
        .replace('{row}', String(row));
    expect(tiles?.levels.at(-1)).toEqual({ width: 5000, height: 600 });
    const [, , key = '', ink = ''] = (tiles?.address ?? '').split('/');
    const isCut = async () => (await store.find({ key, ink, name: 'tiles/0/0_0.jpeg' })) !== undefined;

    const clock = new FakeClock();
    const view = { view: 'home', beatAgeMs: 0 };
    const end = pictures.inBackground({ windows: () => [view], isOpen: () => true, later: clock.later });
    clock.pass(60_000);
    expect(await isCut()).toBe(false);
    view.view = 'attract';
    clock.pass(60_000);
    await vi.waitFor(async () => expect(await isCut()).toBe(true), 30_000);
    end();
    expect((await get(tile(0, 0, 0)))?.status).toBe(200);

    for (const [level, size] of (tiles?.levels ?? []).entries()) {
      const columns = Math.ceil(size.width / 512);
      const last = await sharp(
        await bytesOf(await get(tile(level, columns - 1, Math.ceil(size.height / 512) - 1))),
      ).metadata();
      expect([last.width, last.height]).toEqual([
        size.width - (columns - 1) * 512,
        size.height - (Math.ceil(size.height / 512) - 1) * 512,
      ]);
      expect(await get(tile(level, columns, 0))).toBeUndefined();
    }
    for (const copy of picture().copies) {
      const [, , key = '', ink = '', name = ''] = copy.address.split('/');
      expect(await store.find({ key, ink, name })).toBeDefined();
    }
    const kept = await readdir(folder, { recursive: true });
    expect(kept.filter((name) => !/\.jpe?g$/.test(name) && /\./.test(name))).toEqual([]);
  },
);

test('a large scan of which a finer part is asked for is cut at once', { timeout: 60_000 }, async () => {
  const { picture, get } = await hall(await plain(5000, 600).jpeg().toBuffer());
  const tile = (picture().tiles?.address ?? '').replace(/\{\w+\}/g, '0');
  expect((await get(tile))?.status).toBe(204);
  await vi.waitFor(async () => expect((await get(tile))?.status).toBe(200), 30_000);
});

test('a picture that turns out to be damaged leaves its page, staff are told, and the exhibition goes on', async () => {
  const whole = await grain(900).png({ compressionLevel: 1 }).toBuffer();
  // Damaged in its middle, with its beginning and its end in place: only decoding tells.
  whole.fill(0x55, 400_000, 900_000);
  const { picture, get, show, damaged, told } = await hall(whole);
  const turned = vi.fn();
  show.subscribe(turned);
  expect(await get(picture().copies[0]?.address ?? '')).toBeUndefined();
  expect(told).toEqual(['a picture is damaged']);
  expect(turned).toHaveBeenCalledOnce();
  expect(show.current().chapters[0]?.pages[0]).not.toHaveProperty('exhibit');
  expect(show.current().chapters[0]?.pages).toHaveLength(1);
  expect(damaged.problems()[0]?.en).toContain('media/p.jpg is damaged');
});

test('a file that has become another one since it was read is not sent under the old address', async () => {
  const { picture, get, file, damaged } = await hall(await plain(2000, 1000).jpeg().toBuffer());
  await writeFile(file, await plain(2000, 1000, '#fff').jpeg().toBuffer());
  expect(await get(picture().copies[0]?.address ?? '')).toBeUndefined();
  expect(damaged.problems()).toEqual([]);
});

test('addresses that what is shown does not have are no pictures', async () => {
  const { picture, get } = await hall(await plain(2000, 1000).jpeg().toBuffer());
  const [copy] = picture().copies;
  const base = (copy?.address ?? '').slice(0, -'640.jpg'.length);
  for (const address of [
    `${base}641.jpg`,
    `${base}../../p.jpg`,
    `${base}tiles/0/0_0.jpeg`,
    '/pictures/x/colour/640.jpg',
    '/pictures/',
  ])
    expect(await get(address)).toBeUndefined();
});

test('two pages that ask for the same copy have it made once', async () => {
  const { picture, get, folder } = await hall(await plain(2000, 1000).jpeg().toBuffer());
  const address = picture().copies[0]?.address ?? '';
  const [one, other] = await Promise.all([get(address), get(address)]);
  expect(await bytesOf(one)).toEqual(await bytesOf(other));
  await mkdir(folder, { recursive: true });
  expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jpg'))).toHaveLength(1);
});
