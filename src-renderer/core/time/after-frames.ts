import type { Clock } from './clock.ts';

/**
 * By the third frame the first one is on the screen: the browser may prepare a second one while it paints the first, and
 * no third.
 */
export const untilDrawn = 3;

/** Calls back in the frame that is so many away; returns its undo. */
export function afterFrames({ frame }: Pick<Clock, 'frame'>, count: number, callback: () => void): () => void {
  let undo = (): void => undefined;
  const wait = (left: number): void => {
    undo = frame(() => (left <= 1 ? callback() : wait(left - 1)));
  };
  wait(count);
  return () => undo();
}
