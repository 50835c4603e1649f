// @ts-check
/** `npm run contact`, `npm run bench` and their like: sets up, builds, and runs a program of the tests on our Node. */
import { buildIfStale } from './build.mjs';
import { handOver } from './hand-over.mjs';
import { root, toolEnvironment } from './project.mjs';
import { setUp, takeSteps } from './set-up.mjs';

const [program = '', ...args] = process.argv.slice(2);
await takeSteps([(speaker) => setUp(speaker, { system: true, virtualDisplay: true }), buildIfStale]);
await handOver([program, ...args], { cwd: root, env: toolEnvironment(process.env) });
