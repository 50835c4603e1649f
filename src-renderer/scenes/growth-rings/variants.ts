import type { Ground } from '../../../src-main/contract/window.ts';

/** What the rings are made of: the one hint a plain picture gives of its subject. */
export type Material =
  'wood' | 'water' | 'tracks' | 'ice' | 'rails' | 'stone' | 'paths' | 'friends' | 'wet' | 'first' | 'open';

export interface Variant {
  readonly material: Material;
  /** The ground it is cut for; `hall` follows the hall's own. */
  readonly ground: Ground | 'hall';
  /** Where the pith lies: shares of the picture (in portrait of its free upper part). */
  readonly landscape: readonly [x: number, y: number];
  readonly portrait: readonly [x: number, y: number];
  /** Mean width of a ring, and how unequal rings are. Units. */
  readonly spacing: number;
  readonly unequal: number;
  /** Radius of the chapter's ring, in units of an even section. */
  readonly yearRadius: number;
  /** Departure from a circle, in the large and in the small. */
  readonly warp: number;
  readonly tremor: number;
  /** Height over width: less than 1 is seen aslant. */
  readonly squash: number;
}

const wood: Variant = {
  material: 'wood',
  ground: 'hall',
  landscape: [0.74, 0.56],
  portrait: [0.58, 0.5],
  spacing: 19,
  unequal: 0.75,
  yearRadius: 440,
  warp: 0.34,
  tremor: 0.03,
  squash: 1,
};

/** Every plain picture by the name that `scene:` uses. */
export const variants = {
  'growth-rings': wood,
  'first-ring': {
    ...wood,
    material: 'first',
    ground: 'night',
    spacing: 26,
    yearRadius: 210,
    warp: 0.22,
    landscape: [0.68, 0.5],
  },
  water: {
    ...wood,
    material: 'water',
    ground: 'night',
    spacing: 58,
    unequal: 0.4,
    yearRadius: 470,
    warp: 0.05,
    tremor: 0.012,
    squash: 0.56,
    landscape: [0.72, 0.6],
    portrait: [0.5, 0.56],
  },
  sculpture: {
    ...wood,
    material: 'stone',
    ground: 'paper',
    spacing: 22,
    unequal: 0.3,
    yearRadius: 560,
    warp: 0.95,
    tremor: 0.02,
    landscape: [0.78, 0.46],
    portrait: [0.5, 0.5],
  },
  'ski-tracks': {
    ...wood,
    material: 'tracks',
    ground: 'paper',
    spacing: 66,
    unequal: 0.4,
    yearRadius: 1390,
    warp: 0.02,
    tremor: 0.006,
    squash: 0.62,
    landscape: [1.04, 1.24],
    portrait: [1.22, 1.36],
  },
  'ice-arcs': {
    ...wood,
    material: 'ice',
    ground: 'night',
    spacing: 17,
    unequal: 0.3,
    yearRadius: 490,
    warp: 0.012,
    tremor: 0.004,
    squash: 0.56,
    landscape: [0.728, 0.5],
    portrait: [0.5, 0.5],
  },
  rails: {
    ...wood,
    material: 'rails',
    ground: 'night',
    spacing: 104,
    unequal: 0.2,
    yearRadius: 1260,
    warp: 0.04,
    tremor: 0.004,
    squash: 0.8,
    landscape: [1.08, 1.22],
    portrait: [1.2, 1.0],
  },
  paths: {
    ...wood,
    material: 'paths',
    ground: 'night',
    spacing: 24,
    unequal: 0.5,
    yearRadius: 330,
    warp: 0.2,
    landscape: [0.7, 0.52],
    portrait: [0.52, 0.48],
  },
  'circle-of-friends': {
    ...wood,
    material: 'friends',
    ground: 'night',
    spacing: 23,
    unequal: 0.6,
    yearRadius: 445,
    warp: 0.24,
    landscape: [0.715, 0.49],
    portrait: [0.5, 0.5],
  },
  'wet-rings': {
    ...wood,
    material: 'wet',
    ground: 'night',
    spacing: 21,
    yearRadius: 520,
    warp: 0.28,
    landscape: [0.92, 0.86],
    portrait: [0.86, 0.72],
  },
  'open-ring': {
    ...wood,
    material: 'open',
    ground: 'paper',
    spacing: 20,
    yearRadius: 540,
    warp: 0.16,
    landscape: [0.76, 0.62],
    portrait: [0.5, 0.5],
  },
} as const satisfies Record<string, Variant>;

/** The variant of that name, or plain wood. */
export function variantNamed(name: string): Variant {
  return Object.hasOwn(variants, name) ? variants[name as keyof typeof variants] : wood;
}
