import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeDetail } from '../../../src-main/cli/doctor/display-checks.ts';
import { openEases, readEases } from '../../../src-main/store/eases.ts';
import { newFolder } from '../../new-folder.ts';

async function newFile(): Promise<string> {
  return join(await newFolder(), 'picture-detail.json');
}

async function open(file: string) {
  const damaged: string[] = [];
  const unkept: unknown[] = [];
  const store = await openEases({
    file,
    onDamaged: (why) => damaged.push(why),
    onUnkept: (error) => unkept.push(error),
  });
  return { store, damaged, unkept };
}

const minute = 60_000;

test('a screen stands after a restart where it stood, and its patience with it', async () => {
  const file = await newFile();
  const { store } = await open(file);
  expect(store.of('main')).toBeUndefined();
  store.keep('main', { step: 1, patience: 10 * minute });
  store.keep('main', { step: 2, patience: 20 * minute });
  store.keep('second', { step: 1 });
  await store.close();
  const again = await open(file);
  expect(again.store.of('main')).toEqual({ step: 2, patience: 20 * minute });
  expect(again.store.of('second')).toEqual({ step: 1 });
  expect([again.damaged, again.unkept]).toEqual([[], []]);
});

test('what says the same again is not written again', async () => {
  const file = await newFile();
  const { store } = await open(file);
  store.keep('main', { step: 1 });
  await store.close();
  await writeFile(file, 'something else');
  store.keep('main', { step: 1 });
  await store.close();
  expect(await readFile(file, 'utf8')).toBe('something else');
});

test('the file holds a wall’s screens and no more, the newest of them', async () => {
  const file = await newFile();
  const { store } = await open(file);
  for (let index = 0; index < 40; index++) store.keep(`screen-${index}`, { step: 1 });
  await store.close();
  const read = await readEases(file);
  expect(read.status === 'ok' && read.value.length).toBe(16);
  expect(store.of('screen-39')).toEqual({ step: 1 });
  expect(store.of('screen-0')).toBeUndefined();
});

test.each(['', '[{"window":"main","step":7}]', '{"main":1}'])(
  'a damaged file (%s) is told and counts as none; the next step is kept',
  async (text) => {
    const file = await newFile();
    await writeFile(file, text);
    const { store, damaged } = await open(file);
    expect(damaged).toHaveLength(1);
    expect(store.of('main')).toBeUndefined();
    store.keep('main', { step: 3 });
    await store.close();
    expect((await open(file)).store.of('main')).toEqual({ step: 3 });
  },
);

test('a disk that takes nothing is told, and the show goes on', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'file'), '');
  const { store, unkept } = await open(join(folder, 'file', 'picture-detail.json'));
  store.keep('main', { step: 1 });
  await store.close();
  expect(unkept).toHaveLength(1);
  expect(store.of('main')).toEqual({ step: 1 });
});

test('doctor has a good word for full detail, and says what helps where a screen can’t be drawn in time', () => {
  expect(judgeDetail({ status: 'missing' }).map(({ level }) => level)).toEqual(['ok']);
  expect(judgeDetail({ status: 'damaged', why: 'half a file' }).map(({ level }) => level)).toEqual(['ok']);
  expect(judgeDetail({ status: 'unreadable', why: 'EACCES' }).map(({ level }) => level)).toEqual(['warning']);
  expect(judgeDetail({ status: 'ok', value: [{ window: 'main', step: 0 }] }).map(({ level }) => level)).toEqual(['ok']);
  const reduced = judgeDetail({
    status: 'ok',
    value: [
      { window: 'main', step: 0 },
      { window: 'second', step: 3 },
    ],
  });
  expect(reduced).toHaveLength(1);
  expect(reduced[0]).toMatchObject({
    level: 'warning',
    what: { zh: '屏幕“second”来不及绘制，画面精细度现为“最低”。' },
  });
  expect(reduced[0]?.next?.en).toMatch(/graphics driver/);
});
