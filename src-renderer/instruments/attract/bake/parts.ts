import type { Ground } from '../../../../src-main/contract/settings.ts';
import type { Point } from '../../../core/model/rect.ts';

export interface BakeRequest {
  readonly part: 'ice' | 'wood';
  readonly width: number;
  readonly height: number;
  readonly ground: Ground;
  /** Centre of the wood's rings, in pane pixels. */
  readonly pith: Point;
}

/** A pane of frost: its picture, how long each pixel holds, and when growth arrives at each grid point. */
export interface BakedIce {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly hold: Uint8Array<ArrayBuffer>;
  readonly arrival: Float32Array<ArrayBuffer>;
}

export type BakedPart =
  | { readonly kind: 'wood'; readonly wood: Uint8ClampedArray<ArrayBuffer> }
  | { readonly kind: 'ice'; readonly ice: BakedIce };

/** Bakes a part in a worker of its own and hands it over; `ended` when nothing is left to do. Returns its undo. */
export function bake(request: BakeRequest, done: (part: BakedPart) => void, ended: () => void): () => void {
  const worker = new Worker(new URL('./bake.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<BakedPart | 'ended'>) => {
    if (data !== 'ended') return done(data);
    worker.terminate();
    ended();
  };
  worker.onerror = (event) => {
    worker.terminate();
    // To the page's error handler: the wall goes on with the veil alone.
    throw new Error(`The window could not be frosted: ${event.message}`);
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
