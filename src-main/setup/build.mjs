// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLastLines } from './last-lines.mjs';
import { ownNode, root, tool, toolEnvironment } from './project.mjs';
import { runQuietly } from './run-quietly.mjs';
/** @import { Speaker } from './speaker.mjs' */
/** @import { Obstacle } from './sentences.mjs' */

/**
 * Builds the program when its sources changed; silent when they did not. Two commands at once build only once.
 * @param {Speaker} speaker
 * @returns {Promise<Obstacle | null>}
 */
export async function buildIfStale(speaker) {
  if (isFresh(root, sourceMark(root))) return null;
  try {
    const letGo = await holdLockFile(path.join(root, 'node_modules/.nianlun-build'));
    try {
      // The mark is taken before building, so that what is edited meanwhile is built the next time.
      const mark = sourceMark(root);
      return isFresh(root, mark) ? null : await build(mark, speaker);
    } finally {
      letGo();
    }
  } catch (error) {
    const obstacle = unwritable(error, root);
    if (obstacle === null) throw error;
    return obstacle;
  }
}

/**
 * @param {string} mark
 * @param {Speaker} speaker
 * @returns {Promise<Obstacle | null>}
 */
async function build(mark, speaker) {
  speaker.say({ en: 'Building: the sources are newer than the program …', zh: '源文件有更新，正在构建程序……' });
  const { code, output } = await runQuietly(
    ownNode(),
    [tool('electron-vite/bin/electron-vite.js'), 'build', '-c', 'electron.config.ts', '--logLevel', 'warn'],
    { cwd: root, env: toolEnvironment(process.env), beat: speaker.beat },
  );
  if (code !== 0) return withLastLines({ kind: 'build-failed' }, output);
  mkdirSync(path.join(root, 'out'), { recursive: true });
  writeFileSync(buildMarkFile(root), mark);
  return null;
}

/** How often to look whether it is our turn. */
const lookMs = 100;
/** No turn takes this long; after a power cut the holder's number may by now be another process's. */
const longestTurnMs = 5 * 60_000;

/**
 * Waits until no other process of this project holds the file, and holds it. A holder that died doesn't count.
 * @param {string} file
 * @returns {Promise<() => void>} lets go
 */
export async function holdLockFile(file) {
  while (!take(file)) {
    if (isAbandoned(file, Date.now())) rmSync(file, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  return () => rmSync(file, { force: true });
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * True when the process that held the file is gone, or can't still be at it.
 * @param {string} file
 * @param {number} now
 */
export function isAbandoned(file, now) {
  try {
    if (now - statSync(file).mtimeMs > longestTurnMs) return true;
    const holder = Number(readFileSync(file, 'utf8'));
    // An empty file is one that is just being written.
    return holder !== 0 && !process.kill(holder, 0);
  } catch (error) {
    // Gone: the process, or the file. A process of somebody else (EPERM) lives.
    return ['ESRCH', 'ENOENT'].includes(codeOf(error));
  }
}

/** What a few megabytes of program need at the very least. */
const neededSpace = 1e8;

/**
 * The error code that Node gives to what the system refused; empty for other errors.
 * @param {unknown} error
 * @returns {string}
 */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Why a folder of ours can't be written to; null when the error is another one.
 * @param {unknown} error
 * @param {string} folder
 * @returns {Obstacle | null}
 */
export function unwritable(error, folder) {
  const code = codeOf(error);
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return { kind: 'not-writable', folder };
  if (code === 'ENOSPC') return { kind: 'no-space', free: 0, needed: neededSpace, folder };
  return null;
}

/** What the build is made of. The set-up itself is not in it; the lock file stands for the libraries. */
const sources = ['src-main', 'src-renderer', 'electron.config.ts', 'package.json', 'package-lock.json'];
const apart = [path.join('src-main', 'setup')];

/**
 * A mark of the sources as they are now: names, sizes and dates of all files. Comparing it with that of the build
 * also notices what was deleted or put back, and doesn't mind a clock that was wrong.
 * @param {string} root
 * @returns {string}
 */
export function sourceMark(root) {
  const hash = createHash('sha256');
  for (const place of sources) addToMark(hash, root, place);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} place
 */
function addToMark(hash, root, place) {
  if (apart.includes(place)) return;
  const full = path.join(root, place);
  const about = statSync(full, { throwIfNoEntry: false });
  if (about === undefined) return;
  if (about.isDirectory()) {
    for (const name of readdirSync(full).sort()) addToMark(hash, root, path.join(place, name));
  } else if (!place.endsWith('.tsbuildinfo')) {
    hash.update(`${place}\0${about.size}\0${about.mtimeMs}\n`);
  }
}

/** @param {string} root */
export const buildMarkFile = (root) => path.join(root, 'out/.built-from');

/**
 * True when the build is there and was made from the sources as they are.
 * @param {string} root
 * @param {string} mark
 */
export function isFresh(root, mark) {
  const file = buildMarkFile(root);
  return existsSync(path.join(root, 'out/main/cli.js')) && existsSync(file) && readFileSync(file, 'utf8') === mark;
}
