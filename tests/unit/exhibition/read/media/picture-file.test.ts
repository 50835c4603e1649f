import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { pictureKey, readPictureFile } from '../../../../../src-main/exhibition/read/media/picture-file.ts';
import { grain, gull, jpeg } from '../../exhibits/one-exhibit.ts';
import { freshFolder, put } from '../../support.ts';
import { encoded, png, pngOf, pngWithZeros, tiffOf } from './pictures.ts';

async function written(name: string, bytes: Uint8Array | string): Promise<string> {
  const dir = await freshFolder();
  await put(dir, name, bytes);
  return join(dir, name);
}

/** What is read of a picture, and what is told of it in English. */
async function read(name: string, bytes: Uint8Array | string, thorough?: boolean) {
  const found = await readPictureFile(await written(name, bytes), thorough);
  if ('problem' in found) return { problem: found.problem.en };
  return { size: [found.width, found.height], remarks: found.remarks.map(({ en }) => en) };
}
const sound = (width: number, height: number) => ({ size: [width, height], remarks: [] });
const refused = (says: string) => ({ problem: expect.stringContaining(says) as string });
const remarked = (says: string) => ({ remarks: [expect.stringContaining(says) as string] });

const small = await jpeg(1200, 8);
const [webp, tiff] = [await encoded('webp'), await encoded('tiff')];
const noisy = await grain(100).jpeg({ quality: 100 }).toBuffer();
const progressive = await grain(100).jpeg({ progressive: true }).toBuffer();
const [noisyPng, noisyTiff] = [await grain(100).png().toBuffer(), await grain(100).tiff().toBuffer()];
const noisyWebp = await grain(100).webp({ quality: 100 }).toBuffer();
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);
/** What a copy leaves that stopped in its middle after room was made for more. */
const filledUp = (bytes: Buffer, zeros: number): Buffer => Buffer.concat([half(bytes), Buffer.alloc(zeros)]);
/** What is left when a copy lost a piece, with as many bytes of the end. */
const lacking = (bytes: Buffer, end: number): Buffer => Buffer.concat([half(bytes), bytes.subarray(-end)]);
/** The same with a marker that no decoder knows instead of its second scan's. */
function unknownScan(bytes: Buffer): Buffer {
  const scan = Buffer.from([0xff, 0xda]);
  const spoiled = Buffer.from(bytes);
  spoiled[bytes.indexOf(scan, bytes.indexOf(scan) + 2) + 1] = 2;
  return spoiled;
}
/** Something behind a picture; it is longer than what is looked at of a file's end. */
const more = Buffer.alloc(100_000, 7);

test.each([
  ['p.jpg', small],
  ['p.jpeg', small],
  ['P.JPG', small],
  ['p.png', png],
  ['p.webp', webp],
  ['p.tif', tiff],
  ['p.tiff', tiff],
])('a sound picture is measured and nothing is told of it, as %s', async (name, bytes) => {
  expect(await read(name, bytes)).toEqual(sound(1200, 8));
  expect(await read(name, bytes, true)).toEqual(sound(1200, 8));
});

test('a PNG that tells of a single picture stands still', async () => {
  expect(await read('p.png', pngOfFrames(1))).toEqual(sound(1200, 8));
});

test.each([
  ['stands upright', [8, 1200], await jpeg(8, 1200)],
  ['was taken upright', [8, 1200], await sharp(small).withMetadata({ orientation: 6 }).jpeg().toBuffer()],
  ['has more behind it, written by its camera', [1200, 8], Buffer.concat([small, more])],
  ['is filled up with zeros behind its end', [1600, 100], Buffer.concat([noisy, Buffer.alloc(100_000)])],
  ['has more behind it, and damage within', [1600, 100], Buffer.concat([lacking(noisy, 2), more])],
] as const)('a picture is measured and shown that %s', async (_which, [width, height], bytes) => {
  expect(await read('p.jpg', bytes)).toEqual(sound(width, height));
});

describe('a picture that is not whole is refused', () => {
  const thumbnail = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), small]);
  thumbnail.writeUInt16BE(thumbnail.length - 2, 2);
  const withThumbnail = Buffer.concat([noisy.subarray(0, 2), thumbnail, noisy.subarray(2)]);
  test.each([
    ['p.jpg', 'in its middle', half(noisy)],
    [
      'p.jpg',
      'behind a thumbnail that is whole',
      Buffer.concat([small.subarray(0, 2), thumbnail, small.subarray(2, -9)]),
    ],
    ['p.jpg', 'after its first bytes', noisy.subarray(0, 100)],
    ['p.png', 'in its middle', half(png)],
    ['p.png', 'before its last bytes', png.subarray(0, -12)],
    ['p.webp', 'before its last bytes', webp.subarray(0, -2)],
    ['p.tif', 'in its middle', half(noisyTiff)],
    ['p.jpg', 'and filled up with zeros', filledUp(noisy, 1000)],
    ['p.jpg', 'and filled up with many zeros', filledUp(noisy, 100_000)],
    ['p.jpg', 'behind a thumbnail and filled up with zeros', filledUp(withThumbnail, 100_000)],
    ['p.png', 'and filled up with zeros', filledUp(noisyPng, 100_000)],
    ['p.webp', 'and filled up with zeros', Buffer.from(noisyWebp).fill(0, noisyWebp.length / 2)],
  ])('%s, cut off %s', async (name, _where, bytes) => {
    expect(await read(name, bytes)).toEqual(refused('the picture is not whole'));
  });

  test.each([
    ['a piece within is missing', 'p.png', lacking(noisyPng, 12)],
    ['nothing can be made of what is within', 'p.jpg', unknownScan(progressive)],
  ])('by a thorough reading also where %s', async (_what, name, bytes) => {
    expect(await read(name, bytes)).toEqual(sound(1600, 100));
    expect(await read(name, bytes, true)).toEqual(refused('the picture is not whole'));
  });
});

const moving = await sharp([png, await sharp(png).negate().toBuffer()], { join: { animated: true } })
  .webp({ delay: [90, 90] })
  .toBuffer();
/** A PNG that says before its pixels how many pictures it shows in turn. */
function pngOfFrames(frames: number): Buffer {
  const told = Buffer.alloc(20);
  told.writeUInt32BE(8, 0);
  told.write('acTL', 4, 'latin1');
  told.writeUInt32BE(frames, 8);
  told.writeUInt32BE(crc32(told.subarray(4, 16)), 16);
  // Behind the signature and the header.
  return Buffer.concat([png.subarray(0, 33), told, png.subarray(33)]);
}
const [gif, avif, tooFew] = [await encoded('gif'), await encoded('avif', 64), await jpeg(1199, 8)];
const [mp4, webm] = [await gull('films/beam.mp4'), await gull('films/bridge.webm')];

describe('what cannot be shown on a wall is refused as what it is', () => {
  test.each([
    ['a text', 'words', 'this is no picture'],
    ['nothing', '', 'this is no picture'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'pictures in SVG'],
    ['a GIF', gif, 'pictures in GIF'],
    ['an AVIF', avif, 'HEIC or AVIF'],
    ['a HEIC', '\0\0\0\x18ftypheic', 'HEIC or AVIF'],
    ['a film in MP4', mp4, 'this is a film'],
    ['a film in WebM', webm, 'this is a film'],
    ['a WebP that moves', moving, 'animated (2 frames)'],
    ['a PNG that moves', pngOfFrames(12), 'animated (12 frames)'],
    ['a width of 20,001 pixels', pngOf(20_001, 1), '20001×1 pixels, which is too large'],
    ['a height of 20,001 pixels', pngOf(1, 20_001), '1×20001 pixels, which is too large'],
    ['268,435,456 pixels', pngOf(16_384, 16_384), '16384×16384 pixels, which is too large'],
  ])('%s', async (_what, bytes, says) => {
    expect(await read('p.jpg', bytes)).toEqual(refused(says));
  });

  test.each([
    [20_000, 1],
    [16_383, 16_383],
  ] as const)('but not %i×%i pixels', async (width, height) => {
    expect(await read('p.png', pngOf(width, height))).toEqual(sound(width, height));
  });

  test('a file that is not there, with why', async () => {
    const file = join(await freshFolder(), 'p.jpg');
    expect(await readPictureFile(file)).toMatchObject({ problem: { en: expect.stringContaining('ENOENT') as string } });
    expect(await pictureKey(file)).toBeNull();
  });
});

describe('a picture is shown, and the editor is told', () => {
  test.each([
    [
      'that its ending is another’s',
      'p.jpg',
      png,
      'in truth a PNG: it is shown, but rename it so that it ends in .png',
    ],
    ['that it has too few pixels', 'p.jpg', tooFew, 'only 1199×8 pixels'],
    ['of a second page', 'p.tif', tiffOf([1200, 2], [1201, 1]), 'holds 2 pictures'],
    ['of a second page that is too large', 'p.tif', tiffOf([1200, 2], [20_000, 20_000]), 'holds 2 pictures'],
  ])('%s', async (_what, name, bytes, says) => {
    expect(await read(name, bytes)).toMatchObject(remarked(says));
  });

  test.each([
    ['half as large as the first', tiffOf([1200, 2], [1200, 1])],
    ['that cannot be read', tiffOf([1200, 2], [1200, 2, 7])],
  ])('but not of a second page %s', async (_which, bytes) => {
    expect((await sharp(bytes).metadata()).pages).toBe(2);
    expect(await read('p.tif', bytes)).toEqual(sound(1200, 2));
  });

  test.each([
    ['a JPEG', lacking(noisy, 2)],
    ['a progressive JPEG', lacking(progressive, 2)],
  ])('by a thorough reading that %s is damaged within', async (_what, bytes) => {
    expect(await read('p.jpg', bytes)).toEqual(sound(1600, 100));
    expect(await read('p.jpg', bytes, true)).toMatchObject(remarked('part of the picture is damaged'));
  });
});

describe('eight empty sectors of a disk in a file are told as damage by a thorough reading', () => {
  const megabyte = 1024 * 1024;
  const sectors = (from: number, count: number) => [from, from + count * 512] as const;
  test.each([
    ['near its beginning', pngWithZeros(sectors(1024, 8))],
    ['far within', pngWithZeros(sectors(megabyte + 1024, 8))],
    ['where one reading ends and another begins', pngWithZeros(sectors(megabyte - 1024, 8))],
    ['at the start of a reading', pngWithZeros(sectors(megabyte, 8))],
    ['behind a plain surface', pngWithZeros([1000, 6000], sectors(7168, 8))],
  ])('%s', async (_where, bytes) => {
    expect(await read('p.png', bytes, true)).toMatchObject(remarked('part of the picture is damaged'));
  });

  test.each([
    ['seven', 'p.png', pngWithZeros(sectors(1024, 7))],
    ['five and five', 'p.png', pngWithZeros(sectors(1024, 5), sectors(4096, 5))],
    ['a plain surface, which begins within a sector', 'p.png', pngWithZeros([1000, 5120])],
    ['a plain surface, which ends within a sector', 'p.png', pngWithZeros([1024, 5121])],
    [
      'what a file is filled up with',
      'p.png',
      Buffer.concat([png, more.subarray(png.length, 1024), Buffer.alloc(8192)]),
    ],
    ['what is black in a TIFF', 'p.tif', tiffOf([1200, 6]).fill(0, 512, 7168)],
  ])('but not %s', async (_what, name, bytes) => {
    expect(await read(name, bytes, true)).toMatchObject({ remarks: [] });
  });
});

describe("a picture's key", () => {
  const keyOf = async (bytes: Uint8Array): Promise<string | null> => pictureKey(await written('p.jpg', bytes));
  const large = Buffer.alloc(400_000, 7);

  test('is the same wherever the file lies', async () => {
    const { key } = { key: undefined, ...(await readPictureFile(await written('one.jpg', small))) };
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(await keyOf(small)).toBe(key);
  });

  test.each([
    ['beginning', Buffer.from(large).fill(8, 0, 1)],
    ['end', Buffer.from(large).fill(8, 399_999)],
    ['length', large.subarray(1)],
  ])('is another where a file has another %s', async (_which, bytes) => {
    expect(await keyOf(bytes)).not.toBe(await keyOf(large));
  });
});

describe('a file', () => {
  type Read = (this: unknown, buffer: Buffer, offset: number, length: number, from: number) => Promise<unknown>;
  /** What all opened files share: how they are read. */
  async function opened(): Promise<{ read: Read }> {
    const handle = await open(import.meta.filename);
    await handle.close();
    return Object.getPrototypeOf(handle) as { read: Read };
  }

  test('on a drive that gives little at once is read to its end', async () => {
    const file = await written('p.png', pngWithZeros([1024, 9216]));
    const found = await readPictureFile(file, true);
    const files = await opened();
    const { read: readAll } = files;
    const little = vi.spyOn(files, 'read').mockImplementation(function (this: unknown, buffer, offset, length, from) {
      return readAll.call(this, buffer, offset, Math.min(length, 1000), from);
    });
    expect(await readPictureFile(file, true)).toEqual(found);
    expect(little).toHaveBeenCalled();
  });

  test('is let go of when it was read, so that it can be replaced', async () => {
    const file = await written('p.png', png);
    const reads = vi.spyOn(await opened(), 'read');
    await readPictureFile(file, true);
    const closed = -1;
    expect(new Set(reads.mock.contexts.map((handle) => (handle as FileHandle).fd))).toEqual(new Set([closed]));
  });
});
