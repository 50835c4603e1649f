// @ts-check
import { stripVTControlCharacters } from 'node:util';
/** @import { Obstacle } from './sentences.mjs' */

/** Enough of a tool's last words to see why it failed … */
const whenUnknown = 12;
/** … and enough to believe the sentence above them, when that already says why. */
const whenKnown = 3;

/**
 * The last lines of a tool's output, without colours, empty lines and the tool's own call stack.
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = whenUnknown) {
  return stripVTControlCharacters(output)
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/^(npm error)?\s+at /.test(line))
    .slice(-count);
}

/**
 * Puts a tool's last words under the sentence.
 * @param {Obstacle} obstacle
 * @param {string} output
 * @returns {Obstacle}
 */
export function withLastLines(obstacle, output) {
  return { ...obstacle, lines: lastLines(output, obstacle.kind.endsWith('-failed') ? whenUnknown : whenKnown) };
}
