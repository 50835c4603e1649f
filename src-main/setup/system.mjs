// @ts-check
import fs, { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { withLastLines } from './last-lines.mjs';
import { runQuietly } from './run-quietly.mjs';
import { browsersElsewhere, debianPackages, isDebian, systemObstacle, systemPlan } from './system-rules.mjs';
/** @import { Speaker } from './speaker.mjs' */
/** @import { Obstacle } from './sentences.mjs' */
/** @import { Machine, Need } from './system-rules.mjs' */

/** Chromium with all it pulls in takes 0.7 GB, its packages 0.2 GB more while they are unpacked. */
const neededSpace = 1e9;
const aptPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Installs what the system lacks, or says what to install.
 * @param {readonly Need[]} needs
 * @param {Speaker} speaker
 * @param {Machine} [machine]
 * @returns {Promise<Obstacle | null>}
 */
export async function setUpSystem(needs, speaker, machine = thisMachine(needs)) {
  const plan = systemPlan(machine, needs);
  switch (plan.do) {
    case 'nothing':
      return null;
    case 'stop':
      return plan.obstacle;
    case 'install':
      return install(plan.packages, speaker);
  }
}

/**
 * @param {readonly string[]} packages
 * @param {Speaker} speaker
 * @returns {Promise<Obstacle | null>}
 */
async function install(packages, speaker) {
  const free = freeSpace();
  if (free < neededSpace) return { kind: 'no-space', free, needed: neededSpace, folder: '/' };
  speaker.say({ en: `Installing ${packages.join(', ')} …`, zh: `正在安装 ${packages.join('、')}……` });
  const options = {
    cwd: '/',
    // Packages configure themselves with programs that a plain user's path leaves out.
    env: { ...process.env, PATH: aptPath, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    beat: speaker.beat,
  };
  // The system may be updating itself just now: waiting is better than failing.
  const settings = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2'];
  const lists = await runQuietly('apt-get', [...settings, 'update'], options);
  const done = await runQuietly('apt-get', [...settings, 'install', '--no-install-recommends', ...packages], options);
  if (done.code === 0) return null;
  // A failed update only warns, and then shows as packages that can't be found.
  const output = `${lists.output}\n${done.output}`;
  return withLastLines(
    systemObstacle(output, packages, { free: freeSpace(), needed: neededSpace, folder: '/' }),
    output,
  );
}

function freeSpace() {
  // Not imported by name: a Node without it is to get its sentence and not a broken import.
  const disk = fs.statfsSync('/');
  return disk.bavail * disk.bsize;
}

/**
 * @param {readonly Need[]} needs what counts as missing where it isn't there
 * @returns {Machine}
 */
export function thisMachine(needs) {
  const debian = existsSync('/usr/bin/apt-get') && isDebian(osRelease());
  const wanted = debianPackages.filter(({ need }) => needs.includes(need));
  const missing = debian ? wanted.filter(({ files }) => !files.some((file) => existsSync(file))) : [];
  return {
    platform: process.platform,
    debian,
    root: process.getuid?.() === 0,
    missing: missing.map(({ name }) => name),
    browser: hasBrowser(),
    display: onPath('Xvfb'),
  };
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    // A system without this file is none that we know how to install on.
    return '';
  }
}

function hasBrowser() {
  if (existsSync(process.env['NIANLUN_BROWSER'] ?? '')) return true;
  if (existsSync(path.join(root, 'node_modules/electron/dist'))) return true;
  if (process.platform === 'darwin') return browsersElsewhere.darwin.some((file) => existsSync(file));
  return browsersElsewhere.linux.some(onPath);
}

/** @param {string} name */
function onPath(name) {
  return isCallable(name) || ['/usr/bin', '/usr/local/bin', '/snap/bin'].some((at) => existsSync(path.join(at, name)));
}

/**
 * Whether a program can be called by its name alone.
 * @param {string} name
 */
export function isCallable(name) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => [name, `${name}.exe`].some((file) => existsSync(path.join(folder, file))));
}
