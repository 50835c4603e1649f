/** How many frames the browser put on the screen while something happened, from its own trace. */
import type { Stage } from './stage.ts';
import { traced, type TraceEvent } from './frames.ts';

/** The last part of each frame's way: from its being handed over to its being seen. */
const lastPart = 'SwapEndToPresentationCompositorFrame';
/** What is seen within so many microseconds came in one frame: its parts are told one by one. */
const together = 2000;

/** Frames that were seen, from the events of a trace. */
export function framesSeen(events: readonly Pick<TraceEvent, 'name' | 'ph' | 'ts'>[]): number {
  const seen = events
    .filter(({ name, ph }) => name === lastPart && ph === 'e')
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  return seen.filter((ts, index) => ts - (seen[index - 1] ?? -Infinity) > together).length;
}

export async function drawnDuring(stage: Stage, act: () => Promise<unknown>): Promise<number> {
  return framesSeen(await traced(stage, ['disabled-by-default-devtools.timeline.frame'], act));
}
