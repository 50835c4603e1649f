// @ts-check
import { spawn } from 'node:child_process';
import os from 'node:os';
import { commandOf } from './checks.mjs';
import { ownNode, root, toolEnvironment } from './project.mjs';
import { runQuietly } from './run-quietly.mjs';
/** @import { Check } from './checks.mjs' */

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
export async function runSideBySide(checks, atOnce = os.availableParallelism()) {
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
export function runAloud(check, extra) {
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
