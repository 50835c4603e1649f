/** From a touch to its first changed frame, and to that of the view it leads to; and of a box on a bare page. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { box } from '../floor/pages.ts';
import { judged, rangeOf, type Row } from '../row.ts';
import type { Point } from '../stage/fingers.ts';
import { movesByItself, patience, untilChanges, untilStill } from '../stage/first-change.ts';
import { atSpeed, type Speed, speeds, type Stage } from '../stage/stage.ts';
import { quantile } from '../statistics.ts';
import {
  finger,
  floorRound,
  type Kind,
  partAt,
  places,
  type Round,
  roundsOf,
  type Step,
  stillest,
} from '../touches.ts';

/** Of DESIGN §9: one frame later than the floor, in milliseconds. */
const oneFrame = 17;
/** Of DESIGN §9: a new view may take so long whatever the floor is, or so much longer than the floor, in milliseconds. */
const newView: Readonly<Record<Speed, { readonly always: number; readonly beyondFloor: number }>> = {
  1: { always: 50, beyondFloor: oneFrame },
  4: { always: 100, beyondFloor: 2 * oneFrame },
};
const share = 0.98;

/** A picture that moves by itself by more levels of 255 than this hides what a finger does to it. */
const hidesTouches = 1;
/** What a touch set going has come to rest by then, in milliseconds, or goes on by itself: a living picture is waited for in vain. */
const restsBy = 1000;
/** On a picture the stillest places are touched, which move little or for ever: waiting longer changes nothing. */
const pictureRestsBy = 400;

/** A finger that taps lies on the glass for so long, in milliseconds: of what fingers do, a short tap. */
const tapLies = 50;

/**
 * A finger comes down, and moves on a little when it is to draw, without waiting for anybody's answer. A tap is a wish
 * when the finger is lifted: resolves to the milliseconds until then.
 */
async function touch({ cdp }: Stage, kind: Kind, { x, y }: Point): Promise<number> {
  const report = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: Point | null) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ ...at, id: 1 }] : [] });
  const began = performance.now();
  const reports = [
    report('touchStart', { x, y }),
    ...(kind === 'drag' ? [20, 40, 60].map((on) => report('touchMove', { x, y: y + on })) : []),
  ];
  if (kind === 'tap') await wait(tapLies);
  const lay = performance.now() - began;
  await Promise.all([...reports, report('touchEnd', null)]);
  return lay;
}

/** One touch; times in milliseconds, the patience where nothing showed. */
interface Touched {
  /** Of its kind. */
  readonly round: string;
  readonly speed: Speed;
  readonly name: string;
  /** Since the finger came down. */
  readonly answer: number;
  /** Since it was lifted; absent where it leads to no new view. */
  readonly view?: number;
  /** It was made beside something that would not stand still. */
  readonly amidMotion: boolean;
}

interface Prepared {
  /** What is added to its name. */
  readonly told: string;
  readonly steps: readonly Step[];
}

/** Shows a picture and chooses where to touch it; in calm motion where it moves too much by itself, and then tells so. */
async function showPicture({ pixels, show, keep }: Stage, view: string): Promise<Prepared> {
  const choose = async () => stillest(places, await movesByItself(pixels, places.map(partAt)));
  await keep(view);
  const alive = await choose();
  if (alive.move <= hidesTouches) return { told: '', steps: alive.places.map(finger) };
  await show(view, { motion: 'calm' }, 'ready');
  return { told: ' in calm motion', steps: (await choose()).places.map(finger) };
}

async function touchOnce(stage: Stage, { kind, at, parts, newView: view, rest }: Step, waits: number) {
  const place = await at(stage.page);
  const seen = parts(place);
  const still = await untilStill(stage.pixels, seen, waits);
  const things = view ? [seen, view] : [seen];
  let lay = 0;
  const [answer, changed] = await untilChanges(stage.pixels, things, async () => {
    lay = await touch(stage, kind, place);
  });
  await wait(rest);
  return {
    answer: answer ?? patience,
    ...(view ? { view: changed === undefined ? patience : Math.max(0, changed - lay) } : {}),
    amidMotion: !still,
  };
}

async function take(stage: Stage, round: Round): Promise<Touched[]> {
  const { view, leavesView, settles = 0, onPicture, rounds } = round;
  const { told, steps } = onPicture ? await showPicture(stage, view) : { told: '', steps: round.steps };
  const kind = `${round.name}${told}`;
  const taken: Touched[] = [];
  for (const speed of speeds) {
    const turns = speed === 1 ? rounds : Math.ceil(rounds / 2);
    for (let turn = 1; turn <= turns; turn++) {
      if (leavesView || (!onPicture && turn === 1)) {
        await stage.show(view, {}, 'ready');
        await wait(settles);
      }
      await stage.slowDown(speed);
      // What is at 4× has the wider budget: of a picture's places the stillest is enough.
      for (const [index, step] of (onPicture && speed !== 1 ? steps.slice(0, 1) : steps).entries()) {
        const name = `${kind}${atSpeed(speed)}, touch ${index + 1} of round ${turn}`;
        const waits = onPicture ? pictureRestsBy : restsBy;
        taken.push({ round: kind, speed, name, ...(await touchOnce(stage, step, waits)) });
      }
    }
  }
  return taken;
}

/** A bare page's touches. */
const takeFloor = (stage: Stage): Promise<Touched[]> =>
  take({ ...stage, show: () => stage.showBare(box()) }, floorRound);

/** What the kinds of touch are called, for `--only`. */
export const touchNames = (exhibition: Exhibition): string[] =>
  roundsOf(exhibition).map(({ name }) => `touch: ${name}`);

export interface Touches {
  /** Makes those that a view waits for which stands on the screen now. */
  madeAt(view: string): Promise<void>;
  /** Makes all others; for each speed one row over all touches and one of each kind, and the same of new views. */
  rows(): Promise<Row[]>;
}

/** The touches that were asked for. */
export async function startTouches(
  stage: Stage,
  exhibition: Exhibition,
  asked: (name: string) => boolean,
): Promise<Touches> {
  let waiting = roundsOf(exhibition).filter(({ name }) => asked(`touch: ${name}`));
  const floor = waiting.length === 0 ? [] : await takeFloor(stage);
  const taken: Touched[] = [];
  const make = async (rounds: readonly Round[]): Promise<void> => {
    waiting = waiting.filter((each) => !rounds.includes(each));
    for (const round of rounds) taken.push(...(await take(stage, round)));
  };
  return {
    madeAt: (view) => make(waiting.filter((round) => round.onPicture && round.view === view)),
    rows: async () => {
      await make(waiting);
      return speeds.flatMap((speed) => rowsOf(floor, taken, speed));
    },
  };
}

/** Those touches alone: for each speed the rows that `Touches` gives. */
export async function touchesOf(stage: Stage, rounds: readonly Round[]): Promise<Row[]> {
  const floor = await takeFloor(stage);
  const taken: Touched[] = [];
  for (const round of rounds) taken.push(...(await take(stage, round)));
  return speeds.flatMap((speed) => rowsOf(floor, taken, speed));
}

function rowsOf(floor: readonly Touched[], all: readonly Touched[], speed: Speed): Row[] {
  const bare = quantile(
    floor.filter((each) => each.speed === speed).map(({ answer }) => answer),
    share,
  );
  const here = all.filter((each) => each.speed === speed);
  type TimeOf = (each: Touched) => number;
  const row = (what: string, kind: string, budget: number, touches: readonly Touched[], timeOf: TimeOf): Row => {
    const times = touches.map(timeOf);
    return judged({
      what: `${what}${kind}${atSpeed(speed)}, p98`,
      value: quantile(times, share),
      range: rangeOf(times),
      unit: 'ms',
      budget,
      floor: bare,
      samples: times.length,
      withoutChange: touches.filter((each) => timeOf(each) >= patience).map(({ name }) => `${name} (${what})`),
      amidMotion: touches.filter(({ amidMotion }) => amidMotion).map(({ name }) => name),
    });
  };
  /** A row over all of them, and one of each kind. */
  const table = (what: string, budget: number, touches: readonly Touched[], timeOf: TimeOf): Row[] => {
    if (touches.length === 0) return [];
    const kinds = [...Map.groupBy(touches, ({ round }) => round)];
    return [
      row(what, '', budget, touches, timeOf),
      ...kinds.map(([kind, ofKind]) => row(what, `: ${kind}`, budget, ofKind, timeOf)),
    ];
  };
  const { always, beyondFloor } = newView[speed];
  return [
    ...table('touch to first changed frame', bare + oneFrame, here, ({ answer }) => answer),
    ...table(
      'touch to the new view',
      Math.max(always, bare + beyondFloor),
      here.filter(({ view }) => view !== undefined),
      ({ view = patience }) => view,
    ),
  ];
}
