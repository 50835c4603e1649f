// @ts-check
import { browserTests, staticChecks, unitReport, unitTests } from './checks.mjs';
/** @import { Check } from './checks.mjs' */

/**
 * A part of a tier. `checks` run side by side and say only whether they hold; `units` and `browser` leave a report of
 * single tests, which is counted; a `program` prints its own table.
 * @typedef {{ name: string } & (
 *   { kind: 'checks', checks: readonly Check[] } |
 *   { kind: 'units' | 'browser', check: Check, report: string } |
 *   { kind: 'program', check: Check }
 * )} Part
 */

/**
 * A command of package.json, what it promises to take on two cores after set-up (null: it takes what it takes), and
 * its parts in the order in which they are run.
 * @typedef {{ command: string, minutes: number | null, parts: readonly Part[] }} Tier
 */

/** A test without a tag belongs to the first tier; see tests/README.md. */
const first = ['--grep-invert', '@verify|@release'];
const second = ['--grep', '@verify'];
const third = ['--grep', '@release'];

/** Looks and promises: two workers, one for each core. */
const side = ['--project=chromium', '--project=looks', '--project=pictures'];
/** Faults in their short form are not timed, and each has a screen and data of its own: one worker for each core. */
const faults = ['--project=fault', '--workers=2'];
/** What is timed from a fault to a moving picture has the machine to itself. */
const alone = ['--project=fault', '--workers=1'];

/**
 * @param {string} name
 * @param {readonly string[]} options
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Part}
 */
const browser = (name, options, env) => ({
  name,
  kind: 'browser',
  check: browserTests(name, options, env),
  report: `test-results/${name}.json`,
});

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Part}
 */
const program = (name, args) => ({ name, kind: 'program', check: { name, args, windows: true } });

/** @type {Readonly<Record<'test' | 'verify' | 'release', Tier>>} */
export const tiers = {
  test: {
    command: 'npm test',
    minutes: 10,
    parts: [
      { name: 'static', kind: 'checks', checks: staticChecks },
      { name: 'unit', kind: 'units', check: unitTests, report: unitReport },
      browser('promises', [...side, ...first]),
      browser('killed-page', [...alone, ...first]),
    ],
  },
  verify: {
    command: 'npm run verify',
    minutes: 30,
    parts: [browser('looks', [...side, ...second]), browser('faults', [...faults, ...second])],
  },
  release: {
    command: 'npm run release',
    minutes: null,
    parts: [
      browser('long-promises', [...side, ...third]),
      browser('electron', ['--project=electron']),
      browser('long-faults', [...alone, '--timeout=0'], { NIANLUN_FAULT: 'long' }),
      program('fuzz', ['tests/fuzz/main.ts', '--minutes', '2']),
      program('soak', ['tests/soak/main.ts', '--minutes', '3']),
      browser('installation', ['--project=install', '--workers=1', '--timeout=0'], { NIANLUN_INSTALL: '1' }),
    ],
  },
};

/** What a command line asked for. @typedef {{ tier: Tier, parts: readonly Part[], keepGoing: boolean }} Asked */

/**
 * Reads `[test | verify | release] [--only PART,PART] [--keep-going]`.
 * @param {readonly string[]} args
 * @returns {{ ok: true, asked: Asked } | { ok: false, problem: string }}
 */
export function readAsked(args) {
  const [name = 'test', ...options] = args;
  if (name !== 'test' && name !== 'verify' && name !== 'release')
    return { ok: false, problem: `There is no tier ${name}: choose test, verify or release.` };
  const tier = tiers[name];
  let parts = tier.parts;
  let keepGoing = false;
  for (let at = 0; at < options.length; at += 1) {
    if (options[at] === '--keep-going') keepGoing = true;
    else if (options[at] === '--only') {
      const names = (options[(at += 1)] ?? '').split(',');
      const unknown = names.find((each) => !tier.parts.some((part) => part.name === each));
      const known = tier.parts.map((part) => part.name).join(', ');
      if (unknown !== undefined)
        return { ok: false, problem: `${tier.command} has no part "${unknown}": choose from ${known}.` };
      parts = tier.parts.filter((part) => names.includes(part.name));
    } else return { ok: false, problem: `There is no option ${options[at]}: --only PART,PART and --keep-going are.` };
  }
  return { ok: true, asked: { tier, parts, keepGoing } };
}
