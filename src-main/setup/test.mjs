// @ts-check
/** `npm test`: sets up, builds, then types, lint, import directions, dead code, unit and end-to-end tests. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { endToEndReport, endToEndTests, staticChecks, unitReport, unitTests } from './checks.mjs';
import { root } from './project.mjs';
import { runAloud, runSideBySide } from './run-checks.mjs';
import { setUp, takeSteps } from './set-up.mjs';
import { closingLines, noTests, tallyOfEndToEnd } from './tally.mjs';
/** @import { Tally } from './tally.mjs' */

const parts = ['--static', '--unit', '--e2e'];
const asked = process.argv.slice(2);
const unknown = asked.find((option) => !parts.includes(option));
if (unknown !== undefined) {
  console.error(`There is no option ${unknown}: leave it out for everything, or choose from ${parts.join(', ')}.`);
  process.exit(2);
}
const all = asked.length === 0;
const wants = (/** @type {string} */ part) => all || asked.includes(part);

await takeSteps([
  (speaker) => setUp(speaker, { system: wants('--e2e'), virtualDisplay: true }),
  ...(wants('--e2e') ? [buildIfStale] : []),
]);

/** @type {Tally[]} */
const tallies = [];

/**
 * @param {string} report
 * @param {() => Promise<boolean>} run
 * @param {(report: never) => Tally} read
 */
async function counted(report, run, read) {
  const file = path.join(root, report);
  rmSync(file, { force: true });
  const held = await run();
  tallies.push(readReport(file, read));
  return held;
}

/**
 * @param {string} file
 * @param {(report: never) => Tally} read
 * @returns {Tally}
 */
function readReport(file, read) {
  try {
    return read(/** @type {never} */ (JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    // A runner that broke before the first test leaves no report; its own words are above.
    return noTests();
  }
}

const steps = [
  { part: '--static', run: () => runSideBySide(staticChecks) },
  {
    part: '--unit',
    run: () =>
      counted(
        unitReport,
        () => runAloud(unitTests, {}),
        (tally) => tally,
      ),
  },
  {
    part: '--e2e',
    run: () =>
      counted(
        endToEndReport,
        () => runAloud(endToEndTests, { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(root, endToEndReport) }),
        tallyOfEndToEnd,
      ),
  },
];

let held = true;
for (const { part, run } of steps) {
  if (!wants(part)) continue;
  held = await run();
  if (!held) break;
}
if (wants('--unit') || wants('--e2e')) console.log(closingLines(tallies).join('\n'));
process.exit(held ? 0 : 1);
