import type { Content } from './attract.ts';
import type { Point } from './rect.ts';

/** Where things stand on attract's pane, in parts of its width and height. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Widest the words may be, in parts of the width; for holes their radius, in parts of the shorter side. */
  readonly size: number;
  /** The words begin where the widest would, in place of standing in the middle. */
  readonly starts?: true;
}

/** Where a picture shows through: its middle and half its width and height, in parts of the pane's. */
export interface Opening {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

export interface Stage {
  readonly field: Spot;
  /** A chapter's picture, where its composition has its weight; and the circle of friends. */
  readonly picture: Opening;
  readonly circle: Opening;
  readonly invitation: Spot;
  /** What stands in its place on a quiet day, when no hand's print is beside it. Absent: at the same spot. */
  readonly quietLine?: Spot;
  /** Whose exhibition it is: never frozen over, on any wall. */
  readonly name: Spot;
  /** Where the print of a hand stands beside the invitation; `size` is its height. Absent on screens that take no touch. */
  readonly hand?: Spot;
  readonly hints: readonly Spot[];
  readonly holes: readonly Spot[];
  readonly pith: Point;
  /** The year in one line, or in two over each other. */
  readonly yearLines: 1 | 2;
  /** A wall in display mode has no invitation, but words beside its pictures. */
  readonly words?: Spot;
  /** Where a picture is drawn, in parts of the width: of a very wide wall its own part. Absent: all over. */
  readonly canvas?: { readonly left: number; readonly width: number };
  /** The circle, the title and all years have the middle, and a year stands beside its picture. */
  readonly sideBySide?: { readonly field: Spot; readonly hint: Spot };
}

const hole = (x: number, y: number, radius: number): Spot => ({ x, y, size: radius });

const landscape: Stage = {
  field: { x: 0.46, y: 0.379, size: 0.76 },
  picture: { x: 0.652, y: 0.355, across: 0.298, down: 0.33 },
  circle: { x: 0.5, y: 0.345, across: 0.245, down: 0.345 },
  invitation: { x: 0.44, y: 0.888, size: 0.6 },
  name: { x: 0.295, y: 0.084, size: 0.5, starts: true },
  hand: { x: 0.783, y: 0.825, size: 0.32 },
  // What stands in the glass and what it is called together; the invitation beside its hand.
  hints: [
    { x: 0.295, y: 0.732, size: 0.5, starts: true },
    { x: 0.325, y: 0.735, size: 0.5, starts: true },
  ],
  holes: [hole(0.928, 0.785, 0.086), hole(0.93, 0.14, 0.062), hole(0.052, 0.7, 0.036)],
  pith: { x: 0.928, y: 0.785 },
  yearLines: 1,
};

const portrait: Stage = {
  field: { x: 0.5, y: 0.378, size: 0.74 },
  picture: { x: 0.5, y: 0.385, across: 0.445, down: 0.25 },
  circle: { x: 0.5, y: 0.39, across: 0.43, down: 0.24 },
  invitation: { x: 0.71, y: 0.868, size: 0.54, starts: true },
  quietLine: { x: 0.5, y: 0.695, size: 0.88 },
  name: { x: 0.5, y: 0.08, size: 0.74 },
  hand: { x: 0.195, y: 0.872, size: 0.385 },
  hints: [
    { x: 0.5, y: 0.688, size: 0.88 },
    { x: 0.5, y: 0.692, size: 0.86 },
  ],
  holes: [hole(0.955, 0.972, 0.085), hole(0.89, 0.575, 0.05), hole(0.09, 0.6, 0.06)],
  pith: { x: 0.965, y: 0.98 },
  yearLines: 2,
};

/** A screen that takes no touch has no invitation to touch it. */
function withoutHand({ hand: _hand, quietLine: _line, ...stage }: Stage): Stage {
  return stage;
}

/** Walls in display mode: the invitation's room is the programme's. */
const wall: Stage = {
  ...withoutHand(landscape),
  field: { x: 0.5, y: 0.4, size: 0.76 },
  picture: { x: 0.652, y: 0.47, across: 0.31, down: 0.41 },
  circle: { x: 0.5, y: 0.4, across: 0.255, down: 0.36 },
  invitation: { x: 0.5, y: 0.5, size: 0.6 },
  name: { x: 0.295, y: 0.08, size: 0.5, starts: true },
  hints: [{ x: 0.5, y: 0.865, size: 0.7 }],
  words: { x: 0.18, y: 0.54, size: 0.25 },
};

const tallWall: Stage = {
  ...withoutHand(portrait),
  field: { x: 0.5, y: 0.375, size: 0.74 },
  picture: { x: 0.5, y: 0.34, across: 0.455, down: 0.26 },
  circle: { x: 0.5, y: 0.37, across: 0.43, down: 0.24 },
  invitation: { x: 0.5, y: 0.5, size: 0.8 },
  hints: [{ x: 0.5, y: 0.76, size: 0.8 }],
  words: { x: 0.5, y: 0.77, size: 0.8 },
};

/** As two landscape walls side by side: the year on the left one, its picture with the words on the right one. */
const wideWall: Stage = {
  ...wall,
  field: { x: 0.5, y: 0.4, size: 0.38 },
  picture: { x: 0.826, y: 0.47, across: 0.152, down: 0.41 },
  circle: { x: 0.5, y: 0.4, across: 0.128, down: 0.36 },
  invitation: { x: 0.5, y: 0.5, size: 0.3 },
  name: { x: 0.1475, y: 0.08, size: 0.25, starts: true },
  hints: [{ x: 0.5, y: 0.865, size: 0.35 }],
  holes: [
    ...[hole(0.906, 0.775, 0.088), hole(0.07, 0.83, 0.075), hole(0.452, 0.17, 0.05)],
    ...[hole(0.66, 0.86, 0.06), hole(0.35, 0.9, 0.036)],
  ],
  words: { x: 0.585, y: 0.54, size: 0.135 },
  canvas: { left: 0.5, width: 0.5 },
  sideBySide: { field: { x: 0.245, y: 0.4, size: 0.38 }, hint: { x: 0.245, y: 0.865, size: 0.35 } },
};

/** From this shape on two landscape walls have room side by side. */
const veryWide = 2.6;

/** The composition for a screen's shape; `touched` is a kiosk, which invites. */
export function stageFor(width: number, height: number, touched = true): Stage {
  if (height > width) return touched ? portrait : tallWall;
  if (touched) return landscape;
  return width / height >= veryWide ? wideWall : wall;
}

/** Where words have their left end or, unless they begin there, their middle; in parts of the width. */
export function leftOf({ x, size, starts }: Spot): number {
  return starts ? x - size / 2 : x;
}

/** Words that begin at the left rarely fill their place: as a rule two thirds of it. */
const filled = 0.68;

/** The spot that words take as a rule, round their middle: the ground behind them is darkened there. */
export function usualSpot(spot: Spot): Spot {
  if (!spot.starts) return spot;
  const size = spot.size * filled;
  return { x: leftOf(spot) + size / 2, y: spot.y, size };
}

/** Where the one line stands that is always there: the invitation, or what takes its place on a quiet day. */
export function lineSpot(stage: Stage, quiet: boolean): Spot {
  return (quiet ? stage.quietLine : undefined) ?? stage.invitation;
}

/** Where an act stands on the pane; undefined for a hint or hole beyond the places that the stage has. */
export function spotOf(content: Content, place: number, stage: Stage): Spot | undefined {
  switch (content.kind) {
    case 'words':
      return stage.words;
    case 'hint':
      return stage.sideBySide?.hint ?? stage.hints[place];
    case 'circle-hint':
    case 'today':
      return stage.hints[place];
    case 'year':
      return stage.sideBySide?.field ?? stage.field;
    default:
      return stage.field;
  }
}
