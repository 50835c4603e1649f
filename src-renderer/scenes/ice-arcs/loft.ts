import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';

type Pen = OffscreenCanvasRenderingContext2D;
export type Pair = readonly [number, number];

/** A limb: the line of its bone, and how far it reaches to both sides of it there. */
export interface Loft {
  readonly bone: readonly Pair[];
  readonly wide: readonly Pair[];
  /** Spacing of the cuts across it, and how far they bow along it. */
  readonly spacing?: number;
  readonly bow?: number;
  /** Away from the light, 0…1, and lighter or darker than its side of the body. */
  readonly far?: number;
  readonly light?: number;
  /** A white stripe along it: where across (-1…1), and half as wide. */
  readonly stripe?: Pair;
  /** How round its ends are. */
  readonly ends?: Pair;
}

const steps = 44;

interface Section {
  readonly x: number;
  readonly y: number;
  readonly nx: number;
  readonly ny: number;
  readonly up: number;
  readonly down: number;
  /** Units along the bone. */
  readonly along: number;
}

/** A smooth way through a few pairs. */
function through(pairs: readonly Pair[], share: number): Pair {
  const last = pairs.length - 1;
  const at = clamp(share) * last;
  const index = Math.min(last - 1, Math.floor(at));
  const t = at - index;
  const pair = (of: number): Pair => pairs[Math.max(0, Math.min(last, of))] ?? [0, 0];
  const of = (axis: 0 | 1): number => {
    const [a, b, c, d] = [pair(index - 1)[axis], pair(index)[axis], pair(index + 1)[axis], pair(index + 2)[axis]];
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
  };
  return [of(0), of(1)];
}

function sectionsOf({ bone, wide }: Loft): readonly Section[] {
  const points = Array.from({ length: steps + 1 }, (_, step) => through(bone, step / steps));
  let along = 0;
  return points.map(([x, y], step): Section => {
    const before = points[Math.max(0, step - 1)] ?? [x, y];
    const after = points[Math.min(steps, step + 1)] ?? [x, y];
    const long = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    if (step > 0) along += Math.hypot(x - before[0], y - before[1]);
    const [up, down] = through(wide, step / steps);
    return { x, y, nx: (after[1] - before[1]) / long, ny: -(after[0] - before[0]) / long, up, down, along };
  });
}

function outlineOf(sections: readonly Section[], [head, foot]: Pair): Path2D {
  const path = new Path2D();
  for (const { x, y, nx, ny, up } of sections) path.lineTo(x + nx * up, y + ny * up);
  const cap = (section: Section | undefined, round: number, way: 1 | -1): void => {
    if (!section) return;
    const { x, y, nx, ny, up, down } = section;
    const half = (up + down) / 2;
    const [cx, cy] = [x + (nx * (up - down)) / 2, y + (ny * (up - down)) / 2];
    for (let step = 1; step < 10; step++) {
      const angle = (Math.PI * step) / 10;
      path.lineTo(
        cx + nx * half * Math.cos(angle) * way - ny * way * half * round * Math.sin(angle),
        cy + ny * half * Math.cos(angle) * way + nx * way * half * round * Math.sin(angle),
      );
    }
  };
  cap(sections.at(-1), foot, 1);
  for (const { x, y, nx, ny, down } of sections.toReversed()) path.lineTo(x - nx * down, y - ny * down);
  cap(sections[0], head, -1);
  path.closePath();
  return path;
}

/** A place in a limb: units along its bone, and across it (-1…1, the lit side up). */
function inLimb(sections: readonly Section[], along: number, across: number): Pair {
  const last = sections.at(-1);
  const whole = last?.along ?? 1;
  const at = (along / whole) * steps;
  const index = Math.max(0, Math.min(steps - 1, Math.floor(at)));
  const [one, other] = [sections[index], sections[index + 1]];
  if (!one || !other) return [0, 0];
  const t = at - index;
  const of = (section: Section): Pair => {
    const off = across > 0 ? across * section.up : across * section.down;
    return [section.x + section.nx * off, section.y + section.ny * off];
  };
  const [a, b] = [of(one), of(other)];
  return [mix(a[0], b[0], t), mix(a[1], b[1], t)];
}

/** The suit: orange, cut by rings across the limb that thicken away from the light. */
export function drawLoft(pen: Pen, loft: Loft, edge: number): void {
  const { spacing = 11, bow = 16, far = 0, light = 0, stripe, ends = [0.6, 0.6] } = loft;
  const sections = sectionsOf(loft);
  const outline = outlineOf(sections, ends);
  pen.lineJoin = 'round';
  drawFlat(pen, outline, palette.orange, edge);
  pen.save();
  pen.clip(outline);
  const whole = sections.at(-1)?.along ?? 1;
  const cut = (colour: Rgb, shift: number, tone: (across: number) => number): void => {
    pen.fillStyle = css(colour);
    // The round ends reach beyond the bone.
    const beyond = Math.ceil(100 / spacing);
    for (let line = -beyond; line * spacing < whole + bow + 100; line++) {
      const edges: Pair[] = [];
      const back: Pair[] = [];
      for (let step = 0; step <= 12; step++) {
        const across = (step / 12) * 2.1 - 1.05;
        const half = (spacing * Math.max(0, tone(across))) / 2;
        const middle = (line + shift) * spacing - bow * (1 - across * across);
        edges.push(inLimb(sections, middle - half, across));
        back.unshift(inLimb(sections, middle + half, across));
      }
      pen.beginPath();
      for (const [x, y] of [...edges, ...back]) pen.lineTo(x, y);
      pen.fill();
    }
  };
  const lit = (across: number): number => clamp(0.5 + 0.62 * across + light - far * 0.42);
  cut(palette.dark, 0, (across) => clamp(1.02 - lit(across) * 1.32, 0, 0.97));
  const band = (from: number, to: number): void => {
    pen.fillStyle = css(palette.paper);
    pen.beginPath();
    for (let step = 0; step <= steps; step++) pen.lineTo(...inLimb(sections, (step / steps) * whole, from));
    for (let step = steps; step >= 0; step--) pen.lineTo(...inLimb(sections, (step / steps) * whole, to));
    pen.fill();
  };
  if (stripe) band(stripe[0] - stripe[1], stripe[0] + stripe[1]);
  cut(palette.sand, 0.5, (across) => smooth(0.42, 1, across) * (0.5 - far));
  if (far < 0.3) band(0.87, 0.94);
  pen.restore();
}

/** Glove or boot: ice, with cuts that lean. */
export function drawPale(
  pen: Pen,
  path: Path2D,
  [left, top, right, bottom]: readonly [number, number, number, number],
  edge: number,
): void {
  drawFlat(pen, path, palette.ice, edge);
  pen.save();
  pen.clip(path);
  pen.strokeStyle = css(palette.dark);
  for (let at = top + (bottom - top) * 0.18; at < bottom + (right - left); at += 11) {
    pen.lineWidth = 1 + 6 * clamp((at - top) / (bottom - top + (right - left) * 0.5));
    pen.beginPath();
    pen.moveTo(left - 4, at);
    pen.lineTo(right + 4, at - (right - left) * 0.55);
    pen.stroke();
  }
  pen.restore();
}

/** A plain face in one colour, with a line of the ground round it. */
export const drawFlat = (pen: Pen, path: Path2D, colour: Rgb, edge: number): void => {
  if (edge > 0) {
    pen.strokeStyle = css(palette.dark);
    pen.lineWidth = edge * 2;
    pen.stroke(path);
  }
  pen.fillStyle = css(colour);
  pen.fill(path);
};
