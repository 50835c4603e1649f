// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

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
