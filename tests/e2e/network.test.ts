import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { skipFor } from '../skip-for.ts';
import { expect, test } from './support/kiosk.ts';
import { startProgram } from './support/program.ts';
import { openScreen, whyNoScreen } from './support/screen.ts';
import { openSilentNetwork, whyNoNetwork } from './support/silent-network.ts';

const run = promisify(execFile);

/** How long a visit lasts, in seconds; the loop of the window is watched for a quarter of that first. */
const visits = [
  [12, ''],
  [180, ' @release'],
] as const;

for (const [visitSeconds, tag] of visits) {
  test(`no packet leaves the machine: start, attract loop and a visit of ${visitSeconds} s${tag}`, async () => {
    await staysSilent(visitSeconds);
  });
}

async function staysSilent(visitSeconds: number): Promise<void> {
  const attractSeconds = Math.ceil(visitSeconds / 4);
  skipFor((await whyNoNetwork()) ?? (await whyNoScreen()));
  const network = await openSilentNetwork(String(process.pid % 100_000));
  const screen = await openScreen();
  const program = await startProgram({ through: network.through });
  const [command = '', ...before] = network.through;
  const within = (args: readonly string[]): Promise<{ stdout: string }> =>
    run(command, [...before, process.execPath, ...args], { env: { ...process.env, DISPLAY: screen.display } });

  const visit = join(import.meta.dirname, 'support', 'visit.ts');
  const times = [String(attractSeconds), String(visitSeconds)];
  const { stdout } = await within([visit, program.address, join(program.data, 'profiles'), ...times]);
  const seen = JSON.parse(stdout) as string[];
  expect(seen).toContain('attract');
  expect(seen.length, `views seen: ${seen.join(' ')}`).toBeGreaterThan(3);
  const packets = [...network.packets()];

  // A request of the same kind as a program that talks would make: now the capture must see it.
  const question = "require('node:dns').resolve('nianlun.example', () => {})";
  await within(['-e', question]);
  await expect
    .poll(() => network.packets().filter((line) => line.includes('nianlun.example')).length)
    .toBeGreaterThan(0);
  expect(packets).toEqual([]);

  await program.stop();
  screen.close();
  await network.close();
}
