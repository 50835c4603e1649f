import type { Point, Rect, Size } from './rect.ts';

/** A rectangle in CSS pixels. */
export type Box = Rect;

/** Something of this size that wants a label beside this point; earlier ones in the list are placed first. */
export interface LabelWish extends Point, Size {
  readonly id: string;
  /** Free space between the point and the label. */
  readonly gap: number;
  /** Further points that it names. */
  readonly others?: readonly Point[];
  /** How far its letters lie within it: to the eye they are what is near a point or far. None by default. */
  readonly inset?: Point;
  /** The side (radians of the screen) the label prefers, away from what it would cover. */
  readonly outward: number;
  /** It stands on no side farther than this from its outward one, in radians; by default on any. */
  readonly turn?: number;
  /** It is never left out: where nothing is free it covers obstacles, but no other label. */
  readonly stays?: boolean;
}

interface Line {
  readonly from: Point;
  readonly to: Point;
}

export interface PlacedLabel extends Box {
  readonly id: string;
  /** Which side of its point the label stands on: its text is set towards the point. */
  readonly side: 'left' | 'right' | 'middle';
  /** It stands off its point: this line leads from the point to the label. */
  readonly leader?: Line;
}

export interface LabelField {
  /** Labels stay inside. */
  readonly bounds: Box;
  /** What labels must not cover: nodes, beads, the pointer. */
  readonly obstacles: readonly Box[];
  /** Free space between two labels. */
  readonly apart: number;
  /** Most labels at once. */
  readonly most: number;
  /** All points a label could be taken to belong to; by default those of the wishes. */
  readonly points?: readonly Point[];
  /** Lines to labels are drawn: one that has no free side at its point may stand off it, by so many gaps at the most. */
  readonly leaders?: number;
  /** Labels that stand already. */
  readonly standing?: readonly PlacedLabel[];
}

/** The square about a place, whose sides are twice `half` long. */
export function squareAbout({ x, y }: Point, half: number): Box {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

/**
 * Places of nodes for an attribute of a still page, whose nodes are painted: tests ask it whether each name lies nearest
 * to its own (tests/looks/questions/names.ts). A living page has none, so that nothing is written while it turns.
 */
export function nodesAt(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x.toFixed()},${y.toFixed()}`).join(' ');
}

/** Whether two boxes come closer than `apart`. */
export function meet(a: Box, b: Box, apart = 0): boolean {
  return (
    a.x < b.x + b.width + apart &&
    b.x < a.x + a.width + apart &&
    a.y < b.y + b.height + apart &&
    b.y < a.y + a.height + apart
  );
}

/** Whether the line between two points comes closer to a box than `apart`. */
export function runsThrough({ from, to }: Line, box: Box, apart = 0): boolean {
  let [enters, leaves] = [0, 1];
  for (const [start, way, low, high] of [
    [from.x, to.x - from.x, box.x - apart, box.x + box.width + apart],
    [from.y, to.y - from.y, box.y - apart, box.y + box.height + apart],
  ] as const) {
    if (way === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, other] = [(low - start) / way, (high - start) / way];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return enters < leaves;
}

/** Whether two lines cross; ends that only touch don't. */
export function crosses(one: Line, other: Line): boolean {
  const side = ({ from, to }: Line, { x, y }: Point): number =>
    (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  return side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0;
}

/** Whether two labels can't both be read: they come closer than `apart`, or a line runs through the other or over its line. */
export function clash(one: PlacedLabel, other: PlacedLabel, apart: number): boolean {
  return (
    meet(one, other, apart) ||
    (one.leader !== undefined && runsThrough(one.leader, other, apart)) ||
    (other.leader !== undefined && runsThrough(other.leader, one, apart)) ||
    (one.leader !== undefined && other.leader !== undefined && crosses(one.leader, other.leader))
  );
}

/** Sides of a point, clockwise from the right: eight that are tried first, and those between them. */
const eighths = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);
const between = eighths.map((side) => side + Math.PI / 8);

/** How far off its point a label may stand at the end of a line, in gaps; the nearest first. */
const reaches = [2.5, 4, 6, 8, 11] as const;
/** As far off as any. */
export const farthest = 11;

/** How far a point lies from a box; 0 within it. */
function away(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
}

/** Least distance of a label at the end of a line, and of that line, from other points, in gaps: nearer, it reads as theirs. */
const strange = { label: 1.6, line: 0.7 } as const;

/** Whether a label is nearer to its own point than to every other; points on one place count as one. */
function belongs(box: PlacedLabel, own: LabelWish, points: readonly Point[]): boolean {
  const { leader } = box;
  const { x, y } = own.inset ?? { x: 0, y: 0 };
  const letters = { x: box.x + x, y: box.y + y, width: box.width - 2 * x, height: box.height - 2 * y };
  const named = [own, ...(own.others ?? [])];
  const nearest = leader ? own.gap * strange.label : Math.min(...named.map((point) => away(letters, point)));
  return !points.some(
    (point) =>
      named.every((each) => Math.hypot(point.x - each.x, point.y - each.y) > 1) &&
      (away(letters, point) < nearest || (leader && fromLine(leader, point) < own.gap * strange.line)),
  );
}

/** How far a point lies from a line. */
function fromLine({ from, to }: Line, { x, y }: Point): number {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const long = across * across + down * down;
  const share = long === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * across + (y - from.y) * down) / long));
  return Math.hypot(from.x + across * share - x, from.y + down * share - y);
}

/** The line that leads from a point to its label. */
function leaderTo(box: Box, { x, y }: Point): Line {
  const to = {
    x: Math.min(box.x + box.width, Math.max(box.x, x)),
    y: Math.min(box.y + box.height * 0.8, Math.max(box.y + box.height * 0.2, y)),
  };
  return { from: { x, y }, to };
}

/** The line from a point to its label as a closed path: wide at the point, and fine where it ends. */
export function leaderPath({ from, to }: Line, wide: number): string {
  const long = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const [across, down] = [-(to.y - from.y) / long, (to.x - from.x) / long];
  const corner = ({ x, y }: Point, half: number): string =>
    `${(x + across * half).toFixed(1)} ${(y + down * half).toFixed(1)}`;
  return `M${corner(from, wide / 2)}L${corner(to, wide / 5)}L${corner(to, -wide / 5)}L${corner(from, -wide / 2)}Z`;
}

function boxAt(wish: LabelWish, side: number): PlacedLabel {
  const across = Math.round(Math.cos(side) * 10) / 10;
  const down = Math.round(Math.sin(side) * 10) / 10;
  const x =
    across > 0
      ? wish.x + wish.gap * across
      : across < 0
        ? wish.x + wish.gap * across - wish.width
        : wish.x - wish.width / 2;
  // Beside a point the label is centred on it; diagonal ones lean half a line.
  const y = wish.y + wish.gap * down + ((down - 1) / 2) * wish.height;
  return {
    id: wish.id,
    x,
    y,
    width: wish.width,
    height: wish.height,
    side: across > 0 ? 'right' : across < 0 ? 'left' : 'middle',
  };
}

function distance(a: number, b: number): number {
  return Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
}

function within(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

/** So often is it tried anew with those first that found no place. */
const tries = 5;

/**
 * Places labels one after another, each on the free side nearest to its outward one, and nearer to its own point than to
 * any other. One that has no free side stands off its point where lines lead to labels, away from all others; no line runs
 * through another label, or over another line. What finds no place at all is left out, after it was tried with those first
 * that had none: a picture with fewer names is better than one that can't be read. Those that stay are placed before all.
 */
export function placeLabels(wishes: readonly LabelWish[], field: LabelField): PlacedLabel[] {
  const staying = wishes.filter(({ stays }) => stays);
  const others = wishes.filter(({ stays }) => !stays);
  let best = placeInOrder([...staying, ...others], field);
  // Where there are more than may be shown, the first wishes go before the last.
  if (wishes.length > field.most) return best.placed;
  let lost = best.lost;
  const sooner: LabelWish[] = [];
  for (let time = 1; time < tries && lost.length > 0; time++) {
    const now = lost.filter((wish) => !wish.stays);
    sooner.unshift(...now.filter((wish) => !sooner.includes(wish)));
    const tried = placeInOrder([...staying, ...sooner, ...others.filter((wish) => !sooner.includes(wish))], field);
    if (tried.lost.length < best.lost.length) best = tried;
    lost = tried.lost;
  }
  return best.placed;
}

interface Placing {
  readonly placed: PlacedLabel[];
  /** Those that found no place. */
  readonly lost: readonly LabelWish[];
}

function placeInOrder(wishes: readonly LabelWish[], field: LabelField): Placing {
  const points = field.points ?? wishes;
  const standing = field.standing ?? [];
  const placed: PlacedLabel[] = [];
  const lost: LabelWish[] = [];
  for (const wish of wishes) {
    if (placed.length >= field.most) break;
    const found = findPlace(wish, field, points, [...standing, ...placed]);
    if (found) placed.push(found);
    else lost.push(wish);
  }
  return { placed, lost };
}

/** The first place that is free; for one that stays, where none is, the first on an obstacle. */
function findPlace(
  wish: LabelWish,
  field: LabelField,
  points: readonly Point[],
  placed: readonly PlacedLabel[],
): PlacedLabel | undefined {
  let covering: PlacedLabel | undefined;
  for (const box of candidatesOf(wish, field.leaders ?? 0)) {
    const { leader } = box;
    const free =
      within(box, field.bounds) &&
      !placed.some((other) => clash(box, other, field.apart)) &&
      belongs(box, wish, points);
    if (!free) continue;
    // The line begins on its own node, which is an obstacle to others.
    const covers = field.obstacles.some(
      (obstacle) => meet(box, obstacle) || (leader && away(obstacle, wish) > 0 && runsThrough(leader, obstacle)),
    );
    if (!covers) return box;
    covering ??= box;
  }
  return wish.stays ? covering : undefined;
}

/** Where a label may stand: at its point first, its outward side first; then at the end of a line, the shortest first. */
function* candidatesOf(wish: LabelWish, leaders: number): Generator<PlacedLabel, void> {
  const nearest = (some: readonly number[]): readonly number[] =>
    some
      .filter((side) => distance(side, wish.outward) <= (wish.turn ?? Math.PI))
      .toSorted((a, b) => distance(a, wish.outward) - distance(b, wish.outward));
  for (const side of [...nearest(eighths), ...nearest(between)]) yield boxAt(wish, side);
  const round = nearest([...eighths, ...between]);
  for (const reach of reaches.filter((gaps) => gaps <= leaders))
    for (const side of round) {
      const box = boxAt({ ...wish, gap: wish.gap * reach }, side);
      yield { ...box, leader: leaderTo(box, wish) };
    }
}
