/** The unit's own command line, started as systemd would start it, but for the screen. */
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { CleanDebian } from './clean-debian.ts';

/** What a systemd unit would start, read as systemd reads it as far as this needs: lines, continuations, `%` for itself. */
interface UnitCommand {
  readonly command: readonly string[];
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
}

function values(text: string, key: string): string[] {
  const whole = text.replaceAll(/\\\n\s*/g, ' ');
  return [...whole.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => (value ?? '').trim());
}

/** The command line of a service, its user and its environment. */
function unitCommand(text: string): UnitCommand {
  const [start = ''] = values(text, 'ExecStart');
  const [user = 'root'] = values(text, 'User');
  const environment = values(text, 'Environment').flatMap((line) =>
    line.split(/\s+/).map((pair) => pair.replaceAll('"', '').split('=', 2)),
  );
  return {
    // Options of the machine: none here.
    command: start
      .replace(/^[-@:+!]+/, '')
      .split(/\s+/)
      .filter((word) => !word.startsWith('$')),
    user,
    environment: Object.fromEntries(environment) as Record<string, string>,
  };
}

const runtime = '/run/nianlun-test';

/** A compositor without a screen: the one thing that is not as in the hall. */
const noScreen = {
  WLR_BACKENDS: 'headless',
  WLR_RENDERER: 'pixman',
  WLR_LIBINPUT_NO_DEVICES: '1',
  XDG_RUNTIME_DIR: runtime,
};

/** One colour packs into a few kilobytes: a screen that shows nothing yet. */
const emptyPicture = 50_000;

/** Starts it, waits until the picture moves, and looks who runs what; it has ended afterwards. */
export async function showKiosk(debian: CleanDebian, unit: string): Promise<void> {
  const { command, user, environment } = unitCommand(unit);
  expect(user).toBe('nianlun');
  // Nothing of an earlier session, as after a start of the machine.
  await debian.run('rm', '-rf', runtime);
  for (const folder of [runtime, '/var/lib/nianlun']) {
    await debian.run('install', '-d', '-o', user, '-g', user, '-m', '700', folder);
  }
  const kiosk = debian.start(user, { HOME: '/var/lib/nianlun', ...environment, ...noScreen }, command);
  let said = '';
  for (const stream of [kiosk.stdout, kiosk.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise((resolve) => kiosk.once('exit', resolve));
  try {
    const picture = async (): Promise<string> => {
      const env = [`XDG_RUNTIME_DIR=${runtime}`, 'WAYLAND_DISPLAY=wayland-0'];
      const file = `${runtime}/screen.png`;
      const looked = await debian.run('chroot', `--userspec=${user}`, '/', 'env', ...env, 'grim', file).then(
        () => true,
        () => false,
      );
      const png = looked ? await readFile(join(debian.root, file)) : Buffer.alloc(0);
      return png.length < emptyPicture ? '' : createHash('sha256').update(png).digest('hex');
    };
    await expect
      .poll(async () => `${await picture()}${kiosk.exitCode === null ? '' : said}`, { timeout: 180_000 })
      .toMatch(/^[0-9a-f]{64}$/);
    const first = await picture();
    await expect.poll(picture, { timeout: 120_000 }).not.toBe(first);
    const running = await debian.processes();
    expect([...new Set(running.map(({ user: whose }) => whose))]).toEqual([user]);
    const browser = running.filter(({ command: line }) => line.includes('chromium'));
    expect(browser.length).toBeGreaterThan(0);
    expect(browser.filter(({ command: line }) => line.includes('--no-sandbox'))).toEqual([]);
    console.log(`${browser.length} processes of the browser run as ${user} in the sandbox; the picture moves.`);
  } finally {
    await endKiosk(kiosk, ended);
  }
  await expect.poll(() => debian.processes()).toEqual([]);
}

/** Ends it as a service manager does: asked first, and after a while not asked any more. */
async function endKiosk(kiosk: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const { pid } = kiosk;
  if (pid === undefined || kiosk.exitCode !== null || kiosk.signalCode !== null) return;
  process.kill(-pid, 'SIGTERM');
  const impatient = setTimeout(() => process.kill(-pid, 'SIGKILL'), 20_000);
  await ended;
  clearTimeout(impatient);
}
