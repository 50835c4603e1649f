// @ts-check
/** `npm run contact`, `npm run bench`, `npm run dev` and their like: sets up, builds where it is needed, and runs a program on our Node. */
import { buildIfStale } from './build.mjs';
import { handOver } from './hand-over.mjs';
import { root, toolEnvironment } from './project.mjs';
import { setUp, takeSteps } from './set-up.mjs';
/** @import { Need } from './system-rules.mjs' */

const [program = '', ...args] = process.argv.slice(2);

/** Programs that use something else of the system than a browser and a virtual display. @type {Record<string, readonly Need[]>} */
const ownNeeds = {
  'src-main/development/main.ts': ['browser'],
  'tests/fault/main.ts': ['browser', 'display', 'tests'],
  'tests/install/main.ts': ['browser', 'display', 'tests'],
  'tests/mutation/main.ts': [],
  'tests/seeded/main.ts': ['browser', 'display', 'tests'],
  'tests/words/main.ts': [],
};
/** Programs that look at the sources alone, so that nothing is built for them. */
const ofSources = ['tests/words/main.ts'];
await takeSteps([
  (speaker) => setUp(speaker, ownNeeds[program] ?? ['browser', 'display']),
  ...(ofSources.includes(program) ? [] : [buildIfStale]),
]);
await handOver([program, ...args], { cwd: root, env: toolEnvironment(process.env) });
