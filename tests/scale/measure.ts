/** Everything that is measured of one exhibition. */
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { start } from '../bench/rows/start.ts';
import type { Frames } from '../bench/stage/frames.ts';
import { exhibitionHost } from '../bench/stage/host.ts';
import type { Pixels } from '../bench/stage/pixels.ts';
import { openStage } from '../bench/stage/stage.ts';
import { median, quantile, shareAbove } from '../bench/statistics.ts';
import { startProgram } from '../e2e/support/program.ts';
import { newFolder } from '../new-folder.ts';
import { acts, framesOf } from './acts.ts';
import { costOfCheck } from './check.ts';
import { costOfFilm } from './film.ts';
import { memoryOfAll } from './memory.ts';
import type { Size } from './size.ts';
import { filmPath, writeExhibition } from './write.ts';

/** Frames slower than this are late, in milliseconds. */
const lateAbove = 25;
/** The seed of all exhibitions; any would do. */
const seed = 1978;
/** Starts and checks are repeated so often, and their median taken. */
const repetitions = 3;

/** Figures by the names under which the table prints them. */
export type Figures = Readonly<Record<string, number>>;

export interface OfOneSize {
  /** Bytes of everything that is written. */
  readonly words: number;
  readonly figures: Figures;
}

async function repeated<Result>(once: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let turn = 0; turn < repetitions; turn++) results.push(await once());
  return results;
}

async function checks(dir: string): Promise<Figures> {
  const costs = await repeated(() => costOfCheck(dir));
  return {
    'check: processor': median(costs.map(({ processor }) => processor)),
    'check: peak memory': median(costs.map(({ memory }) => memory)),
  };
}

async function timeToAddress(dir: string): Promise<number> {
  const begins = performance.now();
  const program = await startProgram({ exhibition: dir });
  const took = performance.now() - begins;
  await program.stop();
  return took;
}

async function starts(dir: string, pixels: Pixels): Promise<Figures> {
  const addresses = await repeated(() => timeToAddress(dir));
  const shown = await repeated(() => start(pixels, exhibitionHost(dir)));
  return {
    'start: to the address': median(addresses),
    'start: to the first frame': median(shown.map(({ first }) => first)),
    'start: to the whole window of frost': median(shown.map(({ whole }) => whole)),
  };
}

function figuresOf(name: string, { script, intervals }: Frames): Figures {
  return {
    [`${name}: script a frame, median`]: median(script),
    [`${name}: script a frame, p95`]: quantile(script, 0.95),
    [`${name}: script in all`]: script.reduce((sum, each) => sum + each, 0),
    [`${name}: frames over ${lateAbove} ms`]: shareAbove(intervals, lateAbove),
  };
}

async function onTheWall(dir: string, { film }: Size, pixels: Pixels): Promise<Figures> {
  const stage = await openStage(pixels, dir);
  try {
    const figures: Record<string, number> = {};
    for (const act of acts) Object.assign(figures, figuresOf(act.name, await framesOf(stage, act)));
    const memory = await memoryOfAll(stage.roots);
    const cost = await costOfFilm(stage.page, stage.roots[0] ?? 0, film, basename(filmPath));
    return {
      ...figures,
      'memory of all processes': memory,
      'film: seek, median': cost.median,
      'film: seek, slowest': cost.slowest,
      'film: memory of main before': cost.before,
      'film: memory of main after': cost.after,
    };
  } finally {
    await stage.close();
  }
}

/** Makes an exhibition of a size, measures, and takes it away again. */
export async function measure(size: Size, pixels: Pixels): Promise<OfOneSize> {
  const dir = await newFolder('nianlun-scale-');
  try {
    const words = await writeExhibition(dir, size, seed);
    return {
      words,
      figures: { ...(await checks(dir)), ...(await starts(dir, pixels)), ...(await onTheWall(dir, size, pixels)) },
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
