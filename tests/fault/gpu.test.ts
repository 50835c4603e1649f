/** A graphics chip that fails again and again, on the real browser: its process is killed as a broken driver would. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { newData, readLog } from '../e2e/support/program.ts';
import { whyNoScreen } from '../e2e/support/screen.ts';
import { skipFor } from '../skip-for.ts';
import { openHall } from './hall.ts';
import { browserProcesses, commandOf } from './processes.ts';

/** The browser starts a lost process and the program looks at it, both within this, in milliseconds. */
const betweenLosses = 4000;
const mostKills = 6;

test('lost three times in half a minute, it is left alone: a new browser draws by software, and so does the next start @verify', async () => {
  skipFor(await whyNoScreen());
  test.setTimeout(0);
  const data = await newData();
  const bySoftware = async (): Promise<boolean> => {
    const commands = await Promise.all((await browserProcesses(data)).map(commandOf));
    const browser = commands.find((command) => command !== '' && !command.includes('--type='));
    return browser?.split('\0').includes('--disable-gpu') ?? false;
  };
  const events = async () => (await readLog(data)).map(({ event }) => event);
  const gaveUp = 'the GPU fails again and again; drawing by software from now on';

  const hall = await openHall({}, { data });
  expect(await bySoftware()).toBe(false);
  await hall.backAfter(async () => {
    // The program has to have seen each process before it is lost; a busy one may miss one.
    for (let kills = 0; kills < mostKills; kills++) {
      await wait(betweenLosses);
      if ((await events()).includes(gaveUp)) break;
      await hall.kill('gpu-process');
    }
    await expect.poll(events).toContain(gaveUp);
  });
  const before = (await events()).slice(0, (await events()).indexOf(gaveUp));
  expect(before.filter((event) => event === 'process of the browser ended').length).toBeGreaterThanOrEqual(3);
  await expect.poll(bySoftware).toBe(true);
  // Killed as often again, it is no chip's fault any more, and nothing is renewed for it.
  await hall.kill('gpu-process');
  await wait(betweenLosses);
  expect((await events()).filter((event) => event === gaveUp)).toHaveLength(1);
  await hall.close('data');

  const next = await openHall({}, { data });
  expect(await bySoftware()).toBe(true);
  await next.close();
});
