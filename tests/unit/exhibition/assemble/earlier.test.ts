import { rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  openExhibition,
  parseReading,
  readExhibition,
  readingKey,
  type ReadingStore,
  type WholeReading,
} from '../../../../src-main/exhibition/index.ts';
import { keepCurrent } from '../../../../src-main/exhibition/assemble/current.ts';
import { FakeClock } from '../../fake-clock.ts';
import { copyOf, edit, gullSound, smallWith } from '../support.ts';

/** Keeps readings in memory, as they come back from a disk. */
function memory() {
  const kept = new Map<string, string>();
  const loaded: boolean[] = [];
  const store: ReadingStore = {
    load: (key) => {
      const text = kept.get(key);
      loaded.push(text !== undefined);
      return Promise.resolve(text === undefined ? undefined : (JSON.parse(text) as WholeReading));
    },
    save: (key, reading) => void kept.set(key, JSON.stringify(reading)),
  };
  return { store, kept, loaded };
}

/** Until what was set going has come to its end; what never does fails by the test's own limit. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}

/** Opens it again and again on one memory; each time it says whether it was found there. */
function hall(dir: string) {
  const { store, kept, loaded } = memory();
  return {
    kept,
    start: async (reader?: string): Promise<boolean> => {
      const clock = new FakeClock();
      const open = await openExhibition(dir, { earlier: { store, later: clock.later }, reader });
      const wasFound = loaded.at(-1) ?? false;
      const before = kept.size;
      clock.pass(20_000);
      if (!wasFound && reader !== undefined) await until(() => kept.size > before);
      open.close();
      return wasFound;
    },
  };
}

describe('a start does not read what an earlier one has read', () => {
  test('when the files are as they were', async () => {
    const { start } = hall(await copyOf(gullSound));
    expect([await start('a'), await start('a'), await start('a')]).toEqual([false, true, true]);
  });
  test('but reads after one byte has changed, and knows it when it is back', async () => {
    const dir = await smallWith({});
    const { start } = hall(dir);
    await start('a');
    await edit(dir, 'moments.yaml', (text) => `${text} `);
    expect(await start('a')).toBe(false);
    await edit(dir, 'moments.yaml', (text) => text.slice(0, -1));
    expect(await start('a')).toBe(true);
  });
  test('but reads when a medium has another date', async () => {
    const dir = await copyOf(gullSound);
    const { start } = hall(dir);
    await start('a');
    const [photo] = ((await readExhibition(dir)).exhibition?.chapters ?? []).flatMap(({ pages }) =>
      pages.flatMap(({ exhibit }) => (exhibit?.kind === 'photo' ? [exhibit.photo.picture.path] : [])),
    );
    const day = new Date('2020-01-01T00:00:00Z');
    await utimes(join(dir, 'media', photo ?? 'no photograph'), day, day);
    expect(await start('a')).toBe(false);
  });
  test('but reads when another version reads otherwise', async () => {
    const { start } = hall(await smallWith({}));
    expect([await start('a'), await start('b'), await start('a')]).toEqual([false, false, true]);
  });
  test('and keeps nothing where the reader has no mark, as in a program that runs from its sources', async () => {
    const { start, kept } = hall(await smallWith({}));
    expect([await start(), await start()]).toEqual([false, false]);
    expect(kept.size).toBe(0);
  });
});

test('what is kept has all that a new reading finds, for staff and for the hall’s days too', async () => {
  const dir = await smallWith({ 'chapters/first/photo.txt': 'x' });
  await edit(dir, 'exhibition.yaml', (text) => `${text}quiet_days: ["09-18"]\n`);
  const { store, kept } = memory();
  for (const clock of [new FakeClock(), new FakeClock()]) {
    const open = await openExhibition(dir, { earlier: { store, later: clock.later }, reader: 'a' });
    const { exhibition, problems, quietDays } = await readExhibition(dir);
    expect(problems).not.toEqual([]);
    expect([open.shown(), open.current(), open.problems(), open.quietDays()]).toEqual([
      'files',
      exhibition,
      problems,
      quietDays,
    ]);
    clock.pass(20_000);
    await until(() => kept.size > 0);
    open.close();
  }
});

/** Opened with a reading that was kept, and with what is read when all is calm. */
async function foundThen(read: (whole: WholeReading) => Partial<WholeReading>) {
  const dir = await smallWith({});
  const whole = (await readExhibition(dir)) as WholeReading;
  const clock = new FakeClock();
  const kept: WholeReading[] = [];
  const lastGood: unknown[] = [];
  let reads = 0;
  let told = 0;
  let touch: () => void = () => undefined;
  const open = await keepCurrent(
    async (rest) => {
      reads += 1;
      await rest?.();
      return { problems: [], quietDays: [], ...read(whole) };
    },
    (onChange) => {
      touch = onChange;
      return () => undefined;
    },
    {
      earlier: {
        key: () => Promise.resolve('key'),
        find: () => Promise.resolve(structuredClone(whole)),
        keep: (_key, reading) => void kept.push(reading),
        later: clock.later,
      },
      lastGood: { load: () => Promise.resolve(undefined), save: (reading) => void lastGood.push(reading) },
    },
  );
  open.subscribe(() => (told += 1));
  return { clock, kept, lastGood, open, reads: () => reads, told: () => told, touch: () => touch() };
}

describe('what was found is read again when all is calm', () => {
  test('and where it is the same, it stays the same object and nobody is told', async () => {
    const found = await foundThen((whole) => whole);
    const shown = found.open.current();
    expect(found.lastGood).toEqual([{ exhibition: shown, quietDays: [] }]);
    await found.clock.passSeconds(19);
    expect(found.reads()).toBe(0);
    await found.clock.passSeconds(3);
    expect([found.reads(), found.told(), found.kept]).toEqual([1, 0, []]);
    expect(found.open.current()).toBe(shown);
    await found.clock.passSeconds(100);
    expect(found.reads()).toBe(1);
  });

  test('and where it is not, all are told and the new one is kept', async () => {
    const found = await foundThen((whole) => ({ ...whole, exhibition: { ...whole.exhibition, version: '2' } }));
    await found.clock.passSeconds(22);
    expect([found.told(), found.open.current().version]).toEqual([1, '2']);
    await found.clock.passSeconds(22);
    expect(found.kept.map(({ exhibition }) => exhibition.version)).toEqual(['2']);
  });

  test('and where problems alone differ, staff see the new ones', async () => {
    const problem = { severity: 'warning', file: 'media/a.jpg', line: 1, column: 1, zh: '坏', en: 'bad' } as const;
    const found = await foundThen((whole) => ({ ...whole, problems: [problem] }));
    await found.clock.passSeconds(22);
    expect(found.open.problems()).toEqual([problem]);
  });

  test('and where it has errors by then, it stays on show and staff are told', async () => {
    const problem = { severity: 'error', file: '.', line: 1, column: 1, zh: '坏', en: 'bad' } as const;
    const found = await foundThen(() => ({ problems: [problem] }));
    await found.clock.passSeconds(22);
    expect([found.open.shown(), found.open.current().version]).toEqual(['files', '1']);
    expect([found.told(), found.open.problems()]).toEqual([1, [problem]]);
    await found.clock.passSeconds(100);
    expect(found.kept).toEqual([]);
  });

  test('but a change comes first, and is told even where it says the same', async () => {
    const found = await foundThen((whole) => whole);
    await found.clock.passSeconds(19);
    found.touch();
    await until(() => found.told() === 1);
    await found.clock.passSeconds(15);
    expect([found.reads(), found.kept.length]).toEqual([1, 0]);
    await found.clock.passSeconds(10);
    expect([found.reads(), found.kept.length]).toEqual([1, 1]);
  });

  test('and a change during that is read without rest, and told', async () => {
    const found = await foundThen((whole) => whole);
    found.clock.pass(20_000);
    await until(() => found.reads() === 1);
    found.touch();
    found.clock.pass(50);
    await until(() => found.told() === 1);
    expect(found.reads()).toBe(2);
  });

  test('unless it was closed before', async () => {
    const found = await foundThen(() => ({}));
    found.open.close();
    await found.clock.passSeconds(30);
    expect(found.reads()).toBe(0);
  });
});

test('a reading is not kept of files that have changed since', async () => {
  const dir = await smallWith({});
  const clock = new FakeClock();
  const keys = ['before', 'after'];
  const kept: string[] = [];
  const open = await keepCurrent(
    () => readExhibition(dir),
    () => () => undefined,
    {
      earlier: {
        key: () => Promise.resolve(keys.shift()),
        find: () => Promise.resolve(undefined),
        keep: (key) => void kept.push(key),
        later: clock.later,
      },
    },
  );
  await clock.passSeconds(22);
  expect([keys, kept]).toEqual([[], []]);
  open.close();
});

test('a broken exhibition is not kept, and one that can’t be looked at whole is read', async () => {
  const dir = await smallWith({ 'exhibition.yaml': 'id: x\n' });
  const { store, kept } = memory();
  const clock = new FakeClock();
  const open = await openExhibition(dir, {
    earlier: { store, later: clock.later },
    reader: 'a',
    unreadable: 'stand in',
  });
  await clock.passSeconds(22);
  expect(kept.size).toBe(0);
  open.close();
  await rm(dir, { recursive: true });
  expect(await readingKey(dir, 'a')).toBeUndefined();
});

describe('a kept reading', () => {
  test('is known by its shape, and comes back as it was', async () => {
    const reading = await readExhibition(await copyOf(gullSound));
    expect(parseReading(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
  });
  test.each([
    ['nothing', null],
    ['a list', []],
    ['one without an exhibition', { problems: [], quietDays: [] }],
    ['one of another form', { exhibition: { id: 'x', chapters: {} }, problems: [], quietDays: [] }],
  ])('is not %s', (_what, value) => {
    expect(parseReading(value)).toBeUndefined();
  });
});
