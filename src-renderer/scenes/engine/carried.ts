import { blob, limb, oval, polygon } from './contour.ts';
import type { Build, Part, Person, Shape } from './person.ts';

const one =
  (part: Part) =>
  (path: Path2D): Shape => ({ path, part });

/** What a person carries, with the part of it that shows colour. Metres. */
export function carriedBy({ carries, seen }: Person, build: Build): readonly Shape[] {
  const side = seen === 'side';
  const [x] = build.shoulder;
  const swing = build.stride;
  const body = one('body');
  switch (carries) {
    case 'case': {
      const at = side ? x - 0.2 * swing + 0.05 : -0.25;
      const half = side ? 0.2 : 0.07;
      return [
        body(
          polygon([
            [at - half, 0.8],
            [at + half, 0.8],
            [at + half, 0.52],
            [at - half, 0.52],
          ]),
        ),
        body(
          limb([
            [at - 0.07, 0.8, 0.03],
            [at - 0.05, 0.87, 0.03],
            [at + 0.05, 0.87, 0.03],
            [at + 0.07, 0.8, 0.03],
          ]),
        ),
      ];
    }
    case 'trolley':
      return [
        body(
          polygon([
            [-0.72, 0.62],
            [-0.46, 0.7],
            [-0.37, 0.13],
            [-0.63, 0.07],
          ]),
        ),
        body(
          limb([
            [-0.56, 0.66, 0.022],
            [-0.24, 0.9, 0.022],
          ]),
        ),
        body(oval(-0.43, 0.07, 0.05, 0.05)),
      ];
    case 'bag': {
      const at = side ? x + 0.28 * swing + 0.06 : -0.25;
      return [
        body(
          blob([
            [at - 0.11, 0.78, 1],
            [at + 0.11, 0.78, 1],
            [at + 0.14, 0.58],
            [at - 0.14, 0.58],
          ]),
        ),
        body(
          limb([
            [at - 0.06, 0.77, 0.02],
            [at, 0.9, 0.02],
            [at + 0.06, 0.77, 0.02],
          ]),
        ),
      ];
    }
    case 'backpack':
      return side
        ? [
            body(
              blob([
                [x - 0.1, 1.44],
                [x - 0.32, 1.38],
                [x - 0.36, 1.1],
                [x - 0.24, 0.96],
                [x - 0.1, 1],
              ]),
            ),
          ]
        : [
            one('accent')(
              blob([
                [-0.15, 1.4],
                [0.15, 1.4],
                [0.17, 1.12],
                [0.13, 0.98],
                [-0.13, 0.98],
                [-0.17, 1.12],
              ]),
            ),
          ];
    case 'stick':
      return [
        body(
          limb([
            [x + 0.31, 0.97, 0.03],
            [x + 0.36, 0, 0.022],
          ]),
        ),
      ];
    case 'flowers': {
      const [hx, hy] = [x + 0.3, 1.28];
      const bloom = (dx: number, dy: number) => one('accent')(oval(hx + dx, hy + dy, 0.06, 0.06));
      return [
        body(
          polygon([
            [hx - 0.03, hy - 0.12],
            [hx + 0.05, hy - 0.12],
            [hx + 0.13, hy + 0.12],
            [hx - 0.05, hy + 0.14],
          ]),
        ),
        bloom(0, 0.17),
        bloom(0.08, 0.2),
        bloom(0.14, 0.13),
        bloom(0.05, 0.12),
      ];
    }
    case 'umbrella':
      return umbrella(side ? x + 0.28 : 0.16);
    case 'closed':
      return [
        body(
          limb([
            [x + 0.3, 0.98, 0.045],
            [x + 0.4, 0.3, 0.05],
            [x + 0.44, 0.06, 0.012],
          ]),
        ),
      ];
    default:
      return [];
  }
}

function umbrella(x: number): readonly Shape[] {
  const top = 2.28;
  return [
    {
      path: limb([
        [x + 0.03, 1.02, 0.028],
        [x, top + 0.07, 0.022],
      ]),
      part: 'body',
    },
    {
      path: blob([
        [x - 0.62, top - 0.31, 1],
        [x - 0.48, top - 0.1],
        [x - 0.2, top + 0.02],
        [x, top + 0.04],
        [x + 0.2, top + 0.02],
        [x + 0.48, top - 0.11],
        [x + 0.61, top - 0.32, 1],
        [x + 0.42, top - 0.26],
        [x + 0.2, top - 0.31, 1],
        [x, top - 0.26],
        [x - 0.2, top - 0.3, 1],
        [x - 0.42, top - 0.26],
      ]),
      part: 'accent',
    },
  ];
}
