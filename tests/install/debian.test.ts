/**
 * The two ways onto a Debian terminal, each in a Debian of its own, by the very lines that the operator's guide prints:
 * installed, shown by the program's own user in a sandbox, removed.
 */
import { copyFile, lstat, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { root } from '../e2e/support/program.ts';
import { skipFor } from '../skip-for.ts';
import { type CleanDebian, cleanDebian } from './clean-debian.ts';
import { showKiosk } from './kiosk-in-debian.ts';
import { makePackage, whyNot } from './made.ts';

/** The first block of shell lines that holds `piece`. */
async function linesOfGuide(page: string, piece: string): Promise<string> {
  const text = await readFile(page, 'utf8');
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, lines = '']) => lines);
  const found = blocks.find((lines) => lines.includes(piece));
  if (found === undefined) throw new Error(`${page} has no lines with ${piece}.`);
  return found;
}

const guide = join(root, 'assets', 'deploy', 'guide', 'zh-CN', 'debian.md');
const unit = '/usr/lib/systemd/system/nianlun.service';
const ownUnit = '/etc/systemd/system/nianlun.service';

/** One Debian for both: whatever the first way left behind would be in the way of the second. */
let debian: CleanDebian;

test.describe.configure({ mode: 'serial', timeout: 0 });

test.beforeAll(async () => {
  skipFor(await whyNot(['debootstrap', 'dpkg-deb', 'chroot', 'mount', 'unshare', 'ip'], true));
  debian = await cleanDebian('trixie');
  // The guide's reader answers apt's question with yes.
  await debian.run('sh', '-c', 'echo \'APT::Get::Assume-Yes "true";\' > /etc/apt/apt.conf.d/90yes');
  // As Debian's installer leaves a system without a desktop; and grim, to see what the screen would show.
  await debian.run('apt-get', 'install', '-q', '--no-install-recommends', 'sudo', 'systemd', 'libpam-systemd', 'grim');
});

test.afterAll(() => debian?.remove());

/** Lays a package into root's home, as it comes from a stick. */
const carry = (file: string): Promise<void> => copyFile(file, join(debian.root, 'root', basename(file)));

/** Runs lines as a reader types them, in root's home. */
const typed = (lines: string): Promise<string> => debian.run('sh', '-e', '-c', `cd /root\n${lines}`);

const exists = (path: string): Promise<boolean> =>
  lstat(join(debian.root, path)).then(
    () => true,
    () => false,
  );

/** What the guide has IT do once it is installed: the PIN, and the check. */
async function preparesAndChecks(): Promise<void> {
  const pin = await debian.run(
    'sh',
    '-c',
    'echo 274927 | sudo -u nianlun nianlun pin --stdin --data /var/lib/nianlun && ls /var/lib/nianlun',
  );
  expect(pin).toContain('pin.json');
  const checked = await debian.run('sh', '-c', 'sudo -u nianlun nianlun doctor --data /var/lib/nianlun --json || true');
  const { findings } = JSON.parse(checked) as { findings: { check: string; level: string; what: unknown }[] };
  // Whether the browser starts in its sandbox is seen below; a busy machine may keep doctor waiting for too long.
  const problems = findings.filter(({ check, level }) => level === 'problem' && !['host', 'sandbox'].includes(check));
  expect(problems).toEqual([]);
  expect(findings.filter(({ check }) => ['pin', 'exhibition'].includes(check)).map(({ level }) => level)).toContain(
    'ok',
  );
}

test('the .deb is installed into a clean Debian, shows the exhibition as its own user in the sandbox, and leaves nothing when purged', async () => {
  await carry((await makePackage(['--deb', 'linux-x64'])).file);
  expect(await debian.run('getent', 'passwd')).not.toContain('nianlun');
  await typed(await linesOfGuide(guide, '.deb'));
  await debian.run('systemd-analyze', 'verify', unit);
  await preparesAndChecks();
  await showKiosk(debian, await readFile(join(debian.root, unit), 'utf8'));
  console.log(await debian.run('nianlun', '--version'));

  await typed('sudo apt purge nianlun');
  for (const path of [
    '/opt/nianlun',
    '/var/lib/nianlun',
    '/usr/bin/nianlun',
    unit,
    '/etc/systemd/system/multi-user.target.wants/nianlun.service',
  ])
    expect(await exists(path), path).toBe(false);
  expect(await debian.run('getent', 'passwd')).not.toContain('nianlun');
  expect(await debian.run('getent', 'group')).not.toContain('nianlun');
});

test('the archive for a stick is installed by the guide’s lines, shows the exhibition, and leaves only its data when removed', async () => {
  await carry((await makePackage(['--offline', 'linux-x64'])).file);
  await typed(await linesOfGuide(guide, 'install.sh'));
  await debian.run('systemd-analyze', 'verify', ownUnit);
  await preparesAndChecks();
  await showKiosk(debian, await readFile(join(debian.root, ownUnit), 'utf8'));

  await typed('cd nianlun-*-linux-x64 && sudo sh uninstall.sh');
  for (const path of ['/opt/nianlun', ownUnit, '/usr/local/bin/nianlun']) expect(await exists(path), path).toBe(false);
  expect(await exists('/var/lib/nianlun/pin.json')).toBe(true);
});
