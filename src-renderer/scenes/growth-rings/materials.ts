import { ice as cutIce, rails } from './materials-arcs.ts';
import { tracks } from './materials-snow.ts';
import { friends, paths } from './materials-ties.ts';
import { stone, water } from './materials-matter.ts';
import { first, open, wet, wood } from './materials-wood.ts';
import type { CutMaterial } from './cut-material.ts';
import type { Material } from './variants.ts';

/** How each material is cut. */
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
