import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, type Knot } from './contour.ts';
import type { Pose } from './person.ts';

/** A shoe: its heel, and how it is pitched (radians). */
export function shoe(x: number, y: number, pitch: number): Path2D {
  const [cosine, sine] = [Math.cos(pitch), Math.sin(pitch)];
  const at = (u: number, v: number, corner?: 1): Knot => {
    const [px, py] = [x + u * cosine - v * sine, y + u * sine + v * cosine];
    return corner ? [px, py, corner] : [px, py];
  };
  return blob([
    at(-0.04, 0, 1),
    at(0.05, 0.005),
    at(0.19, 0, 1),
    at(0.22, 0.03),
    at(0.12, 0.075),
    at(0.06, 0.12),
    at(-0.045, 0.1),
  ]);
}

/** Both legs of somebody who walks to the right, as wide as the garment asks. Metres. */
export function legsFromTheSide(wide: number, stride: number, pose: Pose): readonly Path2D[] {
  if (pose === 1)
    return [
      limb([
        [0, 0.94, 0.19 * wide],
        [0.1, 0.53, 0.135 * wide],
        [-0.12, 0.26, 0.085 * wide],
      ]),
      shoe(-0.15, 0.22, -0.8),
      limb([
        [0.01, 0.94, 0.2 * wide],
        [0.03, 0.5, 0.14 * wide],
        [0.015, 0.1, 0.09 * wide],
      ]),
      shoe(0, 0.01, 0),
    ];
  return [
    limb([
      [-0.01, 0.94, 0.19 * wide],
      [-0.02 - 0.06 * stride, 0.5, 0.135 * wide],
      [-0.16 - 0.17 * stride, 0.13, 0.085 * wide],
    ]),
    shoe(-0.19 - 0.17 * stride, 0.085, -0.75 * stride),
    limb([
      [0.02, 0.94, 0.2 * wide],
      [0.1 + 0.1 * stride, 0.5, 0.14 * wide],
      [0.1 + 0.22 * stride, 0.1, 0.09 * wide],
    ]),
    shoe(0.07 + 0.22 * stride, 0.01, 0.28 * stride),
  ];
}

/** Both legs of somebody who walks towards the eye. */
export function legsFromBefore(wide: number, stride: number): readonly Path2D[] {
  const foot = 0.03 * Math.max(0.6, stride);
  return [
    limb([
      [0.08, 0.93, 0.19 * wide],
      [0.085, 0.5, 0.135 * wide],
      [0.07, 0.09, 0.085 * wide],
    ]),
    blob([
      [0.03, 0.06],
      [0.075, 0.1],
      [0.115, 0.06],
      [0.125, 0],
      [0.08, -0.02],
      [0.03, 0],
    ]),
    limb([
      [-0.08, 0.93, 0.2 * wide],
      [-0.075, 0.52, 0.14 * wide],
      [-0.055 - foot, 0.14 + 2 * foot, 0.09 * wide],
    ]),
    blob([
      [-0.1 - foot, 0.16 + 1.4 * foot],
      [-0.055 - foot, 0.18 + 2 * foot],
      [-0.02 - foot, 0.14],
      [-0.03 - foot, 0.05 + foot],
      [-0.07 - foot, 0.03 + foot],
      [-0.105 - foot, 0.07],
    ]),
  ];
}

/** The arm towards the eye, from the shoulder. */
export function armBefore(
  reach: 'up' | 'give' | 'push' | 'hold' | 'stick' | 'swing',
  x: number,
  y: number,
  stride: number,
): Path2D {
  switch (reach) {
    case 'up':
      return limb([
        [x, y - 0.02, 0.125],
        [x + 0.2, 1.5, 0.1],
        [x + 0.3, 1.74, 0.068],
        [x + 0.31, 1.83, 0.07],
      ]);
    case 'give':
      return limb([
        [x, y - 0.03, 0.125],
        [x + 0.13, 1.19, 0.105],
        [x + 0.36, 1.15, 0.072],
        [x + 0.47, 1.17, 0.06],
      ]);
    case 'push':
      return limb([
        [x, y - 0.03, 0.125],
        [x + 0.13, 1.21, 0.105],
        [x + 0.36, 1.04, 0.072],
        [x + 0.46, 0.97, 0.066],
      ]);
    case 'hold':
      return limb([
        [x, y - 0.03, 0.125],
        [x + 0.1, 1.17, 0.105],
        [x + 0.25, 1.22, 0.07],
        [x + 0.29, 1.27, 0.07],
      ]);
    case 'stick':
      return limb([
        [x, y - 0.03, 0.125],
        [x + 0.1, 1.17, 0.105],
        [x + 0.28, 1, 0.07],
        [x + 0.31, 0.97, 0.065],
      ]);
    case 'swing':
      return limb([
        [x, y - 0.02, 0.125],
        [x + 0.07 * stride + 0.03, 1.16, 0.105],
        [x + 0.24 * stride + 0.05, 0.97, 0.07],
        [x + 0.28 * stride + 0.06, 0.91, 0.062],
      ]);
  }
}

/** An arm seen from before whose hand reaches a place, its elbow a little bent. */
export function armTo(side: 1 | -1, [x, y]: readonly [across: number, up: number]): Path2D {
  const shoulder = [side * 0.17, 1.4] as const;
  return limb([
    [...shoulder, 0.12],
    [mix(shoulder[0], x, 0.48), mix(shoulder[1], y, 0.48) - 0.05, 0.094],
    [mix(shoulder[0], x, 0.86), mix(shoulder[1], y, 0.86) - 0.02, 0.068],
    [x, y, 0.064],
  ]);
}

/** An arm of somebody seen from before. */
export function armBeside(side: 1 | -1, reach: 'down' | 'up' | 'hold' | 'swing'): Path2D {
  const y = 1.4;
  switch (reach) {
    case 'down':
      return limb([
        [side * 0.165, y, 0.12],
        [side * 0.222, 1.17, 0.088],
        [side * 0.232, 0.95, 0.062],
        [side * 0.225, 0.85, 0.055],
      ]);
    case 'swing':
      return limb([
        [side * 0.165, y, 0.12],
        [side * 0.236, 1.17, 0.088],
        [side * 0.22, 1, 0.062],
        [side * 0.19, 0.93, 0.06],
      ]);
    case 'up':
      return limb([
        [side * 0.18, y, 0.12],
        [side * 0.34, 1.5, 0.098],
        [side * 0.36, 1.74, 0.068],
        [side * 0.33, 1.85, 0.07],
      ]);
    case 'hold':
      return limb([
        [side * 0.19, y, 0.12],
        [side * 0.24, 1.16, 0.09],
        [side * 0.27, 1.27, 0.065],
        [side * 0.2, 1.33, 0.06],
      ]);
  }
}
