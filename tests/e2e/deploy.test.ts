/** The files for the operating system: what its own tools say of them. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFolder } from '../new-folder.ts';
import { skipFor } from '../skip-for.ts';
import { expect, test } from './support/kiosk.ts';
import { root } from './support/program.ts';

const run = promisify(execFile);
const linux = join(root, 'assets', 'deploy', 'linux');

/** Why a command of the system can't be used here; undefined when it can. */
async function whyWithout(command: string, question = '--version'): Promise<string | undefined> {
  if (process.platform !== 'linux') return `${command} is a matter of Linux`;
  return run(command, [question]).then(
    () => undefined,
    () => `${command} is not here`,
  );
}

/** The unit with its drop-ins, where the programs it starts are stood in for by one that is surely here. */
async function unitFolder(dropIns: readonly string[]): Promise<string> {
  const folder = await newFolder('nianlun-unit-');
  const standIn = async (file: string, name: string): Promise<void> => {
    const text = await readFile(join(linux, file), 'utf8');
    await writeFile(join(folder, name), text.replaceAll(/^(ExecStart=)\/\S+/gm, '$1/bin/true'));
  };
  await standIn('nianlun.service', 'nianlun.service');
  for (const file of dropIns) {
    const text = await readFile(join(linux, file), 'utf8');
    const place = join(folder, 'nianlun.service.d');
    await run('mkdir', ['-p', place]);
    await writeFile(join(place, file), text.replaceAll(/^(ExecStart=)\/\S+/gm, '$1/bin/true'));
  }
  return folder;
}

for (const dropIns of [[], ['stricter.conf'], ['portrait.conf', 'stricter.conf'], ['displays.conf']]) {
  test(`systemd accepts the unit ${dropIns.length > 0 ? `with ${dropIns.join(' and ')}` : 'alone'}, without a word`, async () => {
    skipFor(await whyWithout('systemd-analyze'));
    const folder = await unitFolder(dropIns);
    const { stdout, stderr } = await run('systemd-analyze', ['verify', join(folder, 'nianlun.service')]);
    expect(stdout + stderr).toBe('');
    await rm(folder, { recursive: true });
  });
}

test('the unit comes back whatever happens, but not when staff have left', async () => {
  const unit = await readFile(join(linux, 'nianlun.service'), 'utf8');
  for (const line of ['Restart=always', 'StartLimitIntervalSec=0', 'RestartPreventExitStatus=86', 'User=nianlun'])
    expect(unit.split('\n')).toContain(line);
});

test('nothing in the unit takes the rights from the helper of Chromium’s sandbox', async () => {
  const unit = await readFile(join(linux, 'nianlun.service'), 'utf8');
  // Each of these has systemd forbid new privileges, or the helper's own work.
  for (const setting of [
    'NoNewPrivileges',
    'RestrictNamespaces',
    'RestrictSUIDSGID',
    'SystemCallFilter',
    'CapabilityBoundingSet',
  ])
    expect(unit).not.toMatch(new RegExp(`^${setting}=`, 'm'));
});

/** Runs a compositor on no monitor at all and gives its exit code. */
async function endingOf(command: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const runtime = await newFolder('nianlun-run-');
  const [program = '', ...args] = command;
  const headless = { WLR_BACKENDS: 'headless', WLR_RENDERER: 'pixman', WLR_LIBINPUT_NO_DEVICES: '1' };
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...around } = process.env;
  const child = spawn(program, args, {
    env: { ...around, ...headless, XDG_RUNTIME_DIR: runtime, ...env },
    stdio: 'ignore',
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (ended) => resolve(ended ?? -1));
  });
  await rm(runtime, { recursive: true });
  return code;
}

test('systemd learns through cage that staff have left', async () => {
  skipFor(await whyWithout('cage', '-v'));
  expect(await endingOf(['cage', '-d', '--', 'sh', '-c', 'exit 86'], {})).toBe(86);
});

test('systemd learns through labwc that staff have left', async () => {
  skipFor(await whyWithout('labwc', '-v'));
  const folder = await newFolder('nianlun-stand-in-');
  const standIn = join(folder, 'nianlun');
  await writeFile(standIn, '#!/bin/sh\nexit 86\n', { mode: 0o755 });
  const env = { NIANLUN: standIn, NIANLUN_LABWC: join(linux, 'labwc') };
  expect(await endingOf([join(linux, 'labwc', 'session.sh')], env)).toBe(86);
  await rm(folder, { recursive: true });
});

test('lock-down.sh puts every file in its place, and leaves alone what was fitted to the machine', async () => {
  test.skip(process.platform !== 'linux', 'these are files for Linux');
  const folder = await newFolder('nianlun-lock-');
  const lockDown = () => run('sh', [join(linux, 'lock-down.sh'), folder]);
  await lockDown();
  const placed = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
    .filter((file) => !file.startsWith('/etc/chromium/'));
  expect(placed.toSorted()).toEqual([
    '/etc/default/nianlun',
    '/etc/nianlun/labwc/rc.xml',
    '/etc/pam.d/nianlun',
    '/etc/sysctl.d/90-nianlun.conf',
    '/etc/systemd/journald.conf.d/nianlun.conf',
    '/etc/systemd/logind.conf.d/nianlun.conf',
    '/etc/systemd/system.conf.d/nianlun.conf',
    '/etc/udev/rules.d/70-nianlun.rules',
  ]);
  const { stdout } = await lockDown();
  for (const file of placed) expect(stdout).toContain(`  ${join(folder, file)}\n`);
  const own = join(folder, 'etc', 'default', 'nianlun');
  await writeFile(own, 'NIANLUN_OPTIONS=--mode display\n');
  await lockDown();
  expect(await readFile(own, 'utf8')).toBe('NIANLUN_OPTIONS=--mode display\n');
  await rm(folder, { recursive: true });
});

test('a step of lock-down.sh that fails is told of in both languages with what to do, and all others are done', async () => {
  test.skip(process.platform !== 'linux', 'these are files for Linux');
  const folder = await newFolder('nianlun-lock-');
  await mkdir(join(folder, 'etc'));
  // A file stands where a folder has to be.
  await writeFile(join(folder, 'etc', 'systemd'), '');
  const told = await run('sh', [join(linux, 'lock-down.sh'), folder]).catch((error: unknown) => error);
  expect(told).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /未完成（.*）：没有写入 .*logind.*，请检查.*\nNot done \(.*\): .*logind.* was not written; check .*Steps that were not done, see above: 3\./s,
    ) as unknown,
    stdout: expect.not.stringContaining('Done.') as unknown,
  });
  for (const file of ['pam.d/nianlun', 'sysctl.d/90-nianlun.conf', 'default/nianlun'])
    expect(await readFile(join(folder, 'etc', file), 'utf8')).not.toBe('');
  await rm(folder, { recursive: true });
});

test('lock-down.sh --undo takes away what it put there, and keeps what was fitted to the machine', async () => {
  test.skip(process.platform !== 'linux', 'these are files for Linux');
  const folder = await newFolder('nianlun-lock-');
  const lockDown = (...args: readonly string[]) => run('sh', [join(linux, 'lock-down.sh'), ...args, folder]);
  await lockDown();
  await writeFile(join(folder, 'etc', 'default', 'nianlun'), 'NIANLUN_OPTIONS=--mode display\n');
  const { stdout } = await lockDown('--undo');
  expect(stdout).toMatch(/Kept, since it was fitted to this machine: \S+\/etc\/default\/nianlun\n/);
  const left = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(left.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))).toEqual([
    '/etc/default/nianlun',
  ]);
  await rm(folder, { recursive: true });
});
