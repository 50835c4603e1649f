import type { Ease } from '../../../src-main/contract/window.ts';

/** How much of its picture a machine is asked for, from all (0) to the least (3). Every step still moves, and answers. */
export type Step = Ease['step'];

/** What a step leaves. Under a finger every step draws at each frame that the screen gives. */
export interface Easing {
  /** Moving parts are drawn at this share of the screen's resolution, in width and in height. */
  readonly fineness: number;
  /** The least time between two drawings of what moves by itself, in ms; the next frame after it is drawn. */
  readonly idleRest: number;
  /** Share of a crowd that is on its way. */
  readonly crowd: number;
  /** What would open through a ring is laid over from the side, which takes less than half of the drawing. */
  readonly lays: boolean;
  /** How long a picture goes on moving after the last touch, in ms. */
  readonly restsAfter: number;
}

/** `idleRest` for thirty and for twenty drawings a second. */
const [thirty, twenty] = [25, 42];

/** By step, 0 to 3: what a visitor misses least is taken first. */
export const easings: readonly [Easing, Easing, Easing, Easing] = [
  { fineness: 1, idleRest: thirty, crowd: 1, lays: false, restsAfter: 20_000 },
  { fineness: 0.75, idleRest: twenty, crowd: 1, lays: false, restsAfter: 20_000 },
  { fineness: 0.53, idleRest: twenty, crowd: 0.6, lays: true, restsAfter: 20_000 },
  { fineness: 0.5, idleRest: twenty, crowd: 0.5, lays: true, restsAfter: 4000 },
];
