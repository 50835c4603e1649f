import { expect, test } from 'vitest';
import { watchPicture, type PictureWatchRules } from '../../../src-main/supervision/picture-watch.ts';
import { FakeClock } from '../fake-clock.ts';

const all = { answers: true, frames: true, colours: true, movement: true };
const pixels = 160 * 90;
/** A picture with something on it; another one for each number. */
const picture = (number: number) => ({ png: new Uint8Array(5000).fill(number), pixels });
const oneColour = { png: new Uint8Array(200), pixels };

/** Looks once a second for some seconds; says what was found, by the second. */
async function look(
  seconds: number,
  changes: (second: () => number) => Partial<PictureWatchRules>,
): Promise<unknown[]> {
  const clock = new FakeClock();
  const found: unknown[] = [];
  const second = (): number => clock.now / 1000;
  const undo = watchPicture({
    attention: () => Promise.resolve(all),
    take: () => Promise.resolve(picture(second())),
    onFault: (verdict) => found.push([second(), verdict]),
    every: 1000,
    later: clock.later,
    loads: () => 1,
    ...changes(second),
  });
  await clock.passSeconds(seconds);
  undo();
  clock.pass(60_000);
  return found;
}

test('a window that moves is well', async () => {
  expect(await look(100, () => ({}))).toEqual([]);
});

test('a white screen is found at the second look', async () => {
  expect(await look(3, () => ({ take: () => Promise.resolve(oneColour) }))).toEqual([[2, 'uniform']]);
});

test('a page that is only being loaded is of one colour for a moment, and that is no alarm', async () => {
  const loading = (second: number) => second % 5 === 0;
  expect(
    await look(100, (second) => ({
      take: () => Promise.resolve(loading(second()) ? oneColour : picture(second())),
    })),
  ).toEqual([]);
});

test('a picture that should move and stands still is found at the second look', async () => {
  expect(await look(2, () => ({ take: () => Promise.resolve(picture(1)) }))).toEqual([[2, 'frozen']]);
});

test('pages that are loaded again and again begin alike, and none of them stands still', async () => {
  expect(await look(100, (second) => ({ loads: second, take: () => Promise.resolve(picture(1)) }))).toEqual([]);
});

test('a view that is being read may stand still', async () => {
  const attention = () => Promise.resolve({ ...all, movement: false });
  expect(await look(100, () => ({ attention, take: () => Promise.resolve(picture(1)) }))).toEqual([]);
});

test('a dark screen in dark hours is not looked at, and an hour of it is no alarm', async () => {
  let taken = 0;
  const found = await look(3600, () => ({
    attention: () => Promise.resolve({ ...all, colours: false, movement: false }),
    take: () => {
      taken += 1;
      return Promise.resolve(oneColour);
    },
  }));
  expect([found, taken]).toEqual([[], 0]);
});

test('what was seen before the dark says nothing about the first look after it', async () => {
  const found = await look(30, (second) => ({
    attention: () => Promise.resolve({ ...all, colours: second() < 2 || second() > 20, movement: second() !== 22 }),
    take: () => Promise.resolve(picture(second() < 22 ? 1 : second())),
  }));
  expect(found).toEqual([]);
});

test('a screen that closes while its picture is taken is not held against it', async () => {
  let asked = 0;
  const attention = () => Promise.resolve({ ...all, colours: asked++ % 2 === 0 });
  expect(await look(100, () => ({ attention, take: () => Promise.resolve(oneColour) }))).toEqual([]);
});

test('one picture that does not come is a busy machine, two are a fault', async () => {
  const found = await look(30, () => ({ take: () => new Promise(() => undefined) }));
  expect(found).toEqual([[22, 'no picture']]);
});

test('a page that is gone or does not answer is noticed elsewhere', async () => {
  expect(await look(60, () => ({ attention: () => Promise.reject(new Error('gone')) }))).toEqual([]);
  expect(await look(60, () => ({ attention: () => new Promise(() => undefined) }))).toEqual([]);
});

test('a screen that turns white in the middle of the show is found at its second white picture', async () => {
  const take = (second: () => number) => () => Promise.resolve(second() < 2 ? picture(1) : oneColour);
  expect(await look(3, (second) => ({ take: take(second) }))).toEqual([[3, 'uniform']]);
});

test('a view that comes to rest while its picture is taken may stand still', async () => {
  let asked = 0;
  const attention = () => Promise.resolve({ ...all, movement: asked++ % 2 === 0 });
  expect(await look(100, () => ({ attention, take: () => Promise.resolve(picture(1)) }))).toEqual([]);
});

test('after the undo nothing is looked at, and a look that was on its way finds no fault', async () => {
  const clock = new FakeClock();
  const pictures: (() => void)[] = [];
  const found: string[] = [];
  const undo = watchPicture({
    attention: () => Promise.resolve(all),
    take: () => new Promise((resolve) => pictures.push(() => resolve(oneColour))),
    onFault: (verdict) => found.push(verdict),
    every: 1000,
    later: clock.later,
    loads: () => 1,
  });
  const second = async (): Promise<void> => {
    clock.pass(1000);
    await new Promise(setImmediate);
  };
  await second();
  pictures[0]?.();
  await new Promise(setImmediate);
  await second();
  undo();
  pictures[1]?.();
  await new Promise(setImmediate);
  await second();
  await second();
  expect([found, pictures.length]).toEqual([[], 2]);
});

test('an undo before the first look leaves nothing to be looked at', async () => {
  const clock = new FakeClock();
  let taken = 0;
  const undo = watchPicture({
    attention: () => Promise.resolve(all),
    take: () => {
      taken += 1;
      return Promise.resolve(oneColour);
    },
    onFault: () => undefined,
    every: 1000,
    later: clock.later,
    loads: () => 1,
  });
  undo();
  clock.pass(1000);
  await new Promise(setImmediate);
  expect(taken).toBe(0);
});
