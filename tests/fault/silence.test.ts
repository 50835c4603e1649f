/** No packet leaves the machine, whatever a script in the page tries and whatever dies. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { openSilentNetwork, whyNoNetwork } from '../e2e/support/silent-network.ts';
import { skipFor } from '../skip-for.ts';
import { whyNoRoom } from './escape/room.ts';
import { noteTried } from './table.ts';

const run = promisify(execFile);

test('no packet leaves: a script in the page tries to speak to somebody; page, GPU and browser die and come back @verify', async () => {
  skipFor((await whyNoNetwork()) ?? (await whyNoRoom()));
  test.setTimeout(0);

  // The name differs from that of the test of a quiet visit, which may run beside this one.
  const silence = await openSilentNetwork(`f${process.pid % 100_000}`);
  const [command = '', ...before] = silence.through;
  const within = (...args: string[]) => run(command, [...before, process.execPath, ...args]);

  const { stdout } = await within(join(import.meta.dirname, 'escape', 'in-silence.ts'));
  const { tried } = JSON.parse(stdout) as { tried: number };
  const packets = [...silence.packets()];

  // A program that does talk: the capture must see it.
  await within('-e', "require('node:dns').resolve('nianlun.example', () => {})");
  await expect.poll(() => silence.packets().join('\n')).toContain('nianlun.example');
  expect(packets).toEqual([]);
  noteTried('packets', tried);
  await silence.close();
});
