// @ts-check
/** `npm start`: sets up what is missing, builds, and runs the kiosk. */
import { buildIfStale } from './build.mjs';
import { handOver } from './hand-over.mjs';
import { folderOfTheUser, program } from './project.mjs';
import { setUp, takeSteps } from './set-up.mjs';

await takeSteps([(speaker) => setUp(speaker, ['browser']), buildIfStale]);
await handOver([program, 'run', ...process.argv.slice(2)], {
  cwd: folderOfTheUser(process.env, process.cwd()),
  env: process.env,
});
