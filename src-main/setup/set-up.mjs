// @ts-check
import { userLanguage } from './language.mjs';
import { setUpLibraries } from './libraries.mjs';
import { findNpm } from './npm.mjs';
import { createSpeaker } from './speaker.mjs';
import { setUpSystem } from './system.mjs';
/** @import { Obstacle } from './sentences.mjs' */
/** @import { Speaker } from './speaker.mjs' */
/** @import { Need } from './system-rules.mjs' */

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

/** How a command that could not be set up ends. */
const failed = 1;

/**
 * Brings in whatever is missing: nothing of this is there on a fresh machine.
 * @param {Speaker} speaker
 * @param {readonly Need[]} needs what of the system the command uses
 * @returns {Promise<Obstacle | null>}
 */
export async function setUp(speaker, needs) {
  const npm = findNpm(process.env, process.execPath);
  const obstacle = versionObstacle(process.versions.node, npm?.version ?? null);
  if (obstacle !== null || npm === null) return obstacle;
  return (await setUpLibraries(npm, speaker)) ?? (await setUpSystem(needs, speaker));
}

/**
 * Takes the steps of a command in order; the first that meets an obstacle ends it with one sentence.
 * @param {readonly ((speaker: Speaker) => Promise<Obstacle | null>)[]} steps
 * @returns {Promise<Speaker>}
 */
export async function takeSteps(steps) {
  const speaker = createSpeaker(userLanguage());
  for (const step of steps) {
    const obstacle = await step(speaker);
    if (obstacle === null) continue;
    speaker.complain(obstacle);
    process.exit(failed);
  }
  return speaker;
}
