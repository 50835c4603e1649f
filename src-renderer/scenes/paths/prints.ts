import type { Frame } from '../engine/frame.ts';

/** What the sheets of this picture are ordered with. */
export interface Prints {
  readonly frame: Frame;
  /** High contrast: fewer half-tones. */
  readonly plainly: boolean;
}
