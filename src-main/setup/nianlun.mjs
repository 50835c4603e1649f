// @ts-check
/** `npm run nianlun -- …`: the command line, built anew when its sources changed. */
import { buildIfStale } from './build.mjs';
import { handOver } from './hand-over.mjs';
import { folderOfTheUser, program } from './project.mjs';
import { setUp, takeSteps } from './set-up.mjs';

await takeSteps([(speaker) => setUp(speaker, []), buildIfStale]);
await handOver([program, ...process.argv.slice(2)], {
  cwd: folderOfTheUser(process.env, process.cwd()),
  env: process.env,
});
