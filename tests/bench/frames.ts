/** Counts frames and the script in them while something happens on a page, from Chromium's own trace. */
import type { Browser, Page } from 'playwright/test';

export interface Frames {
  /** Milliseconds of script in each frame in which the page did anything. */
  readonly script: readonly number[];
  /** Milliseconds from frame to frame. */
  readonly intervals: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly message?: string } };
}

/** A frame of the page is marked with this word. */
const mark = 'bench-frame';

/** Everything that runs the page's own code; inner ones lie inside outer ones and are merged. */
const scripted = new Set(['FunctionCall', 'FireAnimationFrame', 'EventDispatch', 'TimerFire', 'RunMicrotasks']);

/** The mark itself takes some hundredths of a millisecond: frames with nothing else are idle. */
const idleBelow = 0.12;

/** Marks every frame; the loop ends with the page. */
function markFrames(word: string): void {
  const next = () => {
    console.timeStamp(word);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** Puts the mark on a page; once after every load. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(markFrames, mark);
}

/** Does something and tells the frames of the meantime. */
export async function framesDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<Frames> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  await act();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  return readFrames(traceEvents);
}

/** Frames from the events of a trace. */
export function readFrames(events: readonly TraceEvent[]): Frames {
  const marks = events
    .filter(({ name, args }) => name === 'TimeStamp' && args?.data?.message === mark)
    .sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) return { script: [], intervals: [] };
  const runs = mergeRuns(
    events
      .filter(({ name, pid, tid, dur }) => scripted.has(name) && pid === first.pid && tid === first.tid && dur)
      .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur })),
  );
  const script: number[] = [];
  const intervals: number[] = [];
  let run = 0;
  for (let frame = 1; frame < marks.length; frame++) {
    const from = marks[frame - 1]?.ts ?? 0;
    const to = marks[frame]?.ts ?? 0;
    intervals.push((to - from) / 1000);
    let spent = 0;
    while (run < runs.length && (runs[run]?.to ?? 0) <= from) run++;
    for (let each = run; each < runs.length && (runs[each]?.from ?? 0) < to; each++) {
      const { from: start = 0, to: end = 0 } = runs[each] ?? {};
      spent += Math.min(end, to) - Math.max(start, from);
    }
    if (spent / 1000 > idleBelow) script.push(spent / 1000);
  }
  return { script, intervals };
}

function mergeRuns(
  runs: readonly { readonly from: number; readonly to: number }[],
): { readonly from: number; readonly to: number }[] {
  const merged: { from: number; to: number }[] = [];
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && run.from <= last.to) last.to = Math.max(last.to, run.to);
    else merged.push({ ...run });
  }
  return merged;
}
