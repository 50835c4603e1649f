// @ts-check
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. Everything here is started from it, wherever the user stands. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The program that is built: what the command line runs. */
export const program = path.join(root, 'out/main/cli.js');

/**
 * The Node that the project brings along; the one that runs npm may be older.
 * @param {string} [platform]
 */
export function ownNode(platform = process.platform) {
  return path.join(root, 'node_modules/node/bin', platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * The file that a tool's command starts. Called with our Node: no shell, so folders may have any name.
 * @param {string} file
 */
export function tool(file) {
  return path.join(root, 'node_modules', file);
}

/**
 * The environment for tools and tests: `node` is the project's own in it.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const own = [path.join(root, 'node_modules/.bin'), path.dirname(ownNode())];
  return { ...env, [key]: [...own, env[key] ?? ''].join(path.delimiter) };
}

/**
 * Where relative paths given by the user count from: npm changes to the project's folder, and tells where it was called.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} here
 */
export function folderOfTheUser(env, here) {
  const called = env['npm_lifecycle_event'] === undefined ? undefined : env['INIT_CWD'];
  return called === undefined || called === '' ? here : called;
}

/**
 * True when a file lies inside a folder, links resolved.
 * @param {string} file
 * @param {string} folder
 */
export function isInside(file, folder) {
  try {
    const way = path.relative(realpathSync(folder), realpathSync(file));
    return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
  } catch {
    // What isn't there is inside of nothing.
    return false;
  }
}
