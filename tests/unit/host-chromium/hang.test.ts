import { expect, test } from 'vitest';
import { type HangRules, watchForHang } from '../../../src-main/host-chromium/hang.ts';
import { FakeClock } from '../fake-clock.ts';

const page = { visible: true, view: 'home', calm: false, black: false };
const all = { answers: true, frames: true, colours: true, movement: true };

/** Watches a page for some seconds of a clock that is moved by hand; says what was noticed, by the second. */
async function watch(seconds: number, changes: (second: () => number) => Partial<HangRules>): Promise<unknown[]> {
  const clock = new FakeClock();
  const noticed: unknown[] = [];
  const second = (): number => clock.now / 1000;
  const undo = watchForHang({
    ask: () => Promise.resolve(page),
    attention: () => all,
    beatAge: () => 1000,
    loadedAt: () => 0,
    monotonic: () => clock.now,
    later: clock.later,
    onHang: (what) => noticed.push([second(), what]),
    ...changes(second),
  });
  await clock.passSeconds(seconds);
  undo();
  return noticed;
}

const never = (): Promise<never> => new Promise(() => undefined);

test('a page that is well is left alone for a whole day', async () => {
  expect(await watch(24 * 3600, () => ({}))).toEqual([]);
});

test('a page that stops answering is noticed within eight seconds, and again while it goes on', async () => {
  const noticed = await watch(20, () => ({ ask: never }));
  expect(noticed).toEqual([
    [8, 'the page hangs'],
    [16, 'the page hangs'],
  ]);
});

test('a page that is gone for a moment, while it is loaded again, is no fault', async () => {
  const noticed = await watch(60, (second) => ({
    ask: () => (second() % 10 < 6 ? Promise.reject(new Error('gone')) : Promise.resolve(page)),
  }));
  expect(noticed).toEqual([]);
});

test('a page that stays gone, because it could not be loaded again, is noticed, and again while it goes on', async () => {
  const noticed = await watch(32, () => ({ ask: () => Promise.reject(new Error('gone')) }));
  expect(noticed).toEqual([
    [12, 'the page draws nothing'],
    [22, 'the page draws nothing'],
    [32, 'the page draws nothing'],
  ]);
});

test('a page that never says what it shows, as the browser’s own page of an error, is noticed', async () => {
  const error = { visible: true, view: '', calm: false, black: false };
  const beatless = { ...all, frames: false };
  const noticed = await watch(40, () => ({ ask: () => Promise.resolve(error), attention: () => beatless }));
  expect(noticed).toEqual([[34, 'the page draws nothing']]);
});

test('the card says what it is, and may stand as long as it must', async () => {
  const card = { visible: true, view: 'card', calm: false, black: false };
  const beatless = { ...all, frames: false };
  expect(await watch(3600, () => ({ ask: () => Promise.resolve(card), attention: () => beatless }))).toEqual([]);
});

test('nothing of that counts while the machine wakes', async () => {
  const none = { answers: false, frames: false, colours: false, movement: false };
  const noticed = await watch(3600, () => ({ ask: () => Promise.reject(new Error('gone')), attention: () => none }));
  expect(noticed).toEqual([]);
});

test('an answer that is missing because the machine slept is no fault', async () => {
  const noticed = await watch(60, () => ({ ask: never, attention: () => ({ ...all, answers: false, frames: false }) }));
  expect(noticed).toEqual([]);
});

test('a page that hangs in the dark is noticed all the same', async () => {
  const dark = { answers: true, frames: false, colours: false, movement: false };
  expect(await watch(8, () => ({ ask: never, attention: () => dark }))).toEqual([[8, 'the page hangs']]);
});

test('a page that answers and draws nothing any more is noticed', async () => {
  const noticed = await watch(30, (second) => ({ beatAge: () => Math.max(1000, (second() - 15) * 1000) }));
  expect(noticed[0]).toEqual([24, 'the page draws nothing']);
});

test('a hidden page draws nothing and is well; once it shows, the silence of its hidden hours is forgotten', async () => {
  const noticed = await watch(120, (second) => ({
    ask: () => Promise.resolve({ ...page, visible: second() > 100 }),
    attention: ({ visible }) => ({ ...all, frames: visible }),
    beatAge: () => second() * 1000,
  }));
  expect(noticed).toEqual([]);
});

test('a page that is being loaded gets its time until the first frame', async () => {
  const noticed = await watch(60, (second) => ({ loadedAt: () => 20_000, beatAge: () => second() * 1000 }));
  expect(noticed[0]).toEqual([52, 'the page draws nothing']);
});
