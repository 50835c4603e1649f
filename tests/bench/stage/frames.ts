/** Counts frames and the script in them while something happens on a page, from Chromium's own trace. */
import type { Stage } from './stage.ts';

export interface Frames {
  /** Milliseconds of script in each frame in which the page did anything. */
  readonly script: readonly number[];
  /** Milliseconds from frame to frame. */
  readonly intervals: readonly number[];
}

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the thread's own time in it. */
  readonly tdur?: number;
  readonly args?: {
    /** Of a thread, where it is named. */
    readonly name?: string;
    readonly data?: { readonly message?: string; readonly url?: string };
  };
}

/** A frame of the page is marked with this word. */
const mark = 'bench-frame';
/** Between these, and a name, lies what is measured. */
const begins = 'bench-begins ';
const ends = 'bench-ends ';

/** Everything that runs the page's own code; inner ones lie inside outer ones and are merged. */
const scripted = new Set(['FunctionCall', 'FireAnimationFrame', 'EventDispatch', 'TimerFire', 'RunMicrotasks']);

/** The mark itself takes some hundredths of a millisecond: frames with nothing else are idle. */
const idleBelow = 0.12;

/** Runs in the page: marks every frame; the loop ends with the page. */
function markFrames(word: string): void {
  const next = () => {
    console.timeStamp(word);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

export interface Recording {
  /** Puts the mark on the page that is shown: once after every load. */
  watch(): Promise<void>;
  /** Does something whose frames are wanted under that name. */
  during(name: string, act: () => Promise<void>): Promise<void>;
}

/** The events of the browser's trace during an act, which must wait for what it sets going: an open task is not told. */
export async function traced(
  { browser, page }: Stage,
  categories: string[],
  act: () => Promise<unknown>,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories });
  let trace: Buffer;
  try {
    await act();
  } finally {
    trace = await browser.stopTracing();
  }
  return (JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents;
}

/** Records what is done, and gives the frames of each named part. */
export async function recordFrames(
  stage: Stage,
  act: (recording: Recording) => Promise<void>,
): Promise<Map<string, Frames>> {
  const { page } = stage;
  const say = (word: string) => page.evaluate((text) => console.timeStamp(text), word);
  const names: string[] = [];
  const events = await traced(stage, ['devtools.timeline'], () =>
    act({
      watch: () => page.evaluate(markFrames, mark),
      during: async (name, part) => {
        names.push(name);
        await say(`${begins}${name}`);
        await part();
        await say(`${ends}${name}`);
      },
    }),
  );
  return new Map(names.map((name) => [name, framesOf(events, name)]));
}

/** The frames of a named part, from the events of a trace. */
export function framesOf(events: readonly TraceEvent[], name: string): Frames {
  const stamped = (word: string) =>
    events.filter((event) => event.name === 'TimeStamp' && event.args?.data?.message === word);
  const [from] = stamped(`${begins}${name}`);
  const [to] = stamped(`${ends}${name}`);
  if (!from || !to) throw new Error(`The trace does not hold "${name}" from its beginning to its end.`);
  const within = ({ pid, tid, ts, dur = 0 }: TraceEvent): boolean =>
    pid === from.pid && tid === from.tid && ts + dur > from.ts && ts < to.ts;
  const marks = stamped(mark)
    .filter(within)
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  const runs = mergeRuns(
    events
      .filter((event) => scripted.has(event.name) && event.dur !== undefined && within(event))
      .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur })),
  );
  const script: number[] = [];
  const intervals: number[] = [];
  let run = 0;
  for (const [index, end] of marks.entries()) {
    const start = marks[index - 1];
    if (start === undefined) continue;
    intervals.push((end - start) / 1000);
    let spent = 0;
    while ((runs[run]?.to ?? Infinity) <= start) run++;
    for (let each = run; (runs[each]?.from ?? Infinity) < end; each++) {
      const { from: began = 0, to: ended = 0 } = runs[each] ?? {};
      spent += Math.min(ended, end) - Math.max(began, start);
    }
    if (spent / 1000 > idleBelow) script.push(spent / 1000);
  }
  return { script, intervals };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: { from: number; to: number }[] = [];
  for (const run of runs.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && run.from <= last.to) last.to = Math.max(last.to, run.to);
    else merged.push({ ...run });
  }
  return merged;
}
