// @ts-check
/** @import { Obstacle } from './sentences.mjs' */

/** What a few megabytes of program need at the very least. */
const neededSpace = 1e8;

/**
 * The error code that Node gives to what the system refused; empty for other errors.
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
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
