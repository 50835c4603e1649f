// @ts-check
/**
 * `npm run dev`: the pages from their sources, replaced in the browser as they are edited, and the program behind them, built
 * and started anew when something of it changed. Texts reload by themselves.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buildIfStale } from './build.mjs';
import { enter, openPages } from './dev-pages.mjs';
import { whenNpmEnds } from './hand-over.mjs';
import { folderOfTheUser, ownNode, program, root } from './project.mjs';
import { setUp, takeSteps } from './set-up.mjs';

/** Editors save in several strokes. */
const calmMs = 200;

const speaker = await takeSteps([(it) => setUp(it, ['browser']), buildIfStale]);

/** @type {import('./dev-pages.mjs').Answering | undefined} */
let answering;

function run() {
  const args = [program, 'run', '--headless', ...process.argv.slice(2)];
  const cwd = folderOfTheUser(process.env, process.cwd());
  const child = spawn(ownNode(), args, { cwd, stdio: ['inherit', 'pipe', 'inherit'] });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!/^http:.*[?&]key=/.test(line)) {
      console.log(line);
      return;
    }
    // Of several addresses the first is the exhibition's; one key opens all.
    if (answering !== undefined) return;
    void enter(line).then((entered) => (answering = entered));
  });
  // A program that ends by itself ends the command; a restart removes this listener first.
  child.once('exit', (code) => process.exit(code ?? 1));
  return child;
}

let running = run();
const pages = await openPages(() => answering);
speaker.say({
  zh: `请在本机的浏览器里打开 ${pages} ；页面的改动会直接换上。`,
  en: `Open ${pages} in a browser of this machine; changed parts of a page are replaced there.`,
});

async function renew() {
  const obstacle = await buildIfStale(speaker);
  // What ran goes on while the code is broken.
  if (obstacle !== null) return speaker.complain(obstacle);
  running.removeAllListeners('exit');
  const ended = once(running, 'exit');
  running.kill();
  await ended;
  answering = undefined;
  running = run();
}

/** One renewal at a time, and one more when something changed meanwhile. */
let work = Promise.resolve();
/** @type {NodeJS.Timeout | undefined} */
let calm;
watch(path.join(root, 'src-main'), { recursive: true }, () => {
  clearTimeout(calm);
  calm = setTimeout(() => {
    work = work.then(renew);
  }, calmMs);
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => void running.kill(signal));
whenNpmEnds(() => void running.kill());
