import type { Clock } from '../time/clock.ts';
import { every } from '../time/every.ts';
import { latestPost } from './client.ts';

/** Between two beats, in ms: the supervisor counts a window as hung after three of these are missed. */
export const heartbeatInterval = 2000;

/**
 * Of every surface alike: posts at once and then every two seconds that the page lives and draws, with the number of
 * frames it was given for that. A hidden page gets no frames: one request waits for the day it is shown again, not
 * thousands. Returns its undo.
 */
export function beatWhileDrawing(
  clock: Pick<Clock, 'after' | 'frame'>,
  post: (frames: number) => Promise<unknown>,
): () => void {
  const tell = latestPost(post);
  let frames = 0;
  let undoFrame: (() => void) | null = null;
  const beat = (): void => {
    undoFrame ??= clock.frame(() => {
      undoFrame = null;
      frames += 1;
      tell(frames);
    });
  };
  beat();
  const undo = every(clock, heartbeatInterval, beat);
  return () => {
    undo();
    undoFrame?.();
  };
}
