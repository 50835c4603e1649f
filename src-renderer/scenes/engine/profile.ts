import type { Knot } from './contour.ts';

/** The outline of a large face in profile that looks to the left, about the middle of its head: 200 units from top to chin. */
export const profile: readonly Knot[] = [
  [-40, -84],
  [-68, -52],
  [-73, -26],
  [-70, -8],
  [-80, 10],
  [-93, 26],
  [-88, 35],
  [-77, 37],
  [-82, 45],
  [-81, 50],
  [-75, 53, 1],
  [-80, 58],
  [-78, 66],
  [-72, 71],
  [-75, 84],
  [-66, 98],
  [-48, 103],
  [-14, 92],
  [24, 68],
  [48, 46],
  [70, 0],
  [56, -70],
  [10, -98],
];
