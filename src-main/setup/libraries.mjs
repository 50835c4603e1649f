// @ts-check
import { spawnSync } from 'node:child_process';
import fs, { readFileSync } from 'node:fs';
import path from 'node:path';
import { installArguments, installedAsLocked, installObstacle, neededSpace } from './libraries-rules.mjs';
import { withLastLines } from './last-lines.mjs';
import { isInside, ownNode, root } from './project.mjs';
import { runQuietly } from './run-quietly.mjs';
/** @import { Lock } from './libraries-rules.mjs' */
/** @import { Npm } from './npm.mjs' */
/** @import { Speaker } from './speaker.mjs' */
/** @import { Obstacle } from './sentences.mjs' */

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
