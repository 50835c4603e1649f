import type { Frame } from '../engine/frame.ts';
import type { Mask } from '../engine/mask.ts';
import type { Cutter } from '../engine/cutter.ts';
import type { Section } from './section.ts';
import type { Spot } from './spot.ts';

/** What a material is cut with and into. */
export interface Tools {
  readonly out: Float32Array;
  readonly cutter: Cutter;
  readonly section: Section;
  readonly frame: Frame;
  readonly pixel: number;
  readonly night: boolean;
  /** What stands on the rings, where a material has something. */
  readonly drawing?: Mask | undefined;
}

/** Cuts one point of a section. */
export type CutMaterial = (spot: Spot, tools: Tools) => void;
