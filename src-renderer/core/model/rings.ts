import { seeded } from '../time/clock.ts';

/**
 * The rings of a trunk: one a year, each slightly irregular as growth is. Everything is a share of the trunk's radius
 * and an angle of the screen (radians, clockwise from the right, as canvases count).
 *
 * A *level* counts rings from the pith: 0 is the pith, 1 the outer edge of the first ring, `count` the bark. Levels
 * between two whole ones lie between their rings, so that a turning dial grows smoothly.
 */
export interface Rings {
  readonly count: number;
  /** Where each level lies before the trunk's irregularity: 0 … 1, `count + 1` numbers. */
  readonly levels: Float64Array;
  /** Irregularity by angle, four families of lobes one after another: see `grown`. */
  readonly lobes: Float32Array;
  /** Radius of every whole level at every one of `ringAngles` angles: `level * ringAngles + angle`. */
  readonly radii: Float32Array;
}

/** Angles of the radius table: every half degree. */
export const ringAngles = 720;

/** Lobes (waves around the trunk) and their heights, from the whole trunk's shape down to single rings. */
const lobeFamilies: readonly (readonly (readonly [waves: number, height: number])[])[] = [
  [
    [1, 0.055],
    [2, 0.03],
    [3, 0.022],
    [4, 0.012],
    [5, 0.008],
    [7, 0.005],
    [9, 0.003],
  ],
  [
    [1, 0.03],
    [2, 0.026],
    [3, 0.02],
    [5, 0.014],
    [6, 0.01],
    [8, 0.007],
    [11, 0.005],
    [14, 0.003],
  ],
  [
    [3, 0.01],
    [5, 0.009],
    [7, 0.008],
    [9, 0.006],
    [13, 0.004],
    [17, 0.003],
    [23, 0.002],
  ],
  [
    [2, 0.012],
    [4, 0.01],
    [6, 0.008],
    [9, 0.006],
    [15, 0.004],
    [21, 0.003],
  ],
];

/** A whole number from a name (FNV-1a), so that one exhibition always grows the same trunk. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** How much each family of lobes bends the wood at a share `r` of the radius. The bark is nearly round again. */
export function lobeWeights(r: number): readonly [number, number, number, number] {
  const calm = Math.min(1, Math.max(0, 1.08 - r)) * 1.5;
  return [
    (1 - r * 0.55) * calm,
    Math.sin(r * 2.6 + 0.4) * 0.6 * calm,
    Math.sin(r * 9 + 1) * 0.55 * calm,
    Math.sin(r * 17) * 0.22 * calm,
  ];
}

/** Rings from before the story lie so close together: as a share of a young ring's width. */
const earlyWidth = 0.24;

function widths(count: number, early: number, chance: () => number): Float64Array {
  const levels = new Float64Array(early + count + 1);
  for (let ring = 0; ring < early; ring++) levels[ring + 1] = (levels[ring] ?? 0) + earlyWidth * (0.7 + 0.6 * chance());
  // Young rings are wide, old ones narrow; no two are equal.
  for (let ring = 0; ring < count; ring++) {
    const age = count > 1 ? ring / (count - 1) : 0;
    const width = (1.62 - 1.05 * age ** 0.8) * (0.62 + 0.76 * chance()) * (ring === 0 ? 1.2 : 1);
    levels[early + ring + 1] = (levels[early + ring] ?? 0) + width;
  }
  const whole = levels[early + count] ?? 1;
  return levels.map((level) => level / whole);
}

function lobes(chance: () => number): Float32Array {
  const all = new Float32Array(lobeFamilies.length * ringAngles);
  lobeFamilies.forEach((family, index) => {
    for (const [waves, height] of family) {
      const phase = chance() * 2 * Math.PI;
      for (let angle = 0; angle < ringAngles; angle++) {
        const at = index * ringAngles + angle;
        all[at] = (all[at] ?? 0) + height * Math.sin((waves * angle * 2 * Math.PI) / ringAngles + phase);
      }
    }
  });
  return all;
}

/** Samples along the radius from which the table is read back. */
const radiusSamples = 512;
/** The bark may lie a little outside the nominal radius. */
const farthest = 1.12;

function radii(count: number, levels: Float64Array, bends: Float32Array): Float32Array {
  const table = new Float32Array((count + 1) * ringAngles);
  const families = lobeFamilies.length;
  const weights = new Float64Array((radiusSamples + 1) * families);
  for (let i = 0; i <= radiusSamples; i++) weights.set(lobeWeights((i / radiusSamples) * farthest), i * families);
  const grown = new Float64Array(radiusSamples + 1);
  for (let angle = 0; angle < ringAngles; angle++) {
    for (let i = 1; i <= radiusSamples; i++) {
      let bend = 1;
      for (let family = 0; family < families; family++) {
        bend += (bends[family * ringAngles + angle] ?? 0) * (weights[i * families + family] ?? 0);
      }
      grown[i] = (i / radiusSamples) * farthest * bend;
    }
    for (let level = 1, i = 1; level <= count; level++) {
      const wanted = levels[level] ?? 1;
      while (i < radiusSamples && (grown[i] ?? 0) < wanted) i++;
      const before = grown[i - 1] ?? 0;
      const share = (wanted - before) / ((grown[i] ?? 0) - before || 1);
      table[level * ringAngles + angle] = ((i - 1 + share) / radiusSamples) * farthest;
    }
  }
  return table;
}

/** Trunks that were grown last: every view that opens asks for one of two, and growing one takes longer than a frame. */
const grownLast = new Map<string, Rings>();
const mostKept = 4;

/**
 * A trunk of `count` rings around `early` ones of years before the story; the same name always grows the same trunk. It is
 * kept: nothing may be written into it.
 */
export function growRings(name: string, count: number, early = 0): Rings {
  const key = JSON.stringify([name, count, early]);
  const rings = grownLast.get(key) ?? grow(name, count, early);
  grownLast.delete(key);
  grownLast.set(key, rings);
  for (const oldest of grownLast.keys()) if (grownLast.size > mostKept) grownLast.delete(oldest);
  return rings;
}

function grow(name: string, count: number, early: number): Rings {
  const chance = seeded(seedOf(name));
  const levels = widths(count, early, chance);
  const bends = lobes(chance);
  const all = early + count;
  return { count: all, levels, lobes: bends, radii: radii(all, levels, bends) };
}

/** The level of a year's ring (its outer edge) in a span that begins with `from`. */
export function levelOfYear(year: number, from: number): number {
  return year - from + 1;
}

/** Radius of a level at one of the table's angles; levels outside the trunk are its pith or bark. */
function radiusAtIndex(rings: Rings, level: number, angle: number): number {
  const inside = Math.min(rings.count, Math.max(0, level));
  const below = Math.min(rings.count - 1, Math.floor(inside));
  const inner = rings.radii[below * ringAngles + angle] ?? 0;
  const outer = rings.radii[(below + 1) * ringAngles + angle] ?? inner;
  return inner + (outer - inner) * (inside - below);
}

/** Radius (a share of the trunk's) of a level at any angle in radians. */
export function ringRadius(rings: Rings, level: number, angle: number): number {
  const at = ((((angle / (2 * Math.PI)) % 1) + 1) % 1) * ringAngles;
  const left = Math.floor(at) % ringAngles;
  const share = at - Math.floor(at);
  const a = radiusAtIndex(rings, level, left);
  return a + (radiusAtIndex(rings, level, (left + 1) % ringAngles) - a) * share;
}

/** The outline of a level as x, y pairs around (0, 0) in units of the trunk's radius; every `step`th angle. */
export function ringOutline(rings: Rings, level: number, step = 2): Float32Array {
  const points = new Float32Array(Math.ceil(ringAngles / step) * 2);
  for (let angle = 0, at = 0; angle < ringAngles; angle += step, at += 2) {
    const r = radiusAtIndex(rings, level, angle);
    const turn = (angle * 2 * Math.PI) / ringAngles;
    points[at] = r * Math.cos(turn);
    points[at + 1] = r * Math.sin(turn);
  }
  return points;
}

/** More lines than this can't be told apart: from there on today's ring is simply full. */
export const mostLines = 72;

/** One hair-thin line of today's ring as an SVG path round 0,0: no line is a perfect circle, as in wood. */
export function ringLine(index: number, lines: number): string {
  const radius = 20 + (28 * (index + 1)) / Math.max(lines, 12);
  const points: string[] = [];
  for (let step = 0; step < 72; step++) {
    const angle = (2 * Math.PI * step) / 72;
    const uneven =
      1 +
      0.018 * Math.sin(3 * angle + 1) +
      0.012 * Math.sin(5 * angle + index * 0.35) +
      0.006 * Math.sin(11 * angle + index * 1.7);
    points.push(`${(radius * uneven * Math.cos(angle)).toFixed(2)} ${(radius * uneven * Math.sin(angle)).toFixed(2)}`);
  }
  return `M${points.join('L')}Z`;
}
