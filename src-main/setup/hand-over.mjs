// @ts-check
import { spawn } from 'node:child_process';
import { ownNode } from './project.mjs';
import { every } from './run-quietly.mjs';

/** @type {readonly NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The parent process, read as early as can be. */
const starter = process.ppid;
/** Soon enough for a person who has stopped npm and looks whether the kiosk is gone. */
const starterLookMs = 500;

/**
 * True when a signal must be passed on. Ctrl-C at a terminal reaches every process by itself; twice would mean "at once".
 * @param {NodeJS.Signals} signal
 * @param {boolean} atTerminal
 */
export function mustPassOn(signal, atTerminal) {
  return !(signal === 'SIGINT' && atTerminal);
}

/**
 * Calls back once npm has ended before us: a signal sent to npm ends the shell between it and us, and stops there.
 * @param {() => void} ended
 * @returns {() => void} stops watching
 */
export function whenNpmEnds(ended) {
  if (process.env['npm_lifecycle_event'] === undefined) return () => {};
  const stop = every(() => {
    if (process.ppid === starter) return;
    stop();
    ended();
  }, starterLookMs);
  return stop;
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
    const stopWatching = whenNpmEnds(() => child.kill('SIGTERM'));
    child.on('error', (error) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
    child.on('exit', (code, signal) => {
      stopWatching();
      if (signal === null) process.exit(code ?? 1);
      for (const name of passedOn) process.removeAllListeners(name);
      // Ends as the program did, so that the parent process sees the same.
      process.kill(process.pid, signal);
    });
  });
}
