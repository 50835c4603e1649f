// @ts-check
import { userLanguage } from './language.mjs';
import { setUpLibraries } from './libraries.mjs';
import { findNpm } from './npm.mjs';
import { createSpeaker } from './speaker.mjs';
import { setUpSystem } from './system.mjs';
import { versionObstacle } from './versions.mjs';
/** @import { Speaker } from './speaker.mjs' */
/** @import { Obstacle } from './sentences.mjs' */
/** @import { Need } from './system-rules.mjs' */

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
