import type { ParkPoint } from './park.ts';

/** What a surface is printed with. */
export const stone = 0;
export const bright = 1;
export const rough = 2;
export const cut = 3;
export type Material = typeof stone | typeof bright | typeof rough | typeof cut;

/** A surface as a net of points: `columns` round or along it, `rows` across; all closed by their own last points. */
export interface Solid {
  readonly columns: number;
  readonly rows: number;
  readonly material: Material;
  /** x, y, z for each point, and the same of the surface's direction outward. */
  readonly points: Float32Array;
  readonly normals: Float32Array;
  /** Where each point lies among the cut lines: whole numbers are lines. */
  readonly lines: Float32Array;
}

/** A surface by two numbers 0…1, and the middle that its outside turns away from. */
interface Surface {
  at(u: number, v: number): ParkPoint;
  inner(u: number, v: number): ParkPoint;
}

const step = 1e-3;

function solidOf(
  { at, inner }: Surface,
  {
    columns,
    rows,
    material,
    lines,
  }: Pick<Solid, 'columns' | 'rows' | 'material'> & { lines: (u: number, v: number) => number },
): Solid {
  const count = columns * rows;
  const points = new Float32Array(count * 3);
  const normals = new Float32Array(count * 3);
  const cuts = new Float32Array(count);
  for (let row = 0, index = 0; row < rows; row++) {
    const v = row / (rows - 1);
    for (let column = 0; column < columns; column++, index++) {
      const u = column / (columns - 1);
      const here = at(u, v);
      const along = minus(at(u + step, v), at(u - step, v));
      const across = minus(at(u, v + step), at(u, v - step));
      const normal = cross(along, across);
      const out = minus(here, inner(u, v));
      const length = Math.hypot(normal.x, normal.y, normal.z) || 1;
      const sign = (normal.x * out.x + normal.y * out.y + normal.z * out.z < 0 ? -1 : 1) / length;
      points.set([here.x, here.y, here.z], index * 3);
      normals.set([normal.x * sign, normal.y * sign, normal.z * sign], index * 3);
      cuts[index] = lines(u, v);
    }
  }
  return { columns, rows, material, points, normals, lines: cuts };
}

export interface Ring {
  readonly middle: ParkPoint;
  readonly radius: number;
  /** Turn of the ring's plane about the upright axis, and its lean, in radians. */
  readonly turn: number;
  readonly lean: number;
  /** Half widths of the tube's section at the foot and at the top: in the ring's plane, and across it. */
  readonly foot: readonly [inPlane: number, across: number];
  readonly top: readonly [inPlane: number, across: number];
  /** Half turns of the section on the way round. */
  readonly twist: number;
  /** Part of the circle, in turns; 1 closes it. */
  readonly part: number;
  /** Where it begins, in turns from the foot. */
  readonly from: number;
}

/** A ring, or an arc of one, whose section swells and turns on its way round. */
export function ringSolid(ring: Ring, material: Material, columns: number, rows: number, cuts: number): Solid {
  const { middle, radius, turn, lean, foot, top, twist, part, from } = ring;
  const place = (x: number, y: number, z: number): ParkPoint => {
    const leant = { y: y * Math.cos(lean) - z * Math.sin(lean), z: y * Math.sin(lean) + z * Math.cos(lean) };
    return {
      x: middle.x + x * Math.cos(turn) + leant.z * Math.sin(turn),
      y: middle.y + leant.y,
      z: middle.z - x * Math.sin(turn) + leant.z * Math.cos(turn),
    };
  };
  const round = (u: number) => (from + u * part) * 2 * Math.PI - Math.PI / 2;
  const section = (u: number, v: number) => {
    const angle = round(u);
    const up = 0.5 + 0.5 * Math.sin(angle);
    // An open arc runs out into a point at both ends.
    const whole = part >= 1 ? 1 : Math.sqrt(Math.max(0, Math.sin(Math.PI * Math.min(1, Math.max(0, u))))) * 0.96 + 0.04;
    const a = (foot[0] + (top[0] - foot[0]) * up) * whole;
    const b = (foot[1] + (top[1] - foot[1]) * up) * whole;
    const turned = twist * Math.PI * u;
    const around = v * 2 * Math.PI;
    const p = a * Math.cos(around);
    const q = b * Math.sin(around);
    return {
      angle,
      out: p * Math.cos(turned) - q * Math.sin(turned),
      side: p * Math.sin(turned) + q * Math.cos(turned),
    };
  };
  return solidOf(
    {
      at(u, v) {
        const { angle, out, side } = section(u, v);
        return place(Math.cos(angle) * (radius + out), Math.sin(angle) * (radius + out), side);
      },
      inner(u) {
        const angle = round(u);
        return place(Math.cos(angle) * radius, Math.sin(angle) * radius, 0);
      },
    },
    { columns, rows, material, lines: (u) => u * cuts },
  );
}

/** A ball, cut in rounds about a leaning axis, so that its turning is seen. */
export function ballSolid(
  middle: ParkPoint,
  radius: number,
  material: Material,
  columns: number,
  rows: number,
  cuts: number,
): Solid {
  const at = (u: number, v: number): ParkPoint => {
    const level = (v - 0.5) * Math.PI;
    const angle = u * 2 * Math.PI;
    return {
      x: middle.x + Math.cos(level) * Math.cos(angle) * radius,
      y: middle.y + Math.sin(level) * radius,
      z: middle.z + Math.cos(level) * Math.sin(angle) * radius,
    };
  };
  const lean = { x: Math.sin(0.85), y: Math.cos(0.85) };
  return solidOf(
    { at, inner: () => middle },
    {
      columns,
      rows,
      material,
      lines: (u, v) => {
        const { x, y } = at(u, v);
        return (((x - middle.x) * lean.x + (y - middle.y) * lean.y) / radius) * cuts * 0.5;
      },
    },
  );
}

/** A body turned round an upright axis that may bend and twist: half widths by height. */
export function turnedSolid(
  profile: (height: number) => {
    readonly x: number;
    readonly z: number;
    readonly wide: number;
    readonly deep: number;
    readonly turn: number;
  },
  height: readonly [from: number, to: number],
  material: Material,
  columns: number,
  rows: number,
  cuts: number,
): Solid {
  const level = (v: number) => height[0] + (height[1] - height[0]) * v;
  return solidOf(
    {
      at(u, v) {
        const { x, z, wide, deep, turn } = profile(v);
        const angle = u * 2 * Math.PI;
        const across = Math.cos(angle) * wide;
        const away = Math.sin(angle) * deep;
        return {
          x: x + across * Math.cos(turn) + away * Math.sin(turn),
          y: level(v),
          z: z - across * Math.sin(turn) + away * Math.cos(turn),
        };
      },
      inner: (_, v) => ({ ...profile(v), y: level(v) }),
    },
    { columns, rows, material, lines: (_, v) => v * cuts },
  );
}

function minus(one: ParkPoint, other: ParkPoint): ParkPoint {
  return { x: one.x - other.x, y: one.y - other.y, z: one.z - other.z };
}

function cross(one: ParkPoint, other: ParkPoint): ParkPoint {
  return {
    x: one.y * other.z - one.z * other.y,
    y: one.z * other.x - one.x * other.z,
    z: one.x * other.y - one.y * other.x,
  };
}
