// @ts-check
/** @import { Obstacle } from './sentences.mjs' */

/** The oldest Node that can run these files and the npm below. */
const oldestNode = '20.19.0';
/** The oldest npm that reads our lock file as it is meant; the list of allowed scripts is understood from 11 on. */
const oldestNpm = '10.0.0';

/**
 * True when a version is at least another; whatever follows the three numbers doesn't count.
 * @param {string} version
 * @param {string} least
 */
export function isAtLeast(version, least) {
  const [have, want] = [version, least].map((text) => text.replace(/^v/, '').split(/[.-]/).slice(0, 3).map(Number));
  for (let place = 0; place < 3; place += 1) {
    const difference = (have?.[place] ?? 0) - (want?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * What is wrong with the Node and npm that start us; null when nothing is.
 * @param {string} node
 * @param {string | null} npm its version, null when there is no npm
 * @returns {Obstacle | null}
 */
export function versionObstacle(node, npm) {
  if (!isAtLeast(node, oldestNode)) return { kind: 'node-too-old', found: node, needed: oldestNode };
  if (npm === null) return { kind: 'npm-missing' };
  if (!isAtLeast(npm, oldestNpm)) return { kind: 'npm-too-old', found: npm, needed: oldestNpm };
  return null;
}
