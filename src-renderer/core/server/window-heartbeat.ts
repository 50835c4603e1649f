import type { Heartbeat } from '../../../src-main/contract/window.ts';
import type { Clock } from '../time/clock.ts';
import { beatWhileDrawing } from './heartbeat.ts';
import { latestPost } from './latest-post.ts';

/** Tells supervision that this window lives and draws, though it shows nothing to visitors. Returns its undo. */
export function beatAs(id: string, view: 'staff' | 'presenter', clock: Pick<Clock, 'after' | 'frame'>): () => void {
  const send = latestPost('/api/heartbeat');
  return beatWhileDrawing(clock, (frames) => send({ id, view, frames } satisfies Heartbeat));
}
