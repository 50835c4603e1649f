/** Script and late frames of what moves, plain and slowed down, beside a box that follows the same finger on a bare page. */
import { setTimeout as wait } from 'node:timers/promises';
import { box } from '../floor/pages.ts';
import { judged, rangeOf, type Row } from '../row.ts';
import { draw, sway } from '../stage/fingers.ts';
import { type Frames, recordFrames } from '../stage/frames.ts';
import { atSpeed, type Speed, speeds, type Stage } from '../stage/stage.ts';
import { median, shareAbove } from '../statistics.ts';
import type { Allowed, Subject } from '../subjects.ts';

const lateAbove = 25;

/** What is at 4× has the wider budget, and needs fewer frames. */
const repetitions: Readonly<Record<Speed, number>> = { 1: 2, 4: 1 };
/** What a finger set going comes to rest in this time, in milliseconds, so that each repetition begins alike. */
const rest = 150;

interface Taken {
  readonly name: string;
  readonly allowed: Allowed;
  readonly speed: Speed;
  readonly frames: readonly Frames[];
}

/** Frames of every act of a subject, at every speed, a few times over. */
async function take(stage: Stage, { view, wishes, leavesView, acts }: Subject): Promise<Taken[]> {
  const { page, cdp } = stage;
  const keys: { readonly name: string; readonly speed: Speed; readonly key: string }[] = [];
  const found = await recordFrames(stage, async ({ watch, during }) => {
    for (const speed of speeds) {
      for (let turn = 0; turn < repetitions[speed]; turn++) {
        if (leavesView || (speed === 1 && turn === 0)) {
          await stage.show(view, wishes, 'ready');
          await watch();
        }
        await stage.slowDown(speed);
        for (const [index, { name, act, rest: asked = rest }] of acts.entries()) {
          const key = `${name} | ${speed} | ${turn} | ${index}`;
          keys.push({ name, speed, key });
          await during(key, () => act(page, cdp));
          await wait(asked);
        }
      }
    }
  });
  const byName = new Map(acts.map(({ name, allowed }) => [name, allowed]));
  return [...byName].flatMap(([name, allowed]) =>
    speeds.map((speed) => ({
      name,
      allowed,
      speed,
      frames: keys
        .filter((each) => each.name === name && each.speed === speed)
        .map(({ key }) => found.get(key) ?? { script: [], intervals: [] }),
    })),
  );
}

const floor: Subject = {
  view: '',
  acts: [
    {
      name: 'floor',
      allowed: { late: { 1: 0, 4: 0 } },
      act: (_page, cdp) => draw(cdp, [sway({ x: 200, y: 200 }, { x: 1700, y: 900 }, 1)], 1000),
    },
  ],
};

const takeFloor = (stage: Stage): Promise<Taken[]> => take({ ...stage, show: () => stage.showBare(box()) }, floor);

const intervalsOf = (frames: readonly Frames[]): number[] => frames.flatMap(({ intervals }) => intervals);

function rowsOf({ name, allowed, speed, frames }: Taken, bare: readonly Frames[]): Row[] {
  const scripts = frames.map(({ script }) => median(script));
  const lates = frames.map(({ intervals }) => shareAbove(intervals, lateAbove));
  const intervals = intervalsOf(frames);
  const seen = intervals.length === 0 ? { withoutChange: [`${name}${atSpeed(speed)}: it drew no frame at all`] } : {};
  return [
    judged({
      what: `${name}${atSpeed(speed)}: script a frame, median`,
      value: median(scripts),
      range: rangeOf(scripts),
      unit: 'ms',
      ...(allowed.script ? { budget: allowed.script[speed] } : {}),
      floor: median(bare.map(({ script }) => median(script))),
      samples: frames.flatMap(({ script }) => script).length,
      ...seen,
    }),
    judged({
      what: `${name}${atSpeed(speed)}: frames over ${lateAbove} ms`,
      value: shareAbove(intervals, lateAbove),
      range: rangeOf(lates),
      unit: '%',
      budget: allowed.late[speed],
      floor: shareAbove(intervalsOf(bare), lateAbove),
      samples: intervals.length,
      ...seen,
    }),
  ];
}

/**
 * Two rows for each kind of act and speed. The floor is taken before and after, since a machine may change its mind meanwhile.
 * `then` is done in each view after its frames.
 */
export async function frameTimes(
  stage: Stage,
  subjects: readonly Subject[],
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
    ),
  );
}
