// @ts-check
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { codeOf } from './unwritable.mjs';

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
