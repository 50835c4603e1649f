import type { Frame } from '../../plates/printing/frame.ts';

/** What the rails' sheets are ordered with. */
export interface Prints {
  readonly frame: Frame;
  /** High contrast: fewer half-tones. */
  readonly plainly: boolean;
}
