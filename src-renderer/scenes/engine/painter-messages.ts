import type { Frame } from '../../plates/printing/frame.ts';

/** What the page asks of a worker that paints. */
export type PaintAsk<Moment> =
  | {
      readonly type: 'open';
      readonly frame: Frame;
      readonly scale: number;
      readonly still: boolean;
      readonly columns: number;
      readonly rows: number;
    }
  | { readonly type: 'paint'; readonly moment: Moment };

export type PaintAnswer =
  /** What the worker prints beforehand is there, or finer than before. */
  | { readonly type: 'ready' }
  /** It has been handed over to be kept, as far as it is wanted. */
  | { readonly type: 'kept' }
  | { readonly type: 'painted'; readonly bitmap: ImageBitmap };
