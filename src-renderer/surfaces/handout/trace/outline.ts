import type { Outline } from './contour.ts';

/** The area an outline encloses, in square grid points. */
export function areaOf(outline: Outline): number {
  let twice = 0;
  for (let at = 0, before = outline.length - 2; at < outline.length; before = at, at += 2) {
    twice +=
      (outline[before] as number) * (outline[at + 1] as number) -
      (outline[at] as number) * (outline[before + 1] as number);
  }
  return Math.abs(twice) / 2;
}

/** Leaves out every point that lies closer than `tolerance` to the line between those kept (Ramer, Douglas, Peucker). */
export function simplify(outline: Outline, tolerance: number): number[] {
  const count = outline.length / 2;
  if (count < 4) return [...outline];
  const kept = new Uint8Array(count + 1);
  // A closed line is cut at two points that are kept anyway: its first and the one farthest from it.
  const far = farthest(outline, 0, 0, 1, count).index;
  kept[0] = kept[far] = kept[count] = 1;
  const open: [from: number, to: number][] = [
    [0, far],
    [far, count],
  ];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    if (to - from < 2) continue;
    const { index, distance } = farthest(outline, from, to, from + 1, to);
    if (distance <= tolerance) continue;
    kept[index] = 1;
    open.push([from, index], [index, to]);
  }
  const points: number[] = [];
  for (let index = 0; index < count; index++) {
    if (kept[index] === 1) points.push(outline[index * 2] as number, outline[index * 2 + 1] as number);
  }
  return points;
}

/** Of the points first…end−1 the one farthest from the line between two others (which may be one and the same). */
function farthest(
  outline: Outline,
  from: number,
  to: number,
  first: number,
  end: number,
): { readonly index: number; readonly distance: number } {
  const count = outline.length / 2;
  const x = outline[from * 2] as number;
  const y = outline[from * 2 + 1] as number;
  const alongX = (outline[(to % count) * 2] as number) - x;
  const alongY = (outline[(to % count) * 2 + 1] as number) - y;
  const long = Math.hypot(alongX, alongY);
  let index = first;
  let distance = -1;
  for (let at = first; at < end; at++) {
    const offX = (outline[at * 2] as number) - x;
    const offY = (outline[at * 2 + 1] as number) - y;
    const away = long === 0 ? Math.hypot(offX, offY) : Math.abs(offX * alongY - offY * alongX) / long;
    if (away > distance) {
      distance = away;
      index = at;
    }
  }
  return { index, distance };
}

/** Outlines as the data of one SVG path, in whole numbers: grid points times `fineness`. */
export function pathData(outlines: readonly Outline[], fineness: number): string {
  let data = '';
  for (const outline of outlines) {
    let x = 0;
    let y = 0;
    let part = '';
    let steps = 0;
    for (let at = 0; at < outline.length; at += 2) {
      const toX = Math.round((outline[at] as number) * fineness);
      const toY = Math.round((outline[at + 1] as number) * fineness);
      if (at === 0) part = `M${toX} ${toY}l`;
      else if (toX !== x || toY !== y) {
        part += `${steps > 0 ? ' ' : ''}${toX - x} ${toY - y}`;
        steps += 1;
      }
      x = toX;
      y = toY;
    }
    if (steps > 1) data += `${part}z`;
  }
  return data;
}
