import { rmSync } from 'node:fs';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { type Hall, harbour, openHall } from './support.ts';

const film = Uint8Array.from({ length: 1_000_000 }, (_, index) => index % 251);

/** An exhibition that has these files played. */
const playing = (...files: readonly string[]): Exhibition => ({
  ...harbour,
  chapters: harbour.chapters.map((chapter) => ({
    ...chapter,
    pages: files.map((file, index) => ({
      number: index + 1,
      body: { en: [] },
      sources: ['paper'],
      narration: { en: file },
    })),
  })),
});

async function withFilm(...more: readonly string[]): Promise<Hall> {
  const hall = await openHall({}, { holds: playing('film.mp4', 'empty.mp4', '长春 站.mp3', ...more) });
  await writeFile(join(hall.media, 'film.mp4'), film);
  await writeFile(join(hall.media, 'empty.mp4'), '');
  await writeFile(join(hall.media, '长春 站.mp3'), 'sound');
  return hall;
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  return new Uint8Array(await answer.arrayBuffer());
}

test('a whole film arrives byte for byte, with its exact length', async () => {
  const hall = await withFilm();
  const answer = await hall.get('/media/film.mp4');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('video/mp4');
  expect(answer.headers.get('accept-ranges')).toBe('bytes');
  expect(answer.headers.get('content-length')).toBe('1000000');
  expect(Buffer.from(film).equals(await bytesOf(answer))).toBe(true);
});

test.each([
  ['bytes=0-0', 0, 0],
  ['bytes=100-299', 100, 299],
  ['bytes=999999-', 999_999, 999_999],
  ['bytes=-500', 999_500, 999_999],
  ['bytes=500000-9999999', 500_000, 999_999],
  ['bytes=-9999999', 0, 999_999],
])('seeking to %s gives exactly that part', async (range, first, last) => {
  const hall = await withFilm();
  const answer = await hall.get('/media/film.mp4', { headers: { range } });
  expect(answer.status).toBe(206);
  expect(answer.headers.get('content-range')).toBe(`bytes ${first}-${last}/1000000`);
  expect(answer.headers.get('content-length')).toBe(String(last - first + 1));
  expect(Buffer.from(film.subarray(first, last + 1)).equals(await bytesOf(answer))).toBe(true);
});

test.each(['bytes=1000000-', 'bytes=-0'])('a part that isn’t there (%s) is a 416 with the size', async (range) => {
  const hall = await withFilm();
  const answer = await hall.get('/media/film.mp4', { headers: { range } });
  expect(answer.status).toBe(416);
  expect(answer.headers.get('content-range')).toBe('bytes */1000000');
});

test.each(['lines=1-2', 'bytes=5-2', 'bytes=a-b', 'bytes=0-1,4-5', 'bytes=-'])(
  'a range nobody understands (%s) gives the whole film',
  async (range) => {
    const hall = await withFilm();
    expect((await hall.get('/media/film.mp4', { headers: { range } })).status).toBe(200);
  },
);

test('a part of a film that changed meanwhile is not mixed with the old one', async () => {
  const hall = await withFilm();
  const headers = { range: 'bytes=5-9', 'if-range': '"another"' };
  expect((await hall.get('/media/film.mp4', { headers })).status).toBe(200);
});

test('HEAD tells the length and sends nothing', async () => {
  const hall = await withFilm();
  const whole = await hall.get('/media/film.mp4', { method: 'HEAD' });
  expect(whole.headers.get('content-length')).toBe('1000000');
  expect((await bytesOf(whole)).length).toBe(0);
  const part = await hall.get('/media/film.mp4', { method: 'HEAD', headers: { range: 'bytes=0-9' } });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-length')).toBe('10');
});

test('an empty file is an empty answer', async () => {
  const hall = await withFilm();
  const answer = await hall.get('/media/empty.mp4');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-length')).toBe('0');
  expect((await hall.get('/media/empty.mp4', { headers: { range: 'bytes=0-' } })).status).toBe(416);
});

test('several films play at once, each with its own bytes', async () => {
  const hall = await withFilm();
  const starts = Array.from({ length: 12 }, (_, index) => index * 70_000);
  const answers = await Promise.all(
    starts.map((start) => hall.get('/media/film.mp4', { headers: { range: `bytes=${start}-${start + 199_999}` } })),
  );
  const bodies = await Promise.all(answers.map(bytesOf));
  for (const [index, body] of bodies.entries()) {
    const start = starts[index] ?? 0;
    expect(Buffer.from(film.subarray(start, start + 200_000)).equals(body)).toBe(true);
  }
});

test('a film that is left in the middle is closed, so that a year of visitors leaves no open files', async () => {
  const hall = await withFilm();
  const open = async (): Promise<number> =>
    process.platform === 'linux' ? (await readdir('/proc/self/fd')).length : 0;
  const leave = async (): Promise<void> => {
    const answer = await hall.get('/media/film.mp4');
    const reader = answer.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(value?.length).toBeGreaterThan(0);
    await reader?.cancel();
  };
  await leave();
  const before = await open();
  for (let times = 0; times < 30; times += 1) await leave();
  expect(await open()).toBeLessThanOrEqual(before + 2);
});

test('a file that vanishes while it is asked for is a 404, and no failure of the program', async () => {
  const shown = await withFilm();
  const vanishing = { current: () => harbour, subscribe: () => () => undefined };
  const plays = (path: string): boolean => {
    rmSync(join(shown.media, path));
    return true;
  };
  const hall = await openHall({ media: shown.media, show: { ...vanishing, plays } });
  expect((await hall.get('/media/film.mp4')).status).toBe(404);
  expect((await hall.get('/presenter')).status).toBe(404);
  expect(hall.log.entries.map(({ level, fields }) => [level, fields['why']])).toEqual([
    ['warning', 'gone'],
    ['warning', 'gone'],
  ]);
});

test('names in Chinese and with spaces are found', async () => {
  const hall = await withFilm();
  expect((await hall.get(`/media/${encodeURIComponent('长春 站.mp3')}`)).status).toBe(200);
});

test('a film that hasn’t changed isn’t sent again', async () => {
  const hall = await withFilm();
  const etag = (await hall.get('/media/film.mp4', { method: 'HEAD' })).headers.get('etag') ?? '';
  expect((await hall.get('/media/film.mp4', { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test.each([
  ['..%2fsettings.json', 'dots'],
  ['%2e%2e%2fsettings.json', 'dots'],
  ['a/..%2f..%2fsettings.json', 'dots'],
  ['film.mp4%00.png', 'NUL'],
  ['..%5csettings.json', 'backslash'],
  ['C%3a/Windows/win.ini', 'drive letter'],
  ['film.mp4%3a%3a$DATA', 'drive letter'],
  ['%2fetc/hostname', 'empty name'],
  ['nul.png', 'device name'],
  ['COM1.mp4', 'device name'],
  ['film.mp4.', 'ends in a dot or space'],
  ['film.mp4%20', 'ends in a dot or space'],
  ['%ff%fe', 'not decodable'],
  ['%252e%252e%252fsettings.json', 'no file'],
  ['', 'empty name'],
])('/media/%s is refused (%s), once in the log', async (path, why) => {
  const hall = await withFilm();
  for (let times = 0; times < 2; times += 1) {
    const answer = await hall.get(`/media/${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('Not found');
  }
  expect(hall.log.entries.map(({ fields }) => fields['why'])).toEqual([why]);
});

test('a link out of the media folder leads nowhere, one inside it does', async () => {
  const hall = await withFilm('link.png', 'folder/secret.png', 'neighbour/secret.png', 'inside.mp4');
  await writeFile(join(hall.folder, 'secret.png'), 'secret');
  await mkdir(join(hall.folder, 'media-of-another'));
  await writeFile(join(hall.folder, 'media-of-another', 'secret.png'), 'secret');
  await symlink(join(hall.folder, 'secret.png'), join(hall.media, 'link.png'));
  await symlink(hall.folder, join(hall.media, 'folder'));
  await symlink(join(hall.folder, 'media-of-another'), join(hall.media, 'neighbour'));
  await symlink('film.mp4', join(hall.media, 'inside.mp4'));
  for (const path of ['link.png', 'folder/secret.png', 'neighbour/secret.png']) {
    expect((await hall.get(`/media/${path}`)).status, path).toBe(404);
  }
  expect((await hall.get('/media/inside.mp4')).status).toBe(200);
  expect(hall.log.entries).toHaveLength(3);
});

test('a photograph’s own file is not served, which tells where it was taken, nor any other that is not played', async () => {
  const hall = await withFilm();
  const GPSLatitude = '52/1 22/1 0/1';
  const photograph = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude, GPSLongitudeRef: 'E', GPSLongitude: '4/1 53/1 0/1' } })
    .jpeg()
    .toBuffer();
  const picture = { path: 'pier.jpg', width: 40, height: 30, focal: { x: 0.5, y: 0.5 }, copies: [] };
  const words = { en: 'pier' };
  const photo = { picture, alternative: words, caption: words, credit: words, taken: '1960' };
  const holds = hall.exhibition.current();
  hall.show({
    ...holds,
    chapters: holds.chapters.map((chapter) => ({
      ...chapter,
      pages: chapter.pages.map((page) => ({
        ...page,
        exhibit: { id: `pier-${page.number}`, kind: 'photo', photo, sources: [] },
      })),
    })),
  });
  await writeFile(join(hall.media, 'pier.jpg'), photograph);
  await writeFile(join(hall.media, 'spare.mp4'), film);
  for (const path of ['pier.jpg', '%70ier.jpg', 'spare.mp4'])
    expect((await hall.get(`/media/${path}`)).status, path).toBe(404);
  expect(hall.log.entries.map(({ fields }) => fields['why'])).toContain('not shown');
  expect((await hall.get('/media/film.mp4')).status).toBe(200);
});

test('folders, and kinds of files an exhibition has no use for, are not served', async () => {
  const hall = await withFilm('folder.png', 'program.exe');
  await mkdir(join(hall.media, 'folder.png'));
  await writeFile(join(hall.media, 'program.exe'), 'MZ');
  expect((await hall.get('/media/folder.png')).status).toBe(404);
  expect((await hall.get('/media/program.exe')).status).toBe(404);
});
