/** Our pages beside those of reveal.js and of a bare page: what a key takes, what a change of page shows, what the first view and rest cost. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { type Contestant, contestantsOf } from '../beside/contestants.ts';
import { type Figure, judged, rangeOf, type Row } from '../row.ts';
import { type FirstView, firstViewOf } from '../stage/first-view.ts';
import { patience, untilChanges, untilStill } from '../stage/first-change.ts';
import { recordFrames } from '../stage/frames.ts';
import { pressKey } from '../stage/keys.ts';
import { coresDuring } from '../stage/processor.ts';
import { atSpeed, type Speed, speeds, type Stage } from '../stage/stage.ts';
import { median, quantile, shareAbove } from '../statistics.ts';
import { wordsPart } from '../touches.ts';

/** Of the issue "instant": a key may take so many times what it takes in reveal.js, or so much more than on the bare page, in milliseconds. */
const timesReveal = 1.5;
const beyondBare = 17;
/** Of DESIGN §9, at the first view. */
const mostFonts = 1;
const mostCss = 60;
const mostRequests = 40;

const lateAbove = 25;
/** Keys that are pressed at each speed to see what they take, and as many to count frames. */
const keys = 6;
const loads = 3;
/** A change of page is over by then, and what it sets going has come to rest, in milliseconds. */
const passage = 600;
const restsBy = 1500;
/** An untouched deck does the same all the time: it is watched for so long, in milliseconds. */
const watched = 5000;

interface Turned {
  /** Milliseconds from the key to the first change of the words; the patience where there was none. */
  readonly times: readonly number[];
  /** Milliseconds from frame to frame while pages change. */
  readonly intervals: readonly number[];
  readonly withoutChange: readonly string[];
  readonly amidMotion: readonly string[];
}

/** Turns pages at one speed: first watching the screen, then counting frames, since watching takes time itself. */
async function turnPages(stage: Stage, { name, openPages }: Contestant, speed: Speed): Promise<Turned> {
  const { cdp, pixels } = stage;
  const times: number[] = [];
  const withoutChange: string[] = [];
  const amidMotion: string[] = [];
  await openPages();
  await stage.slowDown(speed);
  for (let key = 1; key <= keys; key++) {
    const called = `${name}${atSpeed(speed)}, key ${key}`;
    if (!(await untilStill(pixels, [wordsPart], restsBy))) amidMotion.push(called);
    const [time] = await untilChanges(pixels, [[wordsPart]], () => pressKey(cdp, 'ArrowRight'));
    times.push(time ?? patience);
    if (time === undefined) withoutChange.push(called);
  }
  await untilStill(pixels, [wordsPart], restsBy);
  const names = Array.from({ length: keys }, (_, key) => `turn ${key}`);
  const frames = await recordFrames(stage, async ({ watch, during }) => {
    await watch();
    for (const each of names) {
      await during(each, async () => {
        await pressKey(cdp, 'ArrowRight');
        await wait(passage);
      });
    }
  });
  const intervals = names.flatMap((each) => frames.get(each)?.intervals ?? []);
  return { times, intervals, withoutChange, amidMotion };
}

interface Seen {
  readonly name: Contestant['name'];
  readonly first: readonly FirstView[];
  readonly turned: ReadonlyMap<Speed, Turned>;
  readonly cores: number;
}

async function see(stage: Stage, contestant: Contestant, chapterCores: number): Promise<Seen> {
  const first: FirstView[] = [];
  for (let load = 0; load < loads; load++) first.push(await firstViewOf(stage, () => contestant.open()));
  const turned = new Map<Speed, Turned>();
  for (const speed of speeds) turned.set(speed, await turnPages(stage, contestant, speed));
  if (contestant.name === 'ours') return { name: contestant.name, first, turned, cores: chapterCores };
  await contestant.openPages();
  const cores = await coresDuring(stage.roots, () => wait(watched));
  return { name: contestant.name, first, turned, cores };
}

/**
 * The table: a row of each page for each figure; the floor of all is the bare page. `chapterCores`: what an untouched
 * chapter of ours takes of the processor in its first 20 s.
 */
export async function besideOthers(
  stage: Stage,
  beside: string,
  exhibition: Exhibition,
  chapterCores: number,
): Promise<Row[]> {
  const seen: Seen[] = [];
  for (const contestant of contestantsOf(stage, beside, exhibition))
    seen.push(await see(stage, contestant, chapterCores));
  return rowsOf(seen);
}

type Of = (each: Seen) => Pick<Figure, 'value' | 'unit' | 'samples' | 'range' | 'withoutChange' | 'amidMotion'>;

function rowsOf(seen: readonly Seen[]): Row[] {
  const figureOf = (name: Contestant['name'], of: Of): number => {
    const found = seen.find((each) => each.name === name);
    return found ? of(found).value : 0;
  };
  /** `budget`: what ours may take, given the bare page's figure and that of reveal.js. */
  const table = (what: string, of: Of, budget?: (bare: number, reveal: number) => number): Row[] => {
    const [bare, reveal] = [figureOf('bare page', of), figureOf('reveal.js', of)];
    return seen.map((each) => {
      const isOurs = each.name === 'ours';
      const row = { ...of(each), what: `${what}: ${each.name}` };
      if (!isOurs) return judged({ ...row, floor: bare });
      return judged({ ...row, floor: bare, reveal, ...(budget ? { budget: budget(bare, reveal) } : {}) });
    });
  };
  const turnedAt = (each: Seen, speed: Speed): Turned =>
    each.turned.get(speed) ?? { times: [], intervals: [], withoutChange: [], amidMotion: [] };
  const turning = speeds.flatMap((speed) => {
    const key =
      (share: number): Of =>
      (each) => {
        const { times, withoutChange, amidMotion } = turnedAt(each, speed);
        const value = quantile(times, share);
        return { value, range: rangeOf(times), unit: 'ms', samples: times.length, withoutChange, amidMotion };
      };
    const frames =
      (value: (intervals: readonly number[]) => number, unit: '%' | 'ms'): Of =>
      (each) => {
        const { intervals } = turnedAt(each, speed);
        return { value: value(intervals), unit, samples: intervals.length };
      };
    const at = atSpeed(speed);
    return [
      ...table(`key to visible change${at}, p50`, key(0.5)),
      ...table(`key to visible change${at}, p98`, key(0.98), (bare, reveal) =>
        Math.max(timesReveal * reveal, bare + beyondBare),
      ),
      ...table(
        `change of page${at}: frames over ${lateAbove} ms`,
        frames((intervals) => shareAbove(intervals, lateAbove), '%'),
      ),
      ...table(
        `change of page${at}: longest frame`,
        frames((intervals) => Math.max(0, ...intervals), 'ms'),
      ),
    ];
  });
  const atFirst =
    (value: (view: FirstView) => number, unit: 'ms' | 'KB' | 'MB' | ''): Of =>
    ({ first }) => {
      const values = first.map(value);
      return { value: median(values), range: rangeOf(values), unit, samples: values.length };
    };
  return [
    ...turning,
    ...table(
      'first contentful paint',
      atFirst(({ paint }) => paint, 'ms'),
    ),
    ...table(
      'first view: bytes',
      atFirst(({ bytes }) => bytes.all / 2 ** 20, 'MB'),
    ),
    ...table(
      'first view: fonts',
      atFirst(({ bytes }) => bytes.fonts / 2 ** 20, 'MB'),
      () => mostFonts,
    ),
    ...table(
      'first view: CSS',
      atFirst(({ bytes }) => bytes.css / 1024, 'KB'),
      () => mostCss,
    ),
    ...table(
      'first view: requests',
      atFirst(({ requests }) => requests, ''),
      () => mostRequests,
    ),
    ...table('processor, untouched for 20 s', ({ cores }) => ({ value: cores, unit: 'cores', samples: 1 })),
  ];
}
