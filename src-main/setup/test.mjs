// @ts-check
/** `npm test`, `npm run verify`, `npm run release`: set up, build, and run the parts of a tier; see tests/README.md. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { root } from './project.mjs';
import { runAloud, runSideBySide } from './run-checks.mjs';
import { setUp, takeSteps } from './set-up.mjs';
import { closingLines, noTests, tallyOfEndToEnd, timesOf } from './tally.mjs';
import { readAsked } from './tiers.mjs';
/** @import { Tally, Timed } from './tally.mjs' */
/** @import { Part } from './tiers.mjs' */

const read = readAsked(process.argv.slice(2));
if (!read.ok) {
  console.error(read.problem);
  process.exit(2);
}
const { tier, parts, keepGoing } = read.asked;

const opensPages = parts.some(({ kind }) => kind === 'browser' || kind === 'program');
await takeSteps([
  (speaker) => setUp(speaker, opensPages ? ['browser', 'display', 'tests'] : []),
  ...(opensPages ? [buildIfStale] : []),
]);

/** @type {Tally[]} */
const tallies = [];

/**
 * @param {Part} part
 * @returns {Promise<boolean>} true when it held
 */
async function run(part) {
  if (part.kind === 'checks') return runSideBySide(part.checks);
  if (part.kind === 'program') return runAloud(part.check, {});
  const file = path.join(root, part.report);
  rmSync(file, { force: true });
  const held = await runAloud(part.check, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  tallies.push(readReport(file, part.kind === 'units'));
  return held;
}

/**
 * @param {string} file
 * @param {boolean} units
 * @returns {Tally}
 */
function readReport(file, units) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return units ? report : tallyOfEndToEnd(report);
  } catch {
    // A runner that broke before the first test leaves no report; its own words are above.
    return noTests();
  }
}

let held = true;
/** @type {Timed[]} */
const times = [];
for (const part of parts) {
  const began = performance.now();
  const holds = await run(part);
  times.push({ name: part.name, ms: performance.now() - began, held: holds });
  held &&= holds;
  if (!held && !keepGoing) break;
}
for (const { name } of parts.slice(times.length)) console.log(`not run: ${name}`);
console.log(timesOf(tier, times).join('\n'));
if (tallies.length > 0) console.log(closingLines(tallies).join('\n'));
process.exit(held ? 0 : 1);
