import { ink } from '../engine/ink.ts';
import type { End } from './vehicle.ts';

/**
 * The rear of what goes away from us: flat and closed, with two red lamps, and in its middle the door to the next car or
 * high up a small window.
 */
export function tailOf({
  low,
  top,
  window,
  dye,
  press,
}: {
  readonly low: number;
  readonly top: number;
  readonly window?: readonly [low: number, high: number];
  readonly dye: End['dye'];
  readonly press: string;
}): End {
  return {
    rake: (up) => Math.max(0, (up - 2.6) / 1.2) ** 2 * 0.22,
    curve: 0.08,
    dye,
    draw(patch) {
      for (const [left, right] of [
        [-0.9, -0.44],
        [0.44, 0.9],
      ] as const)
        for (let fold = 0; fold < 4; fold++) patch(left, right, 1.95 + fold * 0.3, 2.06 + fold * 0.3, press);
      if (window) {
        patch(-0.46, 0.46, window[0] - 0.1, window[1] + 0.1, ink.dark);
        patch(-0.36, 0.36, ...window, ink.middle);
      } else {
        patch(-0.38, 0.38, low + 0.1, top - 0.35, ink.dark);
        patch(-0.26, 0.26, low + 0.2, top - 0.5, ink.middle);
        patch(-0.05, 0.05, low + 0.2, top - 0.5, ink.dark);
      }
      for (const left of [-0.9, 0.5]) {
        patch(left, left + 0.4, low + 0.4, low + 0.98, ink.dark);
        patch(left + 0.07, left + 0.33, low + 0.49, low + 0.89, ink.orange);
      }
    },
  };
}
