import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedSettings } from '../../../src-main/contract/settings.ts';
import { openSettings, parseSettings, readSettings } from '../../../src-main/store/settings.ts';
import { newFolder } from '../../new-folder.ts';

const now = (): Date => new Date(Date.UTC(2026, 10, 25, 8, 30, 0));

test('a hall that has set nothing gets the shipped settings', async () => {
  const store = await openSettings(join(await newFolder(), 'settings.json'), now);
  expect(store.current()).toEqual(shippedSettings);
  expect(store.problem).toBeUndefined();
});

test('settings survive a restart, and pages are told of the change', async () => {
  const file = join(await newFolder(), 'below', 'settings.json');
  const store = await openSettings(file, now);
  let told = 0;
  const undo = store.subscribe(() => (told += 1));
  await store.replace({ ...shippedSettings, textSize: 3, map: 'globe' });
  undo();
  await store.replace({ ...shippedSettings, textSize: 1 });
  expect(told).toBe(1);
  expect((await openSettings(file, now)).current()).toEqual({ ...shippedSettings, textSize: 1 });
});

test.each([
  ['zeroed by a power cut', '\0'.repeat(200)],
  ['cut off', '{"language": "zh", "idle'],
  ['empty', ''],
  ['out of bounds', JSON.stringify({ ...shippedSettings, idleSeconds: 0 })],
  ['of another kind', '[1, 2]'],
])('a settings file that is %s is set aside with its time, and the backup serves', async (_how, content) => {
  const home = await newFolder();
  const file = join(home, 'settings.json');
  const store = await openSettings(file, now);
  await store.replace({ ...shippedSettings, textSize: 3 });
  await store.replace({ ...shippedSettings, textSize: 1 });
  await writeFile(file, content);

  const again = await openSettings(file, now);
  expect(again.current().textSize).toBe(3);
  expect(again.problem).toMatchObject({ file, usedInstead: 'backup' });
  expect(await readFile(`${file}.damaged-2026-11-25T083000.000Z`, 'utf8')).toBe(content);
});

test('settings that have a mark of Windows before them are read', async () => {
  const file = join(await newFolder(), 'settings.json');
  await writeFile(file, `\uFEFF${JSON.stringify({ textSize: 3 })}`);
  const store = await openSettings(file, now);
  expect(store.current().textSize).toBe(3);
  expect(store.problem).toBeUndefined();
});

test.each([
  ['a folder', (file: string) => mkdir(file)],
  ['a file of 100 MB', (file: string) => writeFile(file, '').then(() => truncate(file, 100 * 2 ** 20))],
  ['a pipe', (file: string) => Promise.resolve(void execFileSync('mkfifo', [file]))],
])(
  '%s in the place of the settings or of their backup is moved away, and settings can be kept again',
  async (_what, put) => {
    for (const name of ['settings.json', 'settings.json.bak']) {
      const home = await newFolder();
      const file = join(home, 'settings.json');
      await put(join(home, name));
      const store = await openSettings(file, now);
      expect(store.current()).toEqual(shippedSettings);
      expect(store.problem).toMatchObject({ usedInstead: 'defaults' });
      for (const textSize of [1, 3] as const)
        expect(await store.replace({ ...shippedSettings, textSize })).toEqual({ kept: true });
      expect((await openSettings(file, now)).current().textSize).toBe(3);
    }
  },
);

test('settings whose file is lost are taken from the backup', async () => {
  const file = join(await newFolder(), 'settings.json');
  const store = await openSettings(file, now);
  for (const textSize of [3, 1] as const) await store.replace({ ...shippedSettings, textSize });
  await rm(file);
  const again = await openSettings(file, now);
  expect(again.current().textSize).toBe(3);
  expect(again.problem).toMatchObject({ why: 'it is missing', usedInstead: 'backup', setAsideAs: null });
});

test('a folder that lies in the backup’s place keeps no setting from being kept, and is set aside', async () => {
  const home = await newFolder();
  const file = join(home, 'settings.json');
  await mkdir(join(home, 'settings.json.bak', 'somebody’s'), { recursive: true });
  const store = await openSettings(file, now);
  for (const textSize of [3, 1] as const)
    expect(await store.replace({ ...shippedSettings, textSize })).toMatchObject({ kept: true });
  expect(JSON.parse(await readFile(`${file}.bak`, 'utf8'))).toMatchObject({ textSize: 3 });
  const aside = (await readdir(home)).filter((name) => name.startsWith('settings.json.bak.damaged-'));
  expect(await Promise.all(aside.map((name) => readdir(join(home, name))))).toEqual([['somebody’s']]);
});

test('a file that was damaged meanwhile never becomes the backup', async () => {
  const file = join(await newFolder(), 'settings.json');
  const store = await openSettings(file, now);
  for (const textSize of [3, 1] as const) await store.replace({ ...shippedSettings, textSize });
  await writeFile(file, '\0'.repeat(500));
  await store.replace({ ...shippedSettings, textSize: 2 });
  expect(JSON.parse(await readFile(`${file}.bak`, 'utf8'))).toMatchObject({ textSize: 3 });
});

test('what can’t be kept is in force all the same, is said, and is kept once it can be', async () => {
  const home = join(await newFolder(), 'below');
  await writeFile(home, 'a file in the way');
  const store = await openSettings(join(home, 'settings.json'), now);
  let told = 0;
  store.subscribe(() => (told += 1));
  expect(await store.replace({ ...shippedSettings, textSize: 3 })).toMatchObject({ kept: false });
  expect([store.current().textSize, told]).toEqual([3, 1]);
  expect(store.unkept()).toContain('EEXIST');
  await rm(home);
  expect(await store.retry()).toEqual({ kept: true });
  expect(store.unkept()).toBeUndefined();
  expect((await openSettings(join(home, 'settings.json'), now)).current().textSize).toBe(3);
});

test('files that are damaged day after day don’t pile up, nor do half-written ones', async () => {
  const home = await newFolder();
  const file = join(home, 'settings.json');
  for (let day = 1; day <= 20; day += 1) {
    await writeFile(file, `damaged on day ${day}`);
    await writeFile(join(home, `settings.json.${day}4711`), 'half');
    await writeFile(join(home, `settings.json.bak.${day}4711`), 'half');
    await openSettings(file, () => new Date(Date.UTC(2026, 10, day)));
  }
  const left = await readdir(home);
  expect(left).toHaveLength(5);
  expect(left.toSorted().at(-1)).toContain('damaged-2026-11-20');
});

test('with file and backup both damaged, the shipped settings serve and both lie aside', async () => {
  const home = await newFolder();
  const file = join(home, 'settings.json');
  await writeFile(file, 'x');
  await writeFile(`${file}.bak`, 'y');
  const store = await openSettings(file, now);
  expect(store.current()).toEqual(shippedSettings);
  expect(store.problem?.usedInstead).toBe('defaults');
  expect((await readdir(home)).toSorted()).toEqual([
    'settings.json.bak.damaged-2026-11-25T083000.000Z',
    'settings.json.damaged-2026-11-25T083000.000Z',
  ]);
});

test.each([
  ['sound', (file: string) => writeFile(file, JSON.stringify({ textSize: 1 }))],
  ['missing', () => Promise.resolve()],
  ['damaged', (file: string) => writeFile(file, '{ half')],
])('what is laid in the place of settings that were %s counts from the next start', async (_how, begin) => {
  const file = join(await newFolder(), 'settings.json');
  await begin(file);
  const store = await openSettings(file, now);
  const before = store.current();
  await writeFile(file, JSON.stringify({ textSize: 3 }));
  expect(await store.retry()).toEqual({ kept: true });
  expect(store.current()).toEqual(before);
  expect((await openSettings(file, now)).current().textSize).toBe(3);
});

test('whoever only looks at settings leaves even damaged ones in their place', async () => {
  const home = await newFolder();
  const file = join(home, 'settings.json');
  expect(await readSettings(file)).toEqual({ status: 'missing' });
  await writeFile(file, JSON.stringify({ textSize: 3 }));
  expect(await readSettings(file)).toEqual({ status: 'ok', value: { ...shippedSettings, textSize: 3 } });
  await writeFile(file, '{ half');
  expect(await readSettings(file)).toMatchObject({ status: 'damaged' });
  expect(await readdir(home)).toEqual(['settings.json']);
});

test('writing leaves no half-written file behind', async () => {
  const home = await newFolder();
  const store = await openSettings(join(home, 'settings.json'), now);
  await Promise.all(
    [1, 2, 3, 1, 2, 3].map((textSize) => store.replace({ ...shippedSettings, textSize: textSize as 1 })),
  );
  expect((await readdir(home)).toSorted()).toEqual(['settings.json', 'settings.json.bak']);
});

test('what an older version left out, and a newer one added, does no harm', () => {
  expect(parseSettings({ language: 'zh', sound: true }).data).toEqual({ ...shippedSettings, language: 'zh' });
});

const displays = (many: number): object =>
  Object.fromEntries(Array.from({ length: many }, (_, index) => [`wall ${index}`, { mode: 'display' }]));

test.each([
  { hours: { opens: '09:00', closes: '17:00', closedOn: [1] } },
  { hours: { opens: '18:00', closes: '02:00', closedOn: [] } },
  { displays: displays(16) },
])('%j is a setting', (right) => {
  expect(parseSettings({ ...shippedSettings, ...right }).data).toEqual({ ...shippedSettings, ...right });
});

test.each([
  { language: '中文' },
  { ground: 'pink' },
  { textSize: 4 },
  { warningSeconds: 5 },
  { diagonal: -1 },
  { distance: Number.NaN },
  { map: 'flat' },
  { hours: { opens: '09:00', closes: '09:00', closedOn: [] } },
  { displays: displays(17) },
])('%j is no setting', (wrong) => {
  expect(parseSettings({ ...shippedSettings, ...wrong }).success).toBe(false);
});

test('settings that were found damaged are spoken of until somebody has set them anew', async () => {
  const file = join(await newFolder(), 'settings.json');
  await writeFile(file, 'nothing sound');
  const store = await openSettings(file, now);
  expect(store.problem).toMatchObject({ usedInstead: 'defaults' });
  await store.replace(shippedSettings);
  expect(store.problem).toBeUndefined();
});
