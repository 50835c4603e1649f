// @ts-check
/** `npm test`, `npm run verify`, `npm run release`: set up, build, and run the parts of a tier; see tests/README.md. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { commandOf } from './checks.mjs';
import { ownNode, root, toolEnvironment } from './project.mjs';
import { runQuietly } from './run-quietly.mjs';
import { setUp, takeSteps } from './set-up.mjs';
import { closingLines, noTests, tallyOfEndToEnd, timesOf } from './tally.mjs';
import { readAsked } from './tiers.mjs';
/** @import { Check } from './checks.mjs' */
/** @import { Tally, Timed } from './tally.mjs' */
/** @import { Part } from './tiers.mjs' */

/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Announces how a check ended.
 * @param {string} name
 * @param {boolean} held
 * @param {number} ms
 */
function announce(name, held, ms) {
  console.log(`${held ? 'ok' : 'FAILED'}: ${name} (${seconds(ms)})`);
}

/**
 * Runs checks side by side, as many as there are cores; each prints only when it fails. All are run to their end,
 * so that one look shows everything that is to be mended.
 * @param {readonly Check[]} checks
 * @param {number} [atOnce]
 * @returns {Promise<boolean>} true when all held
 */
async function runSideBySide(checks, atOnce = os.availableParallelism()) {
  const waiting = [...checks];
  let allHeld = true;
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const began = performance.now();
      const { code, output } = await runQuietly(ownNode(), check.args, {
        cwd: root,
        env: toolEnvironment(process.env),
        beat: () => {},
      });
      announce(check.name, code === 0, performance.now() - began);
      if (code === 0) continue;
      allHeld = false;
      console.log(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work));
  return allHeld;
}

/**
 * Runs one check and lets it speak.
 * @param {Check} check
 * @param {NodeJS.ProcessEnv} extra
 * @returns {Promise<boolean>} true when it held
 */
function runAloud(check, extra) {
  console.log(`${check.name} …`);
  const began = performance.now();
  return new Promise((resolve) => {
    const [command, ...args] = commandOf(check, ownNode(), process.env, process.platform);
    const child = spawn(command, args, {
      cwd: root,
      env: { ...toolEnvironment(process.env), ...check.env, ...extra },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', (error) => {
      console.error(String(error));
      resolve(false);
    });
    child.on('close', (code) => {
      announce(check.name, code === 0, performance.now() - began);
      resolve(code === 0);
    });
  });
}

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
