/** Soft outlines through a few points: what people, clothes and leaves are drawn of. Works in workers only. */

/** A point of an outline; `corner`: the outline bends sharply there. */
export type Knot = readonly [x: number, y: number, corner?: 1];

/** Points of outlines (`at`) and other places (`spot`) about a point. */
export function about(x0: number, y0: number) {
  return {
    at: (x: number, y: number, corner?: 1): Knot => (corner ? [x0 + x, y0 + y, corner] : [x0 + x, y0 + y]),
    spot: (x: number, y: number) => [x0 + x, y0 + y] as const,
  };
}

/** A closed outline that passes softly through its points. */
export function blob(knots: readonly Knot[]): Path2D {
  const path = new Path2D();
  const count = knots.length;
  const at = (index: number) => knots[(index + count) % count] as Knot;
  path.moveTo(at(0)[0], at(0)[1]);
  for (let index = 0; index < count; index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leave = from[2] ? 0 : 1 / 6;
    const arrive = to[2] ? 0 : 1 / 6;
    path.bezierCurveTo(
      from[0] + (to[0] - before[0]) * leave,
      from[1] + (to[1] - before[1]) * leave,
      to[0] - (after[0] - from[0]) * arrive,
      to[1] - (after[1] - from[1]) * arrive,
      to[0],
      to[1],
    );
  }
  path.closePath();
  return path;
}

/** A limb, strap or cut along points, each with its thickness there. */
export function limb(points: readonly (readonly [x: number, y: number, thick: number])[]): Path2D {
  const left: Knot[] = [];
  const right: Knot[] = [];
  points.forEach(([x, y, thick], index) => {
    const [fromX, fromY] = points[Math.max(0, index - 1)] ?? [x, y];
    const [toX, toY] = points[Math.min(points.length - 1, index + 1)] ?? [x, y];
    const long = Math.hypot(toX - fromX, toY - fromY) || 1;
    const [nx, ny] = [(-(toY - fromY) / long) * (thick / 2), ((toX - fromX) / long) * (thick / 2)];
    left.push([x + nx, y + ny]);
    right.unshift([x - nx, y - ny]);
  });
  return blob([...left, ...right]);
}

export function oval(x: number, y: number, across: number, up: number): Path2D {
  const path = new Path2D();
  path.ellipse(x, y, across, up, 0, 0, 2 * Math.PI);
  return path;
}

export function polygon(points: readonly (readonly [x: number, y: number])[]): Path2D {
  const path = new Path2D();
  for (const [x, y] of points) path.lineTo(x, y);
  path.closePath();
  return path;
}
