import type { ImageLayer, Sheet } from '../../src-main/contract/layered-picture.ts';
import type { Live } from '../scenes/engine/live-scene.ts';
import type { Sheets } from './sheets.ts';
import type { Stage } from './stage.ts';
import type { Values } from './values.ts';

/** What layers are shown with. */
export interface Showing {
  readonly live: Live;
  readonly stage: Stage;
  readonly sheets: Sheets;
  readonly values: Values;
  /** Pixels of a sheet to one of the canvas. */
  readonly share: number;
  /** How long the picture has lived, in seconds: it stands while nothing moves by itself. */
  readonly life: () => number;
  /** Which of a layer's sheets is shown: that for high contrast, for a paper ground, or its own. */
  readonly chosen: (layer: ImageLayer) => Sheet;
}

/** A layer as it is shown. */
export interface Shown {
  readonly name: string;
  /** What it consists of, lowest first. */
  readonly elements: readonly HTMLElement[];
  /** It moves by itself. */
  readonly lives: boolean;
  /** Shows the values as they are now; tells whether something changed. */
  show(): boolean;
}
