import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heap } from './limits.ts';
import { type Done, readSaid } from './said.ts';

export interface Slice {
  readonly target: string;
  readonly seed: number;
  readonly seconds: number;
  readonly path: string | undefined;
}

/** The end of what a process that died has said is enough to see why. */
const lastWords = 2000;

/** Tries a target for so many seconds in a process of its own. A process that dies is a failure with its place. */
export async function slice({ target, seed, seconds, path }: Slice): Promise<Done> {
  const folder = await mkdtemp(join(tmpdir(), 'nianlun-fuzz-slice-'));
  try {
    const progress = join(folder, 'progress');
    const args = [target, String(seed), String(seconds * 1000), progress, ...(path === undefined ? [] : [path])];
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
    const at = await lastRun(progress, seed);
    const why = said?.ended ?? `its process ended with ${how}: ${err.slice(-lastWords)}`;
    const failure = {
      seed: at.seed,
      path: path ?? String(at.run),
      why,
      input: 'not written out: its process was ended',
    };
    return { runs: at.run + 1, slowest: 0, memory: 0, nextSeed: at.seed + 1, failure };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Which input was being tried. */
async function lastRun(progress: string, seed: number): Promise<{ readonly seed: number; readonly run: number }> {
  const bytes = await readFile(progress).catch(() => Buffer.alloc(0));
  if (bytes.length < 16) return { seed, run: 0 };
  return { seed: Number(bytes.readBigInt64LE(0)), run: Number(bytes.readBigInt64LE(8)) };
}
