import type { Pen } from '../../plates/printing/board.ts';
import { mix } from '../../plates/printing/shape.ts';
import { draw, fill, turned } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { strips, type Body } from './vehicle.ts';

/** Across an end, -1…1. */
const across = [-1, -0.7, -0.36, 0, 0.36, 0.7, 1] as const;
/** Directions from the middle of a disc, and within a quarter of a round corner. */
const round = Array.from({ length: 14 }, (_, step) => (step / 14) * 2 * Math.PI);
const quarter = [0, 1, 2, 3, 4].map((step) => (step * Math.PI) / 8);

/** Where an end is, in metres from the vehicle's rear: `frontAt` or `rearAt` of its body. */
type Edge = Body['frontAt'];

/** Under an end: an apron that follows its curve, down to just above the rails. `out` is the way it looks. */
function drawApron(pen: Pen, { at, low, halfAt }: Body, edge: Edge, out: 1 | -1): void {
  const foot = Math.max(0.18, Math.min(low - 0.4, 0.4));
  const line = (up: number, back: number, share: number): readonly ScaledPoint[] =>
    across.map((place) => at(edge(low, place) - out * back, place * halfAt(low) * share, up));
  const upper = line(low, 0.06, 0.95).toReversed();
  fill(pen, [...line(foot, 0.32, 0.84), ...upper], ink.middle);
  fill(pen, [...line(foot + 0.1, 0.26, 0.86), ...upper], ink.dark);
}

/**
 * Draws an end where it is turned to the eye.
 *
 * @param facing 1 for the rear, -1 for the front
 * @returns its outline; none where one sees at most that its top leans back
 */
export function drawEnd(pen: Pen, body: Body, edge: Edge, facing: 1 | -1): readonly ScaledPoint[] | undefined {
  const { at, section, halfAt, end, dye } = body;
  const point = (share: number, up: number): ScaledPoint => at(edge(up, share), share * halfAt(up), up);
  const rows = section.map(([, up]) => across.map((share) => point(share, up)));
  const colours = section.map(([, up], index) => {
    const [row, next] = [rows[index], rows[index + 1]];
    if (!row || !next || turned([...row, ...next.toReversed()]) * facing <= 0) return undefined;
    return end.dye(mix(up, section[index + 1]?.[1] ?? up, 0.5));
  });
  // Of an end that looks away one sees at most the round top: it is roof.
  const away = colours[0] === undefined;
  if (!away) drawApron(pen, body, edge, facing === 1 ? -1 : 1);
  strips(
    rows,
    (index) => (away ? colours[index] && dye.roof : colours[index]),
    (outline, colour) => {
      fill(pen, outline, colour);
      draw(pen, outline, 1.2, colour);
    },
  );
  if (away) return undefined;
  const paint = (corners: readonly ScaledPoint[], colour: string): void => {
    if (turned(corners) * facing > 0) fill(pen, corners, colour);
  };
  end.draw({
    patch(left, right, low, high, colour, corner = 0) {
      const wide = Math.min(corner / halfAt((low + high) / 2), (right - left) / 2);
      const turns = corner > 0 ? quarter : ([Math.PI / 2] as const);
      const inner = across.map((share) => mix(left + wide, right - wide, (share + 1) / 2)).slice(1, -1);
      const round = (x: number, y: number, from: number): readonly ScaledPoint[] =>
        turns.map((turn) => point(x + wide * Math.cos(from + turn), y + corner * Math.sin(from + turn)));
      const sides = [1 / 3, 2 / 3].map((share) => mix(low + corner, high - corner, share));
      paint(
        [
          ...inner.map((share) => point(share, low)),
          ...round(right - wide, low + corner, -Math.PI / 2),
          ...sides.map((up) => point(right, up)),
          ...round(right - wide, high - corner, 0),
          ...inner.toReversed().map((share) => point(share, high)),
          ...round(left + wide, high - corner, Math.PI / 2),
          ...sides.toReversed().map((up) => point(left, up)),
          ...round(left + wide, low + corner, Math.PI),
        ],
        colour,
      );
    },
    disc(middle, up, radius, colour) {
      const half = halfAt(up);
      paint(
        round.map((turn) => point(middle + (radius / half) * Math.cos(turn), up + radius * Math.sin(turn))),
        colour,
      );
    },
  });
  const [foot, rest] = [rows[0] ?? [], rows.slice(1)];
  return [
    ...foot,
    ...rest.flatMap((row) => row.slice(-1)),
    ...rest.toReversed().flatMap((row) => row.slice(0, 1)),
    ...foot.slice(0, 1),
  ];
}
