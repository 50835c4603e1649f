/**
 * An hour in which there is nothing to see: the hall is closed, the day is a quiet one, the window is hidden. Looks
 * follow each other faster than in a hall, so that an hour of them fits into a minute. Sleep is in program.test.ts.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import type { Settings } from '../../src-main/contract/settings.ts';
import { dayOf } from '../../src-main/contract/day.ts';
import { readLog } from '../e2e/support/program.ts';
import { whyNoScreen } from '../e2e/support/screen.ts';
import { skipFor } from '../skip-for.ts';
import { type Hall, looksFarApart, openHall } from './hall.ts';
import { times } from './length.ts';
import { processesOf } from './processes.ts';

const lookEvery = 200;

/** In an hour of a hall there are 180 looks; a look takes its own time too. */
const looks = times({ short: 40, long: 180 });
const hour = looks * (lookEvery + 150);

const now = new Date();

/** A time of day so many hours from now. */
function fromNow(hours: number): string {
  const then = new Date(now.getTime() + hours * 3_600_000);
  return `${String(then.getHours()).padStart(2, '0')}:${String(then.getMinutes()).padStart(2, '0')}`;
}

const closed: Partial<Settings> = { hours: { opens: fromNow(3), closes: fromNow(6), closedOn: [] } };

const errors = async (hall: Hall): Promise<unknown[]> =>
  (await readLog(hall.data))
    .filter(({ level }) => level === 'error')
    .map(({ event, message }) => `${event}${message === undefined ? '' : `: ${String(message)}`}`);

async function inHall(
  settings: Partial<Settings>,
  work: (hall: Hall) => Promise<void>,
  every = lookEvery,
): Promise<void> {
  skipFor(await whyNoScreen());
  test.setTimeout(0);
  const hall = await openHall({ lookEvery: every }, { settings });
  try {
    await work(hall);
  } finally {
    await hall.close();
  }
}

/** Nothing is alarmed at, and the page that was there stays. */
async function passesQuietly(hall: Hall, long = hour): Promise<void> {
  const pages = await processesOf(hall.data, 'renderer');
  await wait(long);
  expect(await errors(hall)).toEqual([]);
  expect(await processesOf(hall.data, 'renderer')).toEqual(pages);
}

for (const [what, settings] of [
  ['a closed hall', closed],
  ['a dark day', { quietThrough: dayOf(now), quietLook: 'dark' }],
  ['a grey day', { quietThrough: dayOf(now), quietLook: 'grey' }],
] as const) {
  test(`an hour of ${what} is no alarm ${what === 'a closed hall' ? '@verify' : '@release'}`, () =>
    inHall(settings, passesQuietly));
}

test('an hour of a hidden window, which draws no frames, is no alarm @verify', () =>
  // Until it is hidden it is looked at, and so seldom that a moving window has moved.
  inHall(
    {},
    async (hall) => {
      await hall.break('hide');
      await passesQuietly(hall, times({ short: 4, long: 60 }) * looksFarApart);
    },
    looksFarApart,
  ));

test('a page that dies or hangs in the dark is noticed there and then, and is back before the hall opens @verify', () =>
  inHall(closed, async (hall) => {
    await hall.kill('renderer');
    await hall.beats();
    await hall.break('loop');
    await expect.poll(() => errors(hall)).toEqual(['the page crashed', 'the page hangs']);
    await hall.beats();
  }));
