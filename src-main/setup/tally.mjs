// @ts-check
/** @import { JSONReport, JSONReportSuite, JSONReportTest } from 'playwright/types/testReporter' */

/**
 * How many tests ended how, and which were left out for which reason.
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string }[] }} Tally
 */

/** @returns {Tally} */
export const noTests = () => ({ passed: 0, failed: 0, skipped: [] });

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
 * @param {Tally} tally
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
      // A test that passes at the second try has failed: there is no second try.
      else tally[test.status === 'expected' ? 'passed' : 'failed'] += 1;
    }
  }
}

/** @param {JSONReportTest} test */
function reasonOf(test) {
  // What is skipped while it runs says so in its result, what is skipped beforehand in itself.
  const annotations = [...test.annotations, ...test.results.flatMap((result) => result.annotations)];
  return annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '';
}

/**
 * The closing words: the sum alone on a line, and every skipped test with its reason.
 * @param {readonly Tally[]} tallies
 * @returns {string[]}
 */
export function closingLines(tallies) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  const skipped = tallies.flatMap((tally) => tally.skipped);
  return [
    ...skipped.map(({ name, reason }) => `skipped: ${name}: ${reason === '' ? 'no reason given' : reason}`),
    `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  ];
}
