// @ts-check
import { spawn } from 'node:child_process';

/** A step that is silent for longer than this looks like a machine that hangs. */
const heartbeatMs = 10_000;

/**
 * @typedef {(act: () => void, everyMs: number) => () => void} Every repeats an act; returns its undo
 * @typedef {{ code: number, output: string }} Outcome
 */

/** @type {Every} */
export const every = (act, everyMs) => {
  const timer = setInterval(act, everyMs);
  return () => clearInterval(timer);
};

/**
 * Runs a tool and keeps its noise to ourselves; `beat` is called with the seconds gone while it takes long.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, beat: (seconds: number) => void, every?: Every }} options
 * @returns {Promise<Outcome>}
 */
export function runQuietly(command, args, options) {
  return new Promise((resolve) => {
    let beats = 0;
    const stopBeating = (options.every ?? every)(() => {
      beats += 1;
      options.beat((beats * heartbeatMs) / 1000);
    }, heartbeatMs);
    /** @type {Buffer[]} */
    const pieces = [];
    const finish = (/** @type {number} */ code) => {
      stopBeating();
      resolve({ code, output: Buffer.concat(pieces).toString('utf8') });
    };
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.on('error', (error) => {
      pieces.push(Buffer.from(String(error)));
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}
