import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openPresentationStore, type KeptPresentation } from '../../../src-main/store/presentation-store.ts';
import { newFolder } from '../../new-folder.ts';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 25, 10, minutes));
const place = (view: string): KeptPresentation => ({ id: 'wall', journey: { view } });

/** A data folder, and a program that is started on it at a minute. */
async function folder() {
  const file = join(await newFolder(), 'places.json');
  const errors: unknown[] = [];
  let minute = 0;
  return {
    file,
    errors,
    passTo: (minutes: number) => void (minute = minutes),
    start: () => openPresentationStore({ file, now: () => at(minute), report: (error) => errors.push(error) }),
  };
}
const onDisk = async (file: string): Promise<unknown> =>
  (JSON.parse(await readFile(file, 'utf8')) as { readonly places: unknown }).places;

test('a presentation is found where it was, though the program was killed', async () => {
  const { file, passTo, start } = await folder();
  const presentations = await start();
  expect(presentations.found).toEqual([]);
  // Nothing is presented at first.
  presentations.keep([]);
  for (let page = 1; page <= 50; page++) presentations.keep([place(`chapter:a:${page}`)]);
  await expect.poll(() => onDisk(file).catch(() => null)).toEqual([place('chapter:a:50')]);
  passTo(20);
  expect((await start()).found).toEqual([place('chapter:a:50')]);
});

test('one that was left standing is found after a restart in order, however long it had stood', async () => {
  const { passTo, start } = await folder();
  const presentations = await start();
  presentations.keep([place('chapter:a:1')]);
  passTo(300);
  await presentations.close();
  expect((await start()).found).toEqual([place('chapter:a:1')]);
});

test('a guide who speaks about one picture for half an hour goes on where it was', async () => {
  const { passTo, start } = await folder();
  const presentations = await start();
  presentations.keep([place('chapter:a:1')]);
  await presentations.close();
  passTo(30);
  expect((await start()).found).toEqual([place('chapter:a:1')]);
});

test('a hall in which nothing is presented writes nothing', async () => {
  const { file, start } = await folder();
  const presentations = await start();
  presentations.keep([]);
  await presentations.close();
  expect(await readdir(dirname(file))).toEqual([]);
});

test.each([
  ['of another day', 31],
  ['that seems to lie ahead, because the clock was set back', -1],
])('one %s is not gone on with', async (_what, minutes) => {
  const { passTo, start } = await folder();
  const presentations = await start();
  presentations.keep([place('chapter:a:1')]);
  await presentations.close();
  passTo(minutes);
  expect((await start()).found).toEqual([]);
});

test('a presentation that is over leaves nothing', async () => {
  const { start } = await folder();
  const presentations = await start();
  presentations.keep([place('chapter:a:1')]);
  presentations.keep([]);
  await presentations.close();
  expect((await start()).found).toEqual([]);
});

test('a damaged file is as good as none, and one that can’t be written is reported and stops nothing', async () => {
  const { file, start, errors } = await folder();
  await writeFile(file, '{"at": 1');
  expect((await start()).found).toEqual([]);
  const below = await openPresentationStore({
    file: join(file, 'below'),
    now: () => at(0),
    report: (error) => errors.push(error),
  });
  below.keep([place('chapter:a:1')]);
  await below.close();
  expect(errors.length).toBeGreaterThan(0);
});
