/** The package for Debian terminals, in a Debian of its own: installed, shown by its own user in a sandbox, purged. */
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, lstat, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { cleanDebian } from './clean-debian.ts';
import { makePackage, whyNot } from './made.ts';
import { unitCommand } from './unit-file.ts';

const runtime = '/run/nianlun-test';

/** A compositor without a screen: the one thing that is not as in the hall. */
const noScreen = {
  WLR_BACKENDS: 'headless',
  WLR_RENDERER: 'pixman',
  WLR_LIBINPUT_NO_DEVICES: '1',
  XDG_RUNTIME_DIR: runtime,
};

test('is installed into a clean Debian, shows the exhibition as its own user in the sandbox, and leaves nothing when purged', async () => {
  test.setTimeout(0);
  const reason = await whyNot(['debootstrap', 'dpkg-deb', 'chroot', 'mount', 'unshare', 'ip'], true);
  test.skip(reason !== undefined, reason ?? '');
  const { file } = await makePackage(['--deb', 'linux-x64']);
  const debian = await cleanDebian('trixie');
  const there = (...path: string[]) => join(debian.root, ...path);
  const exists = (path: string) =>
    lstat(there(path)).then(
      () => true,
      () => false,
    );
  try {
    const before = await debian.run('getent', 'passwd');
    await copyFile(file, there('root', basename(file)));
    await debian.run('apt-get', 'install', '-y', '-q', `/root/${basename(file)}`);
    // For the tests: to verify units, and to see what the screen would show.
    await debian.run('apt-get', 'install', '-y', '-q', '--no-install-recommends', 'systemd', 'grim');
    const unit = '/usr/lib/systemd/system/nianlun.service';
    await debian.run('systemd-analyze', 'verify', unit);
    const { command, user, environment } = unitCommand(await readFile(there(unit), 'utf8'));
    expect(user).toBe('nianlun');
    await debian.run('install', '-d', '-o', user, '-g', user, '-m', '700', runtime, '/var/lib/nianlun');

    const kiosk = debian.start(user, { HOME: '/var/lib/nianlun', ...environment, ...noScreen }, command);
    let said = '';
    for (const stream of [kiosk.stdout, kiosk.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
    const ended = new Promise((resolve) => kiosk.once('exit', resolve));
    try {
      const picture = async (): Promise<string> => {
        const env = [`XDG_RUNTIME_DIR=${runtime}`, 'WAYLAND_DISPLAY=wayland-0'];
        await debian
          .run('chroot', `--userspec=${user}`, '/', 'env', ...env, 'grim', `${runtime}/screen.png`)
          .catch(() => '');
        const png = await readFile(there(runtime, 'screen.png')).catch(() => Buffer.alloc(0));
        // One colour packs into a few kilobytes: a screen that shows nothing yet.
        return png.length < 50_000 ? '' : createHash('sha256').update(png).digest('hex');
      };
      await expect
        .poll(async () => `${await picture()}${kiosk.exitCode === null ? '' : said}`, { timeout: 120_000 })
        .toMatch(/^[0-9a-f]{64}$/);
      const first = await picture();
      await expect.poll(picture, { timeout: 60_000 }).not.toBe(first);
      const running = await debian.processes();
      expect([...new Set(running.map(({ user: whose }) => whose))]).toEqual([user]);
      const browser = running.filter(({ command: line }) => line.includes('chromium'));
      expect(browser.length).toBeGreaterThan(0);
      expect(browser.filter(({ command: line }) => line.includes('--no-sandbox'))).toEqual([]);
    } finally {
      await endKiosk(kiosk, ended);
    }
    expect(await debian.processes()).toEqual([]);
    console.log(await debian.run('/opt/nianlun/bin/nianlun', '--version'));

    await debian.run('apt-get', 'purge', '-y', '-q', 'nianlun');
    for (const path of [
      '/opt/nianlun',
      '/var/lib/nianlun',
      unit,
      '/usr/bin/nianlun',
      '/etc/systemd/system/multi-user.target.wants/nianlun.service',
    ])
      expect(await exists(path), path).toBe(false);
    const after = await debian.run('getent', 'passwd');
    expect(after.includes('nianlun')).toBe(false);
    expect(before.includes('nianlun')).toBe(false);
  } finally {
    await debian.remove();
  }
});

/** Ends it as a service manager does: asked first, and after a while not asked any more. */
async function endKiosk(kiosk: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const { pid } = kiosk;
  if (pid === undefined || kiosk.exitCode !== null || kiosk.signalCode !== null) return;
  process.kill(-pid, 'SIGTERM');
  const impatient = setTimeout(() => process.kill(-pid, 'SIGKILL'), 20_000);
  await ended;
  clearTimeout(impatient);
}
