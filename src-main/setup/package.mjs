// @ts-check
/** `npm run package`: sees that this machine has the tools for what is asked, then sets up, builds, and packs. */
import { buildIfStale } from './build.mjs';
import { handOver } from './hand-over.mjs';
import { missingTools } from './packing-tools.mjs';
import { root, toolEnvironment } from './project.mjs';
import { setUp, takeSteps } from './set-up.mjs';
import { isCallable } from './system.mjs';

const args = process.argv.slice(2);
await takeSteps([
  async () => missingTools(args, isCallable),
  // The pictures of a package are drawn by the browser.
  (speaker) => setUp(speaker, ['browser']),
  buildIfStale,
]);
await handOver(['src-main/packaging/main.ts', ...args], { cwd: root, env: toolEnvironment(process.env) });
