import type { Frame } from '../engine/frame.ts';
import type { Pose } from './stage.ts';

/** What the page asks of the stage's worker. */
export type StageAsk =
  | { readonly type: 'open'; readonly frame: Frame; readonly scale: number; readonly still: boolean }
  | { readonly type: 'paint'; readonly pose: Pose; readonly pixels: ArrayBuffer };

/** `printed`: the shadows' ground is there, or finer than before. */
export type StageAnswer = { readonly type: 'printed' } | { readonly type: 'painted'; readonly pixels: ArrayBuffer };
