/** What attract takes of the processor: all processes of the host together, beside one layer that drifts as often. */
import { setTimeout as wait } from 'node:timers/promises';
import { drifting } from '../floor/pages.ts';
import { judged, rangeOf, type Row } from '../row.ts';
import { drawnDuring } from '../stage/drawn.ts';
import { coresDuring } from '../stage/processor.ts';
import type { Stage } from '../stage/stage.ts';
import { median } from '../statistics.ts';

/** Of DESIGN §9: times the drifting layer. */
const most = 1.3;
const fewestFrames = 30;

const repetitions = 3;
/** The floor does the same all the time. */
const floorRepetitions = 1;
/** Together some acts of the programme, in milliseconds. */
const watched = 5000;
const watchedFloor = 3000;
/** From the first frame: the window is whole by then and what a start leaves to do is done, in milliseconds. */
const settled = 6000;
const framesFor = 2000;

async function framesASecond(stage: Stage, turns: number): Promise<number[]> {
  const counts: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    counts.push((await drawnDuring(stage, () => wait(framesFor))) / (framesFor / 1000));
  }
  return counts;
}

async function coresOf({ roots }: Stage, length: number, turns: number): Promise<number[]> {
  const cores: number[] = [];
  for (let turn = 0; turn < turns; turn++) cores.push(await coresDuring(roots, () => wait(length)));
  return cores;
}

/**
 * Frames a second of the window, told by the browser's trace, and the processors that main and browser keep busy, once all
 * pictures have been made: while they are, another browser is at work beside the window. The floor drifts as often as the
 * window draws.
 */
export async function attract(stage: Stage): Promise<Row[]> {
  await stage.show('attract');
  // Crystals grow at the beginning, once, and take every processor there is.
  await wait(settled);
  const counts = await framesASecond(stage, repetitions);
  const ours = await coresOf(stage, watched, repetitions);
  await stage.showBare(drifting(Math.round(median(counts))));
  const bare = await framesASecond(stage, floorRepetitions);
  const floor = median(await coresOf(stage, watchedFloor, floorRepetitions));
  return [
    judged({
      what: 'attract: frames a second',
      value: median(counts),
      range: rangeOf(counts),
      unit: 'frames/s',
      budget: fewestFrames,
      atLeast: true,
      floor: median(bare),
      samples: counts.length,
    }),
    judged({
      what: 'attract: processor, all processes',
      value: median(ours),
      range: rangeOf(ours),
      unit: 'cores',
      budget: most * floor,
      floor,
      samples: ours.length,
    }),
  ];
}
