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
}

export interface PlacedLabel extends Box {
  readonly id: string;
  /** Which side of its point the label stands on: its text is set towards the point. */
  readonly side: 'left' | 'right' | 'middle';
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
 * Places labels one after another, each on the free side nearest to its outward one. A label that has no free side is
 * left out: a picture with fewer names is better than one that can't be read.
 */
export function placeLabels(wishes: readonly LabelWish[], field: LabelField): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    if (placed.length >= field.most) break;
    const free = sides
      .toSorted((a, b) => distance(a, wish.outward) - distance(b, wish.outward))
      .map((side) => boxAt(wish, side))
      .find(
        (box) =>
          within(box, field.bounds) &&
          !field.obstacles.some((obstacle) => meet(box, obstacle)) &&
          !placed.some((other) => meet(box, other, field.apart)),
      );
    if (free) placed.push(free);
  }
  return placed;
}
