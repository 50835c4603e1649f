import type { Ground } from '../../../../src-main/contract/settings.ts';

export interface BakeRequest {
  readonly part: 'ice' | 'wood';
  readonly width: number;
  readonly height: number;
  readonly ground: Ground;
  /** Centre of the wood's rings, in pane pixels. */
  readonly pith: { readonly x: number; readonly y: number };
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
