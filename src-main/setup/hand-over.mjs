// @ts-check
import { spawn } from 'node:child_process';
import { ownNode } from './project.mjs';

/** @type {readonly NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * True when a signal must be passed on. Ctrl-C at a terminal reaches every process by itself; twice would mean "at once".
 * @param {NodeJS.Signals} signal
 * @param {boolean} atTerminal
 */
export function mustPassOn(signal, atTerminal) {
  return !(signal === 'SIGINT' && atTerminal);
}

/**
 * Runs a program under the project's own Node in our place: same terminal, same signals, same end.
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<never>}
 */
export function handOver(args, options) {
  return new Promise(() => {
    const child = spawn(ownNode(), args, { ...options, stdio: 'inherit' });
    for (const signal of passedOn) {
      process.on(signal, () => {
        if (mustPassOn(signal, process.stdin.isTTY === true)) child.kill(signal);
      });
    }
    child.on('error', (error) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
    child.on('exit', (code, signal) => {
      if (signal === null) process.exit(code ?? 1);
      for (const name of passedOn) process.removeAllListeners(name);
      // Ends as the program did, so that whoever waits for us sees the same.
      process.kill(process.pid, signal);
    });
  });
}
