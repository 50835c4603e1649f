// @ts-check
import { stripVTControlCharacters } from 'node:util';
/** @import { JSONReport, JSONReportSuite, JSONReportTest } from 'playwright/types/testReporter' */

/**
 * How many tests ended how, which were left out for which reason, and what those said that failed in the browser.
 * @typedef {{ passed: number, failed: number, skipped: Named[], failures?: Named[] }} Tally
 * @typedef {{ name: string, reason: string }} Named
 */

/** @returns {Tally & { failures: Named[] }} */
export const noTests = () => ({ passed: 0, failed: 0, skipped: [], failures: [] });

/**
 * Reads the end-to-end runner's report.
 * @param {JSONReport} report
 * @returns {Tally}
 */
export function tallyOfEndToEnd(report) {
  const tally = noTests();
  for (const suite of report.suites) addSuite(tally, suite, '');
  return tally;
}

/**
 * @param {ReturnType<typeof noTests>} tally
 * @param {JSONReportSuite} suite
 * @param {string} path titles of the suites around it
 */
function addSuite(tally, suite, path) {
  const here = `${path}${suite.title} › `;
  for (const inner of suite.suites ?? []) addSuite(tally, inner, here);
  for (const spec of suite.specs) {
    for (const test of spec.tests) {
      const name = `[${test.projectName}] ${here}${spec.title}`;
      if (test.status === 'skipped') tally.skipped.push({ name, reason: reasonOf(test) });
      else if (test.status === 'expected') tally.passed += 1;
      else {
        // A test that passes at the second try has failed, too: there is no second try.
        tally.failed += 1;
        tally.failures.push({ name, reason: whatFailed(test) });
      }
    }
  }
}

/** @param {JSONReportTest} test */
function reasonOf(test) {
  // What is skipped while it runs says so in its result, what is skipped beforehand in itself.
  const annotations = [...test.annotations, ...test.results.flatMap((result) => result.annotations)];
  const asked = annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  // Without a reason: Playwright skips the tests after a failed one in a serial group, and those not reached when the run ends.
  return asked ? (asked.description ?? '') : 'not run: an earlier test of its row failed, or the run was ended';
}

/** So many lines of what a test said are told once more at the end. */
const told = 15;

/** @param {JSONReportTest} test */
function whatFailed(test) {
  const messages = test.results.flatMap(({ errors }) => errors.map(({ message }) => message ?? ''));
  const lines = stripVTControlCharacters(messages.join('\n')).split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .slice(0, told)
    .join('\n');
}

/** How long a part of a tier took. @typedef {{ name: string, ms: number, held: boolean }} Timed */

/**
 * A line for each part with its minutes, and one for the tier beside what it may take.
 * @param {{ command: string, minutes: number | null }} tier
 * @param {readonly Timed[]} times
 * @returns {string[]}
 */
export function timesOf({ command, minutes }, times) {
  const long = (/** @type {number} */ ms) => `${(ms / 60_000).toFixed(1)} min`;
  const all = times.reduce((sum, { ms }) => sum + ms, 0);
  return [
    ...times.map(({ name, ms, held }) => `${held ? 'ok' : 'FAILED'}: ${name}, ${long(ms)}`),
    `${command} took ${long(all)} after set-up${minutes === null ? '' : `; it may take ${minutes} on two cores`}`,
  ];
}

/** So many tests that were left out for one reason are named; of more, their number says enough. */
const named = 3;

/**
 * The closing words: what failed in the browser, once more, since its own words may stand hundreds of lines above (or be
 * cut off where a log is shortened); what was left out, a line for each reason; and the sum alone on a line.
 * @param {readonly Tally[]} tallies
 * @returns {string[]}
 */
export function closingLines(tallies) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  const skipped = tallies.flatMap((tally) => tally.skipped);
  // The Node that runs npm may be too old for Map.groupBy.
  /** @type {Map<string, string[]>} */
  const reasons = new Map();
  for (const { name, reason } of skipped) {
    const why = reason === '' ? 'no reason given' : reason;
    reasons.set(why, [...(reasons.get(why) ?? []), name]);
  }
  const failures = tallies.flatMap((tally) => tally.failures ?? []);
  return [
    ...failures.map(({ name, reason }) => `failed: ${name}\n${reason.replaceAll(/^/gm, '  ')}`.trimEnd()),
    ...[...reasons].map(
      ([reason, names]) => `skipped, ${names.length}: ${reason}${names.length > named ? '' : ` (${names.join('; ')})`}`,
    ),
    `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  ];
}
