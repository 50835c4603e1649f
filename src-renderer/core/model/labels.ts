/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something that wants a label beside a point; earlier ones in the list are placed first. */
export interface LabelWish {
  readonly id: string;
  /** The point the label belongs to. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Free space between the point and the label. */
  readonly gap: number;
  /** The side (radians of the screen) the label prefers, away from what it would cover. */
  readonly outward: number;
  /** It is never left out: where nothing is free it covers obstacles, but no other label. */
  readonly stays?: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedLabel extends Box {
  readonly id: string;
  /** Which side of its point the label stands on: its text is set towards the point. */
  readonly side: 'left' | 'right' | 'middle';
  /** It stands off its point: a line leads from the point to this end at the label. */
  readonly leader?: Point;
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
  /** Lines to labels are drawn: one that has no free side at its point may stand off it. */
  readonly leaders?: boolean;
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

/** Eight sides of a point, every 45 degrees from the right, clockwise. */
const sides = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);

/** How far off its point a label may stand, in gaps; the nearest first. */
const reaches = [1, 2.5, 4, 6] as const;

/** How far a point lies from a box; 0 within it. */
function away(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
}

/** Least distance of a label at the end of a line, and of that line, from other points, in gaps: nearer, it reads as theirs. */
const strange = { label: 1.6, line: 0.7 } as const;

/** Whether a label is nearer to its own point than to every other; points on one place count as one. */
function belongs(box: PlacedLabel, own: LabelWish, points: readonly Point[]): boolean {
  const { leader } = box;
  const nearest = leader ? own.gap * strange.label : away(box, own);
  return !points.some(
    (point) =>
      Math.hypot(point.x - own.x, point.y - own.y) > 1 &&
      (away(box, point) < nearest || (leader && fromLine(own, leader, point) < own.gap * strange.line)),
  );
}

/** How far a point lies from the line between two others. */
function fromLine(from: Point, to: Point, { x, y }: Point): number {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const long = across * across + down * down;
  const share = long === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * across + (y - from.y) * down) / long));
  return Math.hypot(from.x + across * share - x, from.y + down * share - y);
}

/** The end of the line that leads from a point to its label. */
function leaderTo(box: Box, { x, y }: Point): Point {
  return {
    x: Math.min(box.x + box.width, Math.max(box.x, x)),
    y: Math.min(box.y + box.height * 0.8, Math.max(box.y + box.height * 0.2, y)),
  };
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

/**
 * Places labels one after another, each on the free side nearest to its outward one, and nearer to its own point than to
 * any other. One that has no free side stands off its point where lines lead to labels, away from all others, or else is
 * left out: a picture with fewer names is better than one that can't be read. Those that stay are placed first.
 */
export function placeLabels(wishes: readonly LabelWish[], field: LabelField): PlacedLabel[] {
  const points = field.points ?? wishes;
  const placed: PlacedLabel[] = [];
  const ordered = [...wishes.filter(({ stays }) => stays), ...wishes.filter(({ stays }) => !stays)];
  for (const wish of ordered) {
    if (placed.length >= field.most) break;
    const candidates = candidatesOf(wish, field.leaders === true);
    const apart = candidates.filter(
      (box) =>
        within(box, field.bounds) &&
        !placed.some((other) => meet(box, other, field.apart)) &&
        belongs(box, wish, points),
    );
    const free = apart.find((box) => !field.obstacles.some((obstacle) => meet(box, obstacle)));
    const found = free ?? (wish.stays ? apart[0] : undefined);
    if (found) placed.push(found);
  }
  return placed;
}

/** Where a label may stand: at its point first, its outward side first. */
function candidatesOf(wish: LabelWish, leaders: boolean): readonly PlacedLabel[] {
  const round = sides.toSorted((a, b) => distance(a, wish.outward) - distance(b, wish.outward));
  return (leaders ? reaches : reaches.slice(0, 1)).flatMap((reach) =>
    round.map((side) => {
      const box = boxAt({ ...wish, gap: wish.gap * reach }, side);
      return reach === 1 ? box : { ...box, leader: leaderTo(box, wish) };
    }),
  );
}
