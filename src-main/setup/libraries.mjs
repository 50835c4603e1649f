// @ts-check
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withLastLines } from './last-lines.mjs';
import { isInside, ownNode, root } from './project.mjs';
import { runQuietly } from './run-quietly.mjs';
/** @import { Obstacle } from './sentences.mjs' */
/** @import { Npm } from './npm.mjs' */
/** @import { Speaker } from './speaker.mjs' */

/** Installed libraries take half a gigabyte, fetching and unpacking them about as much again. */
const neededSpace = 1.5e9;

/**
 * What `npm ci` was told and what it left, as far as we compare them.
 * @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean } | undefined> }} Lock
 */

/**
 * True when what is installed is what the lock file names. Contents count: dates change with every copy and checkout.
 * @param {Lock} lock package-lock.json
 * @param {Lock | null} record npm's own record in node_modules, written last; null when it isn't there
 */
export function installedAsLocked(lock, record) {
  if (record === null) return false;
  return Object.entries(lock.packages).every(([place, wanted]) => {
    // The project itself is in one list and not in the other.
    if (place === '' || wanted === undefined) return true;
    const found = record.packages[place];
    // Optional ones are those of other systems.
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * How npm is to install. `ci` begins by deleting everything, which Windows refuses while our own Node runs from in there;
 * `install` then changes only what differs.
 * @param {{ platform: string, runsFromInside: boolean }} situation
 */
export function installArguments(situation) {
  const verb = situation.platform === 'win32' && situation.runsFromInside ? 'install' : 'ci';
  // What a user's own npm settings might leave out is needed here: tools, and the script that fetches our Node.
  const complete = ['--include=dev', '--ignore-scripts=false'];
  // Only errors: that some tools want a newer Node than npm's is true and no matter, they get ours.
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  // With npm's own timeouts a machine without network would wait for a minute and a half.
  const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'];
  return [verb, ...complete, ...quiet, ...patience];
}

const noNetwork =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/;

/**
 * Why npm failed, read from what it printed.
 * @param {string} output
 * @param {{ folder: string, free: number }} place
 * @returns {Obstacle}
 */
export function installObstacle(output, place) {
  if (/\bENOSPC\b/.test(output))
    return { kind: 'no-space', free: place.free, needed: neededSpace, folder: place.folder };
  if (noNetwork.test(output)) return { kind: 'no-network', what: 'libraries' };
  if (/\bEBUSY\b|\bEPERM\b.*\b(rename|unlink|rmdir)\b/.test(output)) return { kind: 'in-use' };
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) return { kind: 'not-writable', folder: place.folder };
  return { kind: 'install-failed' };
}

/**
 * Installs the libraries when they are not those of the lock file, and makes sure that our own Node starts.
 * @param {Npm} npm
 * @param {Speaker} speaker
 * @returns {Promise<Obstacle | null>}
 */
export async function setUpLibraries(npm, speaker) {
  const lock = readLock(path.join(root, 'package-lock.json'));
  if (lock === null || !installedAsLocked(lock, readLock(path.join(root, 'node_modules/.package-lock.json')))) {
    const obstacle = await install(npm, speaker);
    if (obstacle !== null) return obstacle;
  }
  if (ownNodeStarts()) return null;
  // Its file comes by the package's install script, which may have been forbidden or interrupted.
  await runNpm(npm, ['rebuild', 'node', '--ignore-scripts=false'], speaker);
  return ownNodeStarts() ? null : { kind: 'own-node-missing' };
}

/**
 * @param {Npm} npm
 * @param {Speaker} speaker
 * @returns {Promise<Obstacle | null>}
 */
async function install(npm, speaker) {
  const free = freeSpace(root);
  if (free < neededSpace) return { kind: 'no-space', free, needed: neededSpace, folder: root };
  speaker.say({
    en: 'Installing the libraries (a few minutes the first time) …',
    zh: '正在安装程序库（第一次需要几分钟）……',
  });
  const situation = {
    platform: process.platform,
    runsFromInside: isInside(process.execPath, path.join(root, 'node_modules')),
  };
  const { code, output } = await runNpm(npm, installArguments(situation), speaker);
  if (code === 0) return null;
  return withLastLines(installObstacle(output, { folder: root, free: freeSpace(root) }), output);
}

/**
 * @param {Npm} npm
 * @param {readonly string[]} args
 * @param {Speaker} speaker
 */
function runNpm(npm, args, speaker) {
  return runQuietly(npm.node, [npm.file, ...args], { cwd: root, env: process.env, beat: speaker.beat });
}

/** @param {string} folder */
function freeSpace(folder) {
  // Not imported by name: a Node without it is to get its sentence and not a broken import.
  const disk = fs.statfsSync(folder);
  return disk.bavail * disk.bsize;
}

/**
 * @param {string} file
 * @returns {Lock | null}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not there, or cut off halfway: either way it says nothing about what is installed.
    return null;
  }
}

function ownNodeStarts() {
  return spawnSync(ownNode(), ['--version'], { stdio: 'ignore', windowsHide: true }).status === 0;
}
