// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unitReport } from './checks.mjs';
import { root } from './project.mjs';
/** @import { Reporter, TestModule } from 'vitest/node' */
/** @import { Tally } from './tally.mjs' */

/**
 * Writes what vitest's own JSON leaves out: why a test was skipped.
 * @implements {Reporter}
 */
export default class UnitReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @returns {void}
   */
  onTestRunEnd(modules) {
    /** @type {Tally} */
    const tally = { passed: 0, failed: 0, skipped: [] };
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      const result = test.result();
      if (result.state === 'skipped') tally.skipped.push({ name: test.fullName, reason: result.note ?? '' });
      else tally[result.state === 'passed' ? 'passed' : 'failed'] += 1;
    }
    const file = path.join(root, unitReport);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(tally));
  }
}
