import type { watch } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepCurrent, standIn } from '../../../../src-main/exhibition/assemble/current.ts';
import {
  ExhibitionUnreadable,
  type GoodReading,
  mediaRoot,
  openExhibition,
  readExhibition,
  type Reading,
  watchExhibition,
} from '../../../../src-main/exhibition/index.ts';
import { edit, put, smallWith } from '../support.ts';

/** Resolves when the subscribed thing next happens. */
const next = (subscribe: (listener: () => void) => () => void): Promise<void> =>
  new Promise((resolve) => {
    const undo = subscribe(() => {
      undo();
      resolve();
    });
  });

/** An exhibition that is read anew when it is touched. */
async function keepTouched(read: Parameters<typeof keepCurrent>[0], options?: Parameters<typeof keepCurrent>[2]) {
  let onTouch: () => void = () => undefined;
  let undone = 0;
  const follow = (onChange: () => void) => {
    onTouch = onChange;
    return () => (undone += 1);
  };
  return { open: await keepCurrent(read, follow, options), touch: () => onTouch(), undone: () => undone };
}

test('an edit reaches the running show; a broken one keeps the last good exhibition and tells why', async () => {
  const dir = await smallWith({});
  const { open, touch } = await keepTouched(() => readExhibition(dir));
  expect(open.current().version).toBe('1');

  await edit(dir, 'exhibition.yaml', (text) => text.replace('version: "1"', 'version: "2"\nquiet_days: ["09-18"]'));
  let told = next(open.subscribe);
  touch();
  await told;
  expect(open.current().version).toBe('2');
  expect(open.quietDays()).toEqual(['09-18']);

  await edit(dir, 'exhibition.yaml', (text) => text.replace('version: "2"', 'version: ['));
  told = next(open.subscribe);
  touch();
  await told;
  expect(open.current().version).toBe('2');
  expect(open.quietDays()).toEqual(['09-18']);
  expect(open.problems()).toMatchObject([{ severity: 'error', file: 'exhibition.yaml' }]);

  await rm(dir, { recursive: true });
  told = next(open.subscribe);
  touch();
  await told;
  expect(open.current().version).toBe('2');
  open.close();
});

test('changes during a reading cause exactly one more', async () => {
  const dir = await smallWith({});
  const reading = await readExhibition(dir);
  let reads = 0;
  let release: () => void = () => undefined;
  const { open, touch } = await keepTouched(async () => {
    if (++reads === 2) await new Promise<void>((resolve) => (release = resolve));
    return reading;
  });
  const told = next(open.subscribe);
  touch();
  touch();
  touch();
  release();
  await told;
  await next(open.subscribe);
  expect(reads).toBe(3);
});

test('a first exhibition with errors is refused with its problems', async () => {
  const dir = await smallWith({ 'exhibition.yaml': 'id: x\n' });
  const error: unknown = await openExhibition(dir).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ExhibitionUnreadable);
  expect(error).toMatchObject({ name: 'ExhibitionUnreadable', message: expect.stringContaining('errors') as string });
  expect((error as ExhibitionUnreadable).problems.length).toBeGreaterThan(0);
});

test('files that were refused are not followed any longer', async () => {
  let [reads, undone] = [0, 0];
  let touch: () => void = () => undefined;
  const refused = keepCurrent(
    () => {
      reads += 1;
      return Promise.resolve({ problems: [], quietDays: [] });
    },
    (onChange) => {
      touch = onChange;
      return () => (undone += 1);
    },
  );
  await expect(refused).rejects.toThrow(ExhibitionUnreadable);
  touch();
  expect([reads, undone]).toEqual([1, 1]);
});

test('an edit made during the first reading asks for another one', async () => {
  const dir = await smallWith({});
  const reading = await readExhibition(dir);
  let reads = 0;
  const open = await keepCurrent(
    () => {
      reads += 1;
      return Promise.resolve(reading);
    },
    (onChange) => {
      onChange();
      onChange();
      return () => undefined;
    },
  );
  await next(open.subscribe);
  expect(reads).toBe(2);
});

test('who no longer listens is not told, and after the end nobody is, nor is anything followed', async () => {
  const dir = await smallWith({});
  const reading = await readExhibition(dir);
  let read = () => Promise.resolve(reading);
  const { open, touch, undone } = await keepTouched(() => read());
  const told = { gone: 0, stays: 0 };
  const stop = open.subscribe(() => (told.gone += 1));
  open.subscribe(() => (told.stays += 1));
  stop();
  const heard = next(open.subscribe);
  touch();
  await heard;
  expect(told).toEqual({ gone: 0, stays: 1 });

  // A reading that is under way at the end changes nothing any more.
  let release: (broken: Reading) => void = () => undefined;
  const under = new Promise<Reading>((resolve) => (release = resolve));
  read = () => under;
  touch();
  open.close();
  release({ ...reading, quietDays: ['09-18'] });
  await under;
  await new Promise(setImmediate);
  expect([told, open.quietDays(), undone()]).toEqual([{ gone: 0, stays: 1 }, [], 1]);
});

test('a broken exhibition at the start shows the one that was kept, until the files are mended', async () => {
  const dir = await smallWith({});
  const kept: GoodReading[] = [];
  const lastGood = {
    load: () => Promise.resolve(kept.at(-1)),
    save: (reading: GoodReading) => void kept.push(reading),
  };
  (await openExhibition(dir, { lastGood })).close();
  expect(kept).toMatchObject([{ exhibition: { version: '1' } }]);

  await edit(dir, 'exhibition.yaml', (text) => text.replace('version: "1"', 'version: ['));
  const { open, touch } = await keepTouched(() => readExhibition(dir), { lastGood });
  expect([open.shown(), open.current().version]).toEqual(['last good', '1']);
  expect(open.problems()).toMatchObject([{ severity: 'error', file: 'exhibition.yaml' }]);

  await edit(dir, 'exhibition.yaml', (text) => text.replace('version: [', 'version: "2"'));
  const told = next(open.subscribe);
  touch();
  await told;
  expect([open.shown(), open.current().version]).toEqual(['files', '2']);
  expect(kept.at(-1)).toMatchObject({ exhibition: { version: '2' } });
  open.close();
});

test('where nothing was kept and something may stand in, the program goes on and waits for the files', async () => {
  const dir = await smallWith({ 'exhibition.yaml': 'id: x\n' });
  const open = await openExhibition(dir, { unreadable: 'stand in' });
  expect(open.shown()).toBe('nothing');
  expect(open.current().chapters).toEqual([]);
  expect(open.problems().length).toBeGreaterThan(0);
  open.close();
});

test('a reading that fails as nobody foresaw is a problem like others, and the show goes on', async () => {
  let reading: () => Promise<Reading> = () => Promise.resolve({ problems: [], quietDays: [], exhibition: standIn });
  const { open, touch } = await keepTouched(() => reading());
  reading = () => Promise.reject(new Error('EIO: the disk is dying'));
  const told = next(open.subscribe);
  touch();
  await told;
  expect(open.shown()).toBe('files');
  expect(open.problems()).toMatchObject([
    { severity: 'error', file: '.', en: expect.stringContaining('EIO') as string },
  ]);
  expect(open.quietDays()).toEqual([]);
  open.close();
});

test('the real files are watched: a saved text, a new chapter and a text in that new chapter are noticed', async () => {
  const dir = await smallWith({});
  const open = await openExhibition(dir);
  let told = next(open.subscribe);
  await put(dir, 'moments.yaml.part', '[]\n');
  await rename(join(dir, 'moments.yaml.part'), join(dir, 'moments.yaml'));
  await told;
  while (open.current().moments.length > 0) await next(open.subscribe);

  told = next(open.subscribe);
  await cp(join(dir, 'chapters/first'), join(dir, 'chapters/second'), { recursive: true });
  await told;
  while (open.problems().length === 0) await next(open.subscribe);

  for (const language of ['zh', 'en']) {
    await edit(dir, `chapters/second/${language}.md`, (text) => text.replace(/^# .*/, '# 另 Other'));
  }
  while (open.current().chapters.length < 2) await next(open.subscribe);
  expect(open.problems()).toEqual([]);
  open.close();
});

test('a chapter whose folder is exchanged for a new one is followed like the first', async () => {
  const dir = await smallWith({});
  const chapter = join(dir, 'chapters/first');
  const open = await openExhibition(dir);
  await cp(chapter, join(dir, 'new'), { recursive: true });
  await rename(chapter, join(dir, 'old'));
  await rename(join(dir, 'new'), chapter);
  await rm(join(dir, 'old'), { recursive: true });
  await next(open.subscribe);
  while (open.problems().length > 0) await next(open.subscribe);

  const told = next(open.subscribe);
  await edit(dir, 'chapters/first/en.md', (text) => text.replace(/^# .*/, '# Exchanged'));
  await told;
  while (open.current().chapters[0]?.title['en'] !== 'Exchanged') await next(open.subscribe);
  open.close();
});

test('an exhibition that is taken away stays on show, and is followed again when it is back', async () => {
  const dir = await smallWith({});
  const open = await keepCurrent(
    () => readExhibition(dir),
    (onChange) => watchExhibition(dir, onChange, { everyMs: 5 }),
  );
  await rename(dir, `${dir}-away`);
  await next(open.subscribe);
  expect(open.problems()).not.toEqual([]);
  expect(open.current().version).toBe('1');

  await edit(`${dir}-away`, 'exhibition.yaml', (text) => text.replace('version: "1"', 'version: "2"'));
  await rename(`${dir}-away`, dir);
  while (open.current().version !== '2') await next(open.subscribe);
  expect(open.problems()).toEqual([]);
  open.close();
});

test('after the undo nothing is told any more', async () => {
  const dir = await smallWith({});
  let calls = 0;
  const undo = watchExhibition(dir, () => void (calls += 1));
  undo();
  const open = await openExhibition(dir);
  const told = next(open.subscribe);
  await edit(dir, 'moments.yaml', (text) => `${text}# more\n`);
  // A second watcher has noticed the change, so the first would have as well.
  await told;
  open.close();
  expect(calls).toBe(0);
});

test('where the system gives no notices, looking again and again finds the change', async () => {
  const dir = await smallWith({});
  const refusing = (() => {
    throw Object.assign(new Error('no watches left'), { code: 'ENOSPC' });
  }) as unknown as typeof watch;
  const open = await keepCurrent(
    () => readExhibition(dir),
    (onChange) => watchExhibition(dir, onChange, { notices: refusing, everyMs: 5 }),
  );
  // The first look only remembers; edits go on until one falls after it.
  for (let version = 2; open.current().version === '1'; version++) {
    await edit(dir, 'exhibition.yaml', (text) => text.replace(/version: .*/, `version: "${version}"`));
    await readExhibition(dir);
  }
  open.close();
  expect(Number(open.current().version)).toBeGreaterThan(1);
});

test('media lie below the exhibition', () => {
  expect(mediaRoot('/somewhere/town')).toBe(join('/somewhere/town', 'media'));
});
