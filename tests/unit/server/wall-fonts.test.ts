import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CutFonts } from '../../../src-main/contract/cut-fonts.ts';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { codePointsIn, wantedCharacters } from '../../../src-main/fonts/characters.ts';
import type { CutBeside, CutOrder } from '../../../src-main/fonts/cut-beside.ts';
import { type Face, sourceOf } from '../../../src-main/fonts/faces.ts';
import { rangesOf } from '../../../src-main/fonts/ranges.ts';
import { openWallFonts, type WallFonts } from '../../../src-main/server/wall-fonts.ts';
import type { KeptCut } from '../../../src-main/store/cut-fonts.ts';
import { freshFolder } from '../exhibition/support.ts';
import { harbour, memoryLog, openHall } from './support.ts';

const faces: Face[] = [
  { rule: "font-family:'Noto'", family: 'Noto', file: 'assets/slice.woff2', claims: [[0x4e00, 0x9fff]] },
];

const saying = (zh: string): Exhibition => ({ ...harbour, title: { ...harbour.title, zh } });
const cutFor = (exhibition: Exhibition, file: string): CutFonts => ({
  source: sourceOf(faces),
  asked: rangesOf(wantedCharacters(exhibition, '')),
  faces: [{ rule: "font-family:'Noto'", family: 'Noto', characters: [[0x4e00, 0x9fff]], file }],
});

let pages = '';
let exhibition: Exhibition;
let listeners: (() => void)[] = [];
let kept: KeptCut | undefined;
let keeping: () => Promise<void>;
let orders: CutOrder[] = [];
let waiting: (() => void)[] = [];
const log = memoryLog();

const change = (next: Exhibition): void => {
  exhibition = next;
  for (const listener of listeners) listener();
};

/** The minute after the last change passes. */
async function aMinutePasses(): Promise<void> {
  for (const each of waiting.splice(0)) each();
  await new Promise((done) => setImmediate(done));
}

let failing: Error | undefined;
const cutBeside: CutBeside = (order) => {
  orders.push(order);
  if (failing !== undefined) return Promise.reject(failing);
  const about = cutFor(exhibition, `${orders.length}.woff2`);
  return Promise.resolve({ about, files: new Map([[`${orders.length}.woff2`, new Uint8Array([orders.length])]]) });
};

const open = (cuts = true): Promise<WallFonts> =>
  openWallFonts({
    pages,
    show: {
      current: () => exhibition,
      subscribe: (listener) => {
        listeners.push(listener);
        return () => (listeners = listeners.filter((each) => each !== listener));
      },
    },
    store: {
      load: () => Promise.resolve(kept),
      keep: (cut) => keeping().then(() => void (kept = cut)),
    },
    log,
    later: (work) => {
      waiting.push(work);
      return () => (waiting = waiting.filter((each) => each !== work));
    },
    cutBeside: cuts ? cutBeside : undefined,
  });

beforeEach(async () => {
  pages = await freshFolder();
  exhibition = saying('年轮');
  [listeners, orders, waiting, kept, failing] = [[], [], [], undefined, undefined];
  keeping = () => Promise.resolve();
  await mkdir(join(pages, 'fonts'));
  const program = { faces, words: '', cut: cutFor(exhibition, 'shipped.woff2') };
  await writeFile(join(pages, 'fonts', 'fonts.json'), JSON.stringify(program));
});

describe('the wall’s letters', () => {
  test('are those that came with the program, where these have all that is shown', async () => {
    const fonts = await open();
    expect(fonts.sheet()).toContain('/fonts/shipped.woff2');
    expect(fonts.sheet()).not.toContain('slice');
    expect(waiting).toEqual([]);
  });

  test('come from the slices for what an editor has just added, and are cut anew a minute after the last change', async () => {
    const fonts = await open();
    change(saying('年轮涟'));
    change(saying('年轮涟漪'));
    expect(fonts.sheet()).toContain('/assets/slice.woff2");unicode-range:U+6d9f,U+6f2a}');
    expect(waiting).toHaveLength(1);
    await aMinutePasses();
    expect(orders).toHaveLength(1);
    expect(fonts.sheet()).toContain('/fonts/1.woff2');
    expect(fonts.sheet()).not.toContain('slice');
    expect([...(fonts.font('1.woff2') ?? [])]).toEqual([1]);
    expect(kept?.about.faces[0]?.file).toBe('1.woff2');
  });

  test('are there for a window that was opened before they were cut again', async () => {
    const fonts = await open();
    change(saying('年轮涟'));
    await aMinutePasses();
    change(saying('年轮涟漪'));
    await aMinutePasses();
    expect(fonts.sheet()).toContain('/fonts/2.woff2');
    expect(fonts.font('1.woff2')).toBeDefined();
  });

  test('are not cut again at the next start', async () => {
    (await open()).close();
    change(saying('年轮涟'));
    const again = await open();
    await aMinutePasses();
    again.close();
    const third = await open();
    expect(third.sheet()).toContain('/fonts/1.woff2');
    expect(waiting).toEqual([]);
  });

  test('of another version of the program are not used', async () => {
    kept = { about: { ...cutFor(exhibition, 'old.woff2'), source: 'another' }, files: new Map() };
    change(saying('年轮涟'));
    expect((await open()).sheet()).not.toContain('old.woff2');
  });

  test('are drawn also where the disk is full, and the log says so once', async () => {
    keeping = () => Promise.reject(new Error('ENOSPC: no space left on device'));
    const fonts = await open();
    for (const zh of ['年轮涟', '年轮涟漪']) {
      change(saying(zh));
      await aMinutePasses();
    }
    expect(fonts.font('2.woff2')).toBeDefined();
    expect(fonts.sheet()).not.toContain('slice');
    expect(log.entries.filter(({ event }) => event === 'fonts can’t be kept')).toHaveLength(1);
  });

  test('that could not be cut come from the slices, and the next change has them cut again', async () => {
    const fonts = await open();
    failing = new Error('the thread ended');
    change(saying('年轮涟'));
    await aMinutePasses();
    expect(fonts.sheet()).toContain('slice');
    expect(log.entries.filter(({ event }) => event === 'fonts could not be cut')).toHaveLength(1);
    failing = undefined;
    change(saying('年轮涟漪'));
    await aMinutePasses();
    expect(fonts.sheet()).not.toContain('slice');
  });

  test('are never cut where nobody stays for it', async () => {
    const fonts = await open(false);
    change(saying('年轮涟'));
    expect(waiting).toEqual([]);
    expect(fonts.sheet()).toContain('slice');
  });

  test('are not cut any more once the program ends', async () => {
    const fonts = await open();
    change(saying('年轮涟'));
    fonts.close();
    expect(waiting).toEqual([]);
    expect(listeners).toEqual([]);
  });

  test('of a broken installation are none, and the show goes on', async () => {
    pages = await freshFolder();
    expect((await open()).sheet()).toBe('');
  });
});

describe('the paths of the wall’s letters', () => {
  const fonts: WallFonts = {
    sheet: () => 'all',
    sheetFor: (characters) => `for ${codePointsIn(characters).length}`,
    font: (name) => (name === 'cut.woff2' ? new Uint8Array([7]) : undefined),
    close: () => undefined,
  };

  test('answer with the style sheet, or with one for some characters', async () => {
    const hall = await openHall({ fonts });
    const all = await hall.get('/fonts.css');
    expect(all.headers.get('content-type')).toContain('text/css');
    expect(all.headers.get('cache-control')).toBe('no-cache');
    expect(await all.text()).toBe('all');
    expect(await (await hall.get(`/fonts.css?characters=${encodeURIComponent('涟漪')}`)).text()).toBe('for 2');
    expect((await hall.get(`/fonts.css?characters=${'a'.repeat(1001)}`)).status).toBe(400);
  });

  test('answer with fonts that were cut here or came with the program, which never change', async () => {
    const hall = await openHall({ fonts });
    await mkdir(join(hall.rendererRoot, 'fonts'));
    await writeFile(join(hall.rendererRoot, 'fonts', 'shipped.woff2'), 'font');
    for (const name of ['cut.woff2', 'shipped.woff2']) {
      const answer = await hall.get(`/fonts/${name}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('font/woff2');
      expect(answer.headers.get('cache-control')).toContain('immutable');
    }
    expect((await hall.get('/fonts/none.woff2')).status).toBe(404);
    expect((await hall.get('/fonts/..%2findex.html')).status).toBe(404);
  });
});
