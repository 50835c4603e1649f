/** A served exhibition with things in and around its roots that must stay where they are. */
import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chapter, Exhibition } from '../../../src-main/contract/exhibition.ts';
import type { Log } from '../../../src-main/log/log.ts';
import { dataPaths } from '../../../src-main/store/paths.ts';
import { type Hall, harbour, openHall } from '../../unit/server/support.ts';

/** Stands in everything that must not be served: files outside, what staff withdrew, notes of the house, the PIN's hash. */
export const secret = 'NOBODY-MAY-SEE-THIS';

/** The largest file; no answer has more. */
const filmSize = 700_000;
const largestAnswer = filmSize + 100_000;

const [pier] = harbour.chapters as readonly [Chapter];
const holds: Exhibition = {
  ...harbour,
  chapters: [
    {
      ...pier,
      pages: [
        { number: 1, body: { en: [] }, sources: ['paper'], narration: { en: 'film.mp4', de: 'empty.ogg' } },
        { number: 2, body: { en: [] }, sources: ['paper'], narration: { en: 'deep/song 城.ogg' } },
      ],
      reviewedOn: secret,
      guideNotes: { en: [{ type: 'paragraph', children: [{ type: 'text', value: 'Notes' }] }] },
    },
    {
      ...pier,
      id: 'gone',
      title: { en: secret },
      pages: [{ number: 1, body: { en: [] }, sources: ['paper'], narration: { en: 'withdrawn.ogg' } }],
    },
  ],
};

/** Opens the hall in a folder; what it holds is closed by `closeHall`. */
export async function openShow(folder: string, log?: Log): Promise<Hall> {
  const data = join(folder, 'data');
  const outside = join(folder, 'outside');
  for (const each of [join(data, 'media', 'deep'), outside]) await mkdir(each, { recursive: true });
  const withdrawn = [{ kind: 'chapter', id: 'gone', name: { en: 'gone' } }];
  const files: Readonly<Record<string, string | Buffer>> = {
    [dataPaths(data).withdrawn]: JSON.stringify(withdrawn),
    [join(data, 'secret.png')]: secret,
    [join(outside, 'secret.png')]: secret,
    [join(data, 'media', 'film.mp4')]: Buffer.alloc(filmSize, 'film'),
    [join(data, 'media', 'empty.ogg')]: '',
    [join(data, 'media', 'deep', 'song 城.ogg')]: 'song',
    [join(data, 'media', 'photo.png')]: secret,
    [join(data, 'media', 'withdrawn.ogg')]: secret,
  };
  for (const [file, content] of Object.entries(files)) await writeFile(file, content);
  const hall = await openHall(log === undefined ? {} : { log }, { folder: data, holds });
  for (const page of ['presenter', 'staff'])
    await writeFile(join(hall.rendererRoot, `${page}.html`), `<title>${page}</title>`);
  await writeFile(join(hall.rendererRoot, 'assets', 'wall.js.map'), secret);
  // Windows gives links only to some.
  if (process.platform !== 'win32') {
    await symlink(join(outside, 'secret.png'), join(data, 'media', 'link-out.png'));
    await symlink(outside, join(data, 'media', 'folder-out'));
  }
  return hall;
}

export function closeHall(hall: Hall): void {
  hall.served.close();
  hall.visits.close();
}

export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: Buffer;
}

/** What holds for every answer, whatever was asked. */
export function judgeAnswer(method: string, { status, header, body }: Answer): void {
  assert.ok(status >= 200 && status < 500, `the answer is ${status}: ${body.subarray(0, 200).toString()}`);
  assert.ok(body.length <= largestAnswer, `the answer has ${body.length} bytes`);
  assert.ok(!body.includes(secret), 'what nobody may see stays unseen');
  if (status !== 206 || method === 'HEAD') return;
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header('content-range') ?? '') ?? [];
  assert.ok(
    Number(first) <= Number(last) && Number(last) < Number(size),
    `the part ${header('content-range')} lies in the file`,
  );
  assert.equal(body.length, Number(last) - Number(first) + 1, 'the part is as long as it says');
  assert.equal(header('content-length'), String(body.length), 'and so is its length');
}

/** Headers that every answer of the program itself has. */
export function judgeHeaders({ header }: Pick<Answer, 'header'>): void {
  assert.match(header('content-security-policy') ?? '', /^default-src 'none'; /);
  assert.equal(header('x-content-type-options'), 'nosniff');
  assert.ok(header('cache-control') !== null, 'it says whether it may be kept');
}

/** Whatever came before, visitors are served. */
export async function judgeAlive(ask: (path: string) => Promise<{ readonly status: number }>): Promise<void> {
  for (const path of ['/', '/exhibition.json', '/api/health', '/api/window?id=wall'])
    assert.equal((await ask(path)).status, 200, `${path} is answered as before`);
}
