import type { Frame } from '../engine/frame.ts';
import type { Moment } from './pool.ts';

/** From the page to the worker that paints the water. The buffer goes to and fro. */
export type PoolAsk =
  | { readonly type: 'open'; readonly frame: Frame; readonly scale: number }
  | { readonly type: 'paint'; readonly moment: Moment; readonly pixels: ArrayBuffer };

export interface PoolAnswer {
  readonly pixels: ArrayBuffer;
}
