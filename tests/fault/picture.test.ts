/** A process that believes it is well and shows nothing is found out by looking at the real picture. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { readLog } from '../e2e/support/program.ts';
import { whyNoScreen } from '../e2e/support/screen.ts';
import { skipFor } from '../skip-for.ts';
import { type Hall, looksFarApart, openHall } from './hall.ts';

/** Longer than any test. In milliseconds. */
const never = 3_600_000;

let hall: Hall;

test.beforeAll(async () => {
  skipFor(await whyNoScreen());
  // Faults of these tests have nothing to do with each other.
  hall = await openHall({ lookEvery: looksFarApart, faultWindow: 1 });
});

test.afterAll(() => hall?.close());

const faults = async () =>
  (await readLog(hall.data)).filter(({ level }) => level === 'error').map(({ event }) => event);

for (const [how, noticed] of [
  ['white', 'the picture is one colour'],
  ['freeze', 'the picture stands still'],
] as const) {
  test(`${noticed} while the page answers: it is drawn again @verify`, async () => {
    test.setTimeout(0);
    await hall.backAfter(async () => {
      await hall.break(how);
      await expect.poll(faults).toContain(noticed);
    });
  });
}

test('a window that is well is left alone @release', async () => {
  const before = await faults();
  // Five looks at a moving window.
  await new Promise((done) => setTimeout(done, looksFarApart * 5));
  expect(await faults()).toEqual(before);
});

test('a page that answers and draws nothing is drawn again, though nobody looks at its picture @verify', async () => {
  test.setTimeout(0);
  const unseen = await openHall({ lookEvery: never });
  await unseen.backAfter(async () => {
    await unseen.break('no frames');
    await expect
      .poll(async () => (await readLog(unseen.data)).map(({ event }) => event))
      .toContain('the page draws nothing');
  });
  await unseen.close();
});

test('a page that died and could not be loaded again is noticed, and drawn once it can be @release', async () => {
  test.setTimeout(0);
  const lost = await openHall({ lookEvery: never });
  const index = join(lost.page, 'index.html');
  await lost.backAfter(async () => {
    await rename(index, `${index}.away`);
    await lost.kill('renderer');
    await expect
      .poll(async () => (await readLog(lost.data)).map(({ event }) => event), { timeout: 240_000 })
      .toContain('the page draws nothing');
    await rename(`${index}.away`, index);
  });
  await lost.close();
});
