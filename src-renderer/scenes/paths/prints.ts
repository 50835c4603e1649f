import type { Frame } from '../../plates/printing/frame.ts';

/** What the sheets of this picture are ordered with. */
export interface Prints {
  readonly frame: Frame;
  /** High contrast: fewer half-tones. */
  readonly plainly: boolean;
}
