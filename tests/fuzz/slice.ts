import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newFolder } from '../new-folder.ts';
import { heap } from './limits.ts';
import { type Done, readSaid } from './said.ts';
import type { Failure, Target } from './target.ts';

export interface Slice {
  readonly target: Target;
  readonly seed: number;
  readonly seconds: number;
  readonly path: string | undefined;
}

/** The end of what a process that died has said is enough to see why. */
const lastWords = 2000;

/** Tries a target for so many seconds in a process of its own. A process that dies is a failure with its place. */
export async function slice({ target, seed, seconds, path }: Slice): Promise<Done> {
  const folder = await newFolder('nianlun-fuzz-slice-');
  try {
    const progress = join(folder, 'progress');
    const args = [target.name, String(seed), String(seconds * 1000), progress, ...(path === undefined ? [] : [path])];
    const program = join(import.meta.dirname, 'child.ts');
    const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // What the target makes for itself goes with the folder, also when the process is killed.
      env: { ...process.env, TMPDIR: folder, TEMP: folder },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const how = await new Promise<string>((done) => {
      child.once('close', (code, signal) => done(signal === null ? `exit ${code}` : signal));
    });
    const said = readSaid(out);
    if (said !== undefined && 'runs' in said) return said;
    const why = said?.ended ?? `its process ended with ${how}: ${err.slice(-lastWords)}`;
    const at = await lastRun(progress);
    if (at === undefined) return died({ seed, path: '0', why, input: 'one of the kept cases, or none yet' }, 0);
    const exactly = path ?? String(at.run);
    return died({ seed: at.seed, path: exactly, why, input: target.write(at.seed, exactly) }, at.run + 1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function died(failure: Failure, runs: number): Done {
  return { runs, slowest: 0, memory: 0, nextSeed: failure.seed + 1, failure };
}

/** Which input was being tried; undefined for the kept cases, which have no seed. */
async function lastRun(progress: string): Promise<{ readonly seed: number; readonly run: number } | undefined> {
  const bytes = await readFile(progress).catch(() => Buffer.alloc(0));
  if (bytes.length < 16) return undefined;
  const seed = Number(bytes.readBigInt64LE(0));
  return seed < 0 ? undefined : { seed, run: Number(bytes.readBigInt64LE(8)) };
}
