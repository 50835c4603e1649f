/** How long workers computed while something happened, by what they were started for; from the browser's trace. */
import { traced, type TraceEvent } from './frames.ts';
import type { Stage } from './stage.ts';

/** The file a worker was started from, as the build names it: "print.worker-BZDHwWfx.js". */
const file = /([^/]+\.worker)[^/]*$/;
/** A thread whose worker was started before the trace tells no file. */
const unknown = 'a worker from before';

/** Milliseconds of processor time by workers' files, without what was added to them by the build. */
export function workOf(events: readonly TraceEvent[]): Map<string, number> {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const workers = new Map<string, string>();
  for (const event of events) {
    if (
      event.name === 'thread_name' &&
      event.args?.name?.startsWith('DedicatedWorker') &&
      !workers.has(threadOf(event))
    )
      workers.set(threadOf(event), unknown);
    const url = event.name === 'TracingSessionIdForWorker' ? event.args?.data?.url : undefined;
    if (url !== undefined) workers.set(threadOf(event), file.exec(url)?.[1] ?? url);
  }
  const spent = new Map<string, number>();
  for (const event of events) {
    const worker = workers.get(threadOf(event));
    if (event.name !== 'RunTask' || worker === undefined) continue;
    // A thread's own time, not that which went by while it waited for a processor.
    spent.set(worker, (spent.get(worker) ?? 0) + (event.tdur ?? 0) / 1000);
  }
  return spent;
}

/** Work of all workers during an act. */
export async function workDuring(stage: Stage, act: () => Promise<unknown>): Promise<Map<string, number>> {
  return workOf(await traced(stage, ['devtools.timeline', 'disabled-by-default-devtools.timeline'], act));
}
