import { describe, expect, test } from 'vitest';
import { claimsTooManySamples } from '../../../../../src-main/exhibition/read/media/mp4-samples.ts';
import { readFilmFile } from '../../../../../src-main/exhibition/read/media/film-and-voice.ts';
import { gull } from '../../exhibits/one-exhibit.ts';
import { freshFolder, put } from '../../support.ts';

const number = (value: number): Buffer => Buffer.from(value.toString(16).padStart(8, '0'), 'hex');
const box = (type: string, ...contents: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(contents);
  return Buffer.concat([number(body.length + 8), Buffer.from(type), body]);
};
/** The same with its length in eight bytes. */
const longBox = (type: string, body: Buffer): Buffer =>
  Buffer.concat([number(1), Buffer.from(type), number(0), number(body.length + 16), body]);
/** A table whose rows speak of so many samples each. */
const table = (type: string, ...rows: readonly number[]): Buffer =>
  box(type, number(0), number(rows.length), ...rows.flatMap((row) => [number(row), number(1)]));
const film = (...tables: readonly Buffer[]): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom')),
    box('moov', box('mvhd', number(0)), box('trak', box('mdia', box('minf', box('stbl', ...tables))))),
  ]);
const run = (count: number): Buffer => box('moof', box('traf', box('tfhd'), box('trun', number(0), number(count))));
const manyRows = Array.from({ length: 10_000 }, () => 500);

async function claims(bytes: Uint8Array): Promise<boolean> {
  const folder = await freshFolder();
  await put(folder, 'a.mp4', bytes);
  return claimsTooManySamples(`${folder}/a.mp4`);
}

describe('a film that says it holds more pictures than there can be', () => {
  test.each<[string, Buffer]>([
    ['pictures', film(table('stts', 5_000_001), table('ctts', 1))],
    ['times of pictures', film(table('stts', 1), table('ctts', 5_000_001))],
    ['the sum of its rows', film(table('ctts', ...manyRows, 1), table('stts', 1))],
    ['a fragment', run(5_000_001)],
    ['a fragment behind others', Buffer.concat([film(), run(3), run(0xffffffff)])],
    ['a table behind a box with a long length', Buffer.concat([longBox('mdat', Buffer.alloc(99)), run(5_000_001)])],
    ['a box that goes on to the end', Buffer.concat([number(0), run(5_000_001).subarray(4)])],
  ])('is found by %s', async (_name, bytes) => {
    expect(await claims(bytes)).toBe(true);
  });

  test.each<[string, Buffer]>([
    ['as many as a day has', film(table('stts', 5_000_000), table('ctts', ...manyRows))],
    ['more pieces of sound, which nobody lists', film(table('stts', 0xffffffff))],
    ['a fragment of a day', run(5_000_000)],
    ['more rows than the table holds', film(box('stts', number(0), number(0xffffffff), number(7)), table('ctts', 1))],
    ['a table that ends within its number', film(box('ctts', number(0)), table('stts', 0xffffffff).subarray(0, 11))],
    ['a box whose length is less than its heading', Buffer.concat([number(4), Buffer.from('free'), run(0xffffffff)])],
    ['what is no box', Buffer.from('RIFF\x10\0\0\0AVI and more')],
    ['a few bytes', Buffer.from('moo')],
    ['nothing', Buffer.alloc(0)],
  ])('is none with %s', async (_name, bytes) => {
    expect(await claims(bytes)).toBe(false);
  });

  test('is refused as a damaged one, before the memory it would take ends the program', async () => {
    const bytes = Buffer.from(await gull('films/beam.mp4'));
    expect(await claims(bytes)).toBe(false);
    bytes.fill(0x10, bytes.indexOf('stts') + 12, bytes.indexOf('stts') + 16);
    const folder = await freshFolder();
    await put(folder, 'a.mp4', bytes);
    const read = await readFilmFile(`${folder}/a.mp4`, bytes.length);
    expect('problem' in read && read.problem.en).toMatch(/^the file is not whole/);
  });
});
