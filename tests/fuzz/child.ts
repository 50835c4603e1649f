/** Tries one target for a while, in a process of its own: `child.ts TARGET SEED MILLISECONDS PROGRESS [PATH]`. */
import { openSync, writeSync } from 'node:fs';
import { limitsOf } from './limits.ts';
import type { Done } from './said.ts';
import type { Gauge, Tried } from './target.ts';
import { targets } from './targets.ts';
import { startWatch } from './watch.ts';

const [name = '', firstSeed = '', milliseconds = '', progressFile = '', path] = process.argv.slice(2);
const target = targets.find((each) => each.name === name);
if (target === undefined) throw new Error(`There is no target ${name}.`);

const limits = limitsOf(target.name);
const watch = startWatch(limits);
const progress = openSync(progressFile, 'w');
let [seed, run, slowest] = [Number(firstSeed), -1, 0];
let failed = false;
/** The kept cases have no seed. */
let inCases = path === undefined;

/** Processor time of this thread in milliseconds: what others do beside it is not counted. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const measure = async (judge: () => Promise<void>): Promise<number> => {
  watch.step();
  const before = spent();
  try {
    await judge();
    return spent() - before;
  } finally {
    watch.step();
  }
};
const gauge: Gauge = async (judge) => {
  // What comes after the first failure only makes it smaller.
  if (!failed) run += 1;
  writeSync(progress, new BigInt64Array([BigInt(inCases ? -1 : seed), BigInt(run)]), 0, 16, 0);
  try {
    let took = await measure(judge);
    // The first time may have paid for compiling and collecting: what is slow is slow again.
    if (took > limits.slow) took = Math.min(took, await measure(judge));
    slowest = Math.max(slowest, took);
    if (took > limits.slow) throw new Error(`it took ${Math.round(took)} ms of processor time, at most ${limits.slow}`);
  } catch (error) {
    failed = true;
    throw error;
  }
};

const until = performance.now() + Number(milliseconds);
let runs = 0;
let tried: Tried = path === undefined ? await target.cases(gauge) : { runs: 0 };
runs += tried.runs;
inCases = false;
while (tried.failure === undefined) {
  run = -1;
  tried = await target.check({ seed, runs: target.runs, gauge, ...(path === undefined ? {} : { path }) });
  runs += tried.runs;
  seed += 1;
  if (path !== undefined || performance.now() >= until) break;
}
await target.close();
const memory = process.resourceUsage().maxRSS * 1024;
const { failure } = tried;
const done: Done = { runs, slowest, memory, nextSeed: seed, ...(failure === undefined ? {} : { failure }) };
writeSync(1, `${JSON.stringify(done)}\n`);
// A server of the target, or an input that was given up, may still hold the process.
process.exit(0);
