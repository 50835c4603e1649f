import type { Frame } from '../engine/frame.ts';
import type { Cutter } from './cutter.ts';
import { ice as cutIce, rails, tracks } from './materials-arcs.ts';
import { friends, paths } from './materials-ties.ts';
import { stone, water } from './materials-matter.ts';
import { first, open, wet, wood } from './materials-wood.ts';
import type { Spot } from './rings-plate.ts';
import type { Section } from './section.ts';
import type { Material } from './variants.ts';

export interface Tools {
  readonly out: Float32Array;
  readonly cutter: Cutter;
  readonly section: Section;
  readonly frame: Frame;
  readonly pixel: number;
  readonly night: boolean;
}

/** Cuts one point of a section. */
export type CutMaterial = (spot: Spot, tools: Tools) => void;

export const materials: Readonly<Record<Material, CutMaterial>> = {
  wood,
  first,
  open,
  wet,
  water,
  stone,
  tracks,
  ice: cutIce,
  rails,
  paths,
  friends,
};
