import type { Ease } from '../../../src-main/contract/window.ts';

/** How much of its picture a machine is asked for, from all (0) to the least (3). Every step still moves, and answers. */
export type Step = Ease['step'];

/** What a step leaves. Under a finger every step draws at each frame that the screen gives. */
export interface Easing {
  /** Share of its resolution, in width and height, in which what lives in a picture is drawn. */
  readonly fineness: number;
  /** What moves by itself rests so long, and until the frame after that, in ms. */
  readonly idleRest: number;
  /** Share of a crowd that is on its way. */
  readonly crowd: number;
  /** What would open through a ring is laid over from the side, which takes less than half of the drawing. */
  readonly lays: boolean;
  /** Untouched for so long a picture comes to rest, in ms. */
  readonly restsAfter: number;
}

/** Thirty frames a second of what moves by itself, or twenty. */
const [thirty, twenty] = [25, 42];

/** What is missed least goes first. */
export const easings: readonly [Easing, Easing, Easing, Easing] = [
  { fineness: 1, idleRest: thirty, crowd: 1, lays: false, restsAfter: 20_000 },
  { fineness: 0.75, idleRest: twenty, crowd: 1, lays: false, restsAfter: 20_000 },
  { fineness: 0.53, idleRest: twenty, crowd: 0.6, lays: true, restsAfter: 20_000 },
  { fineness: 0.5, idleRest: twenty, crowd: 0.5, lays: true, restsAfter: 4000 },
];
