import type { Frame } from '../engine/frame.ts';
import type { Moment } from './pool.ts';

/** What the page asks of the pool's worker. */
export type PoolAsk =
  | { readonly type: 'open'; readonly frame: Frame; readonly scale: number; readonly still: boolean }
  | { readonly type: 'paint'; readonly moment: Moment; readonly pixels: ArrayBuffer };

/** `printed`: the pool's sheets are there, or finer than before. */
export type PoolAnswer = { readonly type: 'printed' } | { readonly type: 'painted'; readonly pixels: ArrayBuffer };
