import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSettings, parseSettings, shippedSettings } from '../../../src-main/store/settings.ts';

const now = (): Date => new Date(Date.UTC(2026, 10, 25, 8, 30, 0));
const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'nianlun 数据-'));

test('a hall that has set nothing gets the shipped settings', async () => {
  const store = await openSettings(join(await folder(), 'settings.json'), now);
  expect(store.current()).toEqual(shippedSettings);
  expect(store.problem).toBeUndefined();
});

test('settings survive a restart, and pages are told of the change', async () => {
  const file = join(await folder(), 'below', 'settings.json');
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
  const home = await folder();
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

test('with file and backup both damaged, the shipped settings serve', async () => {
  const file = join(await folder(), 'settings.json');
  await writeFile(file, 'x');
  await writeFile(`${file}.bak`, 'y');
  const store = await openSettings(file, now);
  expect(store.current()).toEqual(shippedSettings);
  expect(store.problem?.usedInstead).toBe('defaults');
});

test('writing leaves no half-written file behind', async () => {
  const home = await folder();
  const store = await openSettings(join(home, 'settings.json'), now);
  await Promise.all(
    [1, 2, 3, 1, 2, 3].map((textSize) => store.replace({ ...shippedSettings, textSize: textSize as 1 })),
  );
  expect((await readdir(home)).toSorted()).toEqual(['settings.json', 'settings.json.bak']);
});

test('what an older version left out, and a newer one added, does no harm', () => {
  expect(parseSettings({ language: 'zh', sound: true }).data).toEqual({ ...shippedSettings, language: 'zh' });
});

test.each([
  { language: '中文' },
  { ground: 'pink' },
  { textSize: 4 },
  { warningSeconds: 5 },
  { diagonal: -1 },
  { distance: Number.NaN },
  { map: 'flat' },
])('%j is no setting', (wrong) => {
  expect(parseSettings({ ...shippedSettings, ...wrong }).success).toBe(false);
});
