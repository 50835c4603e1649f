/**
 * What dies comes back by itself. `npm run verify` breaks each thing a few times; `npm run fault` breaks it as often as the
 * table of DESIGN §6 was promised for. Times from the fault to a moving picture are the subject here.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { mostOnARung } from '../../src-main/supervision/ladder.ts';
import { readLog } from '../e2e/support/program.ts';
import { whyNoScreen } from '../e2e/support/screen.ts';
import { skipFor } from '../skip-for.ts';
import { type Hall, openHall } from './hall.ts';
import { long, times } from './length.ts';
import { tell } from './table.ts';

/** Faults as far apart as this are single ones. Shorter than in a hall, so that hundreds fit into an hour. */
const faultWindow = 5000;

/** Three losses in half a minute would have the chip left alone; these are single ones. In milliseconds. */
const gpuLossesApart = 16_000;

let hall: Hall;
/** Visits that were reported meanwhile, one with each fault. */
let visits = 0;
let settings: unknown;

async function ask(path: string, post?: unknown): Promise<unknown> {
  const body = post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) };
  return (await hall.composed.served.fetch(new Request(`http://hall${path}`, body))).json();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  skipFor(await whyNoScreen());
  hall = await openHall({ faultWindow });
  settings = await ask('/api/settings');
});

test.afterAll(() => hall?.close());

/** Faults that belong together lead up the ladder: single ones are spaced out, three to a window. */
async function breakOften(fault: () => Promise<void>, often: number, apart = 0): Promise<number[]> {
  const took: number[] = [];
  for (let each = 0; each < often; each++) {
    if (each > 0) await wait(each % mostOnARung === 0 ? Math.max(apart, faultWindow) : apart);
    visits += 1;
    await ask('/api/visits', { id: 'somebody', event: 'start' });
    took.push(await hall.backAfter(fault));
  }
  expect(await ask('/api/settings')).toEqual(settings);
  expect(await ask('/api/visits', { id: 'somebody', event: 'end' })).toEqual({ today: visits });
  return took;
}

test('a page whose process dies is back, with a moving picture', async () => {
  test.setTimeout(0);
  const took = await breakOften(() => hall.kill('renderer'), times({ short: 3, long: 200 }));
  tell('renderer killed', took, 2000);
  expect(await readLog(hall.data)).toContainEqual(
    expect.objectContaining({ level: 'error', event: 'the page crashed', answer: 'renderer' }),
  );
});

test('a lost GPU process costs no more than a moment @verify', async () => {
  test.setTimeout(0);
  const took = await breakOften(() => hall.kill('gpu-process'), times({ short: 2, long: 20 }), gpuLossesApart);
  tell('GPU process killed', took, 10_000);
});

test('a page that loops for ever is ended and drawn again @verify', async () => {
  test.setTimeout(0);
  const loop = (): Promise<void> => hall.fallsSilent(() => hall.break('loop'));
  const took = await breakOften(loop, times({ short: 1, long: 50 }));
  tell('page hangs', took, 10_000);
});

test('a browser that dies is started again @verify', async () => {
  test.setTimeout(0);
  // Its own minute, so that the pages that died before do not count.
  if (long) await wait(faultWindow);
  const took = await breakOften(() => hall.kill('browser'), times({ short: 1, long: 20 }));
  tell('browser killed', took, 10_000);
});

test('what happened is in the log, with the answer that was given @verify', async () => {
  const events = (await readLog(hall.data)).filter(({ level }) => level === 'error');
  expect(events).toContainEqual(expect.objectContaining({ event: 'the page hangs', answer: 'renderer' }));
  expect(events).toContainEqual(
    expect.objectContaining({ event: 'the browser is gone and is started again', rung: 'window' }),
  );
});
