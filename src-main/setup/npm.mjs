// @ts-check
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * npm as a file for Node to run. On Windows `npm` is a script for its shell, which folders with odd names break.
 * @typedef {{ node: string, file: string, version: string }} Npm
 */

/**
 * Where npm's own file may be: the npm that started us says it; else beside Node, else behind `npm` on the path.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node
 * @returns {string[]}
 */
export function npmCandidates(env, node) {
  const beside = path.dirname(node);
  const started = env['npm_execpath'];
  return [
    ...(started !== undefined && path.basename(started) === 'npm-cli.js' ? [started] : []),
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    ...(env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'npm')),
  ];
}

/**
 * Finds npm; null when there is none.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node
 * @returns {Npm | null}
 */
export function findNpm(env, node) {
  // The Node of the outer npm, not the one in node_modules: installing replaces that one.
  const runner = env['npm_node_execpath'] ?? node;
  for (const candidate of npmCandidates(env, runner)) {
    const found = npmAt(candidate, runner);
    if (found !== null) return found;
  }
  return null;
}

/**
 * @param {string} candidate
 * @param {string} node
 * @returns {Npm | null}
 */
function npmAt(candidate, node) {
  try {
    const file = realpathSync(candidate);
    if (path.basename(file) !== 'npm-cli.js') return null;
    const about = JSON.parse(readFileSync(path.join(path.dirname(file), '../package.json'), 'utf8'));
    return { node, file, version: String(about.version) };
  } catch {
    // No npm here; the next candidate may be one.
    return null;
  }
}
