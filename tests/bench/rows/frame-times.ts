/** Script and late frames of what moves, plain and slowed down, beside a box that follows the same finger on a bare page. */
import { setTimeout as wait } from 'node:timers/promises';
import { box } from '../floor/pages.ts';
import { judged, rangeOf, type Row } from '../row.ts';
import { draw, sway } from '../stage/fingers.ts';
import { type Frames, recordFrames } from '../stage/frames.ts';
import { atSpeed, type Speed, speeds, type Stage } from '../stage/stage.ts';
import { median, shareAbove } from '../statistics.ts';
import type { Subject } from '../subjects.ts';

/** Of DESIGN §9: milliseconds of script a frame at the median, and per cent of late frames beyond the floor's. */
export const mostScript: Readonly<Record<Speed, number>> = { 1: 6, 4: 6 };
const lateAbove = 25;
const mostLate = 0.5;

const repetitions = 2;
/** What a finger set going comes to rest in this time, in milliseconds, so that each repetition begins alike. */
const rest = 150;

interface Taken {
  readonly name: string;
  readonly speed: Speed;
  readonly frames: readonly Frames[];
}

/** Frames of every act of a subject, at every speed, a few times over. */
async function take(stage: Stage, { view, leavesView, acts }: Subject): Promise<Taken[]> {
  const { page, cdp } = stage;
  const key = (name: string, speed: Speed, turn: number): string => `${name} | ${speed} | ${turn}`;
  const turns = Array.from({ length: repetitions }, (_, turn) => turn);
  const found = await recordFrames(stage, async ({ watch, during }) => {
    for (const speed of speeds) {
      for (const turn of turns) {
        if (leavesView || (speed === 1 && turn === 0)) {
          await stage.show(view);
          await watch();
        }
        await stage.slowDown(speed);
        for (const { name, act } of acts) {
          await during(key(name, speed, turn), () => act(page, cdp));
          await wait(rest);
        }
      }
    }
  });
  return acts.flatMap(({ name }) =>
    speeds.map((speed) => ({
      name,
      speed,
      frames: turns.map((turn) => found.get(key(name, speed, turn)) ?? { script: [], intervals: [] }),
    })),
  );
}

const floor: Subject = {
  view: '',
  acts: [
    {
      name: 'floor',
      act: (_page, cdp) => draw(cdp, [sway({ x: 200, y: 200 }, { x: 1700, y: 900 }, 1)], 1000),
    },
  ],
};

const takeFloor = (stage: Stage): Promise<Taken[]> => take({ ...stage, show: () => stage.showBare(box()) }, floor);

const intervalsOf = (frames: readonly Frames[]): number[] => frames.flatMap(({ intervals }) => intervals);

function rowsOf({ name, speed, frames }: Taken, bare: readonly Frames[], most: number): Row[] {
  const scripts = frames.map(({ script }) => median(script));
  const lates = frames.map(({ intervals }) => shareAbove(intervals, lateAbove));
  const intervals = intervalsOf(frames);
  const floorLate = shareAbove(intervalsOf(bare), lateAbove);
  const seen = intervals.length === 0 ? { withoutChange: ['it drew no frame at all'] } : {};
  return [
    judged({
      what: `${name}${atSpeed(speed)}: script a frame, median`,
      value: median(scripts),
      range: rangeOf(scripts),
      unit: 'ms',
      budget: most,
      floor: median(bare.map(({ script }) => median(script))),
      samples: frames.flatMap(({ script }) => script).length,
      ...seen,
    }),
    judged({
      what: `${name}${atSpeed(speed)}: frames over ${lateAbove} ms`,
      value: shareAbove(intervals, lateAbove),
      range: rangeOf(lates),
      unit: '%',
      budget: floorLate + mostLate,
      floor: floorLate,
      samples: intervals.length,
      ...seen,
    }),
  ];
}

/**
 * Two rows for each act and speed. The floor is taken before and after, since a machine may change its mind meanwhile.
 * `then` is done in each view after its frames.
 */
export async function frameTimes(
  stage: Stage,
  subjects: readonly Subject[],
  most: Readonly<Record<Speed, number>> = mostScript,
  then: (view: string) => Promise<void> = () => Promise.resolve(),
): Promise<Row[]> {
  if (subjects.length === 0) return [];
  const bare = await takeFloor(stage);
  const taken: Taken[] = [];
  for (const subject of subjects) {
    taken.push(...(await take(stage, subject)));
    await then(subject.view);
  }
  bare.push(...(await takeFloor(stage)));
  return taken.flatMap((each) =>
    rowsOf(
      each,
      bare.filter(({ speed }) => speed === each.speed).flatMap(({ frames }) => frames),
      most[each.speed],
    ),
  );
}
