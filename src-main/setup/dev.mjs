// @ts-check
/** `npm run dev`: as `npm start -- --windowed`, and again after every change of the code. Texts reload by themselves. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { isFresh, sourceMark } from './freshness.mjs';
import { whenNpmEnds } from './hand-over.mjs';
import { folderOfTheUser, ownNode, program, root } from './project.mjs';
import { setUp, takeSteps } from './set-up.mjs';

/** Editors save in several strokes. */
const calmMs = 200;

const speaker = await takeSteps([(it) => setUp(it, ['browser']), buildIfStale]);

function run() {
  const args = [program, 'run', '--windowed', ...process.argv.slice(2)];
  const child = spawn(ownNode(), args, { cwd: folderOfTheUser(process.env, process.cwd()), stdio: 'inherit' });
  // Closing the window ends the command; a restart removes this listener first.
  child.once('exit', (code) => process.exit(code ?? 1));
  return child;
}

let running = run();

async function renew() {
  if (isFresh(root, sourceMark(root))) return;
  const obstacle = await buildIfStale(speaker);
  // What ran goes on while the code is broken.
  if (obstacle !== null) return speaker.complain(obstacle);
  running.removeAllListeners('exit');
  const ended = once(running, 'exit');
  running.kill();
  await ended;
  running = run();
}

/** One renewal at a time, and one more when something changed meanwhile. */
let work = Promise.resolve();
/** @type {NodeJS.Timeout | undefined} */
let calm;
for (const folder of ['src-main', 'src-renderer']) {
  watch(path.join(root, folder), { recursive: true }, () => {
    clearTimeout(calm);
    calm = setTimeout(() => {
      work = work.then(renew);
    }, calmMs);
  });
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => void running.kill(signal));
whenNpmEnds(() => void running.kill());
