import type { Heartbeat } from '../../src-main/contract/window.ts';
import { latestPost } from '../wall/latest-post.ts';

/** As often as the wall does: the supervisor counts a window as hung after three of these are missed. */
const interval = 2000;

/** Tells supervision that this window lives and draws, though it shows nothing to visitors. Returns its undo. */
export function beatAs(id: string, view: 'staff' | 'presenter'): () => void {
  const send = latestPost('/api/heartbeat');
  let frames = 0;
  let asked: number | null = null;
  const beat = (): void => {
    asked ??= requestAnimationFrame(() => {
      asked = null;
      frames += 1;
      send({ id, view, frames } satisfies Heartbeat);
    });
  };
  beat();
  const handle = setInterval(beat, interval);
  return () => {
    clearInterval(handle);
    if (asked !== null) cancelAnimationFrame(asked);
  };
}
