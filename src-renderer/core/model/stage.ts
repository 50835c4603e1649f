import type { Content } from './attract.ts';

/** Where things stand on attract's pane, in parts of its width and height. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Widest the words may be, in parts of the width; for holes their radius, in parts of the shorter side. */
  readonly size: number;
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
  /** Whose exhibition it is: never frozen over, on any wall. */
  readonly name: Spot;
  /** Where the print of a hand stands beside the invitation; `size` is its height. Absent on screens that take no touch. */
  readonly hand?: Spot;
  readonly hints: readonly Spot[];
  readonly holes: readonly Spot[];
  readonly pith: { readonly x: number; readonly y: number };
  /** The year in one line, or in two over each other. */
  readonly yearLines: 1 | 2;
  /** A wall in display mode has no invitation, but words beside its pictures. */
  readonly words?: Spot;
  /** Where a picture is drawn, in parts of the width: of a very wide wall its own part. Absent: all over. */
  readonly canvas?: { readonly left: number; readonly width: number };
  /** The circle, the title and all years have the middle, and a year stands beside its picture. */
  readonly sideBySide?: { readonly field: Spot; readonly hint: Spot };
}

const landscape: Stage = {
  field: { x: 0.46, y: 0.382, size: 0.76 },
  picture: { x: 0.652, y: 0.355, across: 0.298, down: 0.33 },
  circle: { x: 0.5, y: 0.345, across: 0.245, down: 0.345 },
  invitation: { x: 0.46, y: 0.757, size: 0.6 },
  name: { x: 0.19, y: 0.078, size: 0.34 },
  hand: { x: 0.786, y: 0.83, size: 0.285 },
  hints: [
    { x: 0.19, y: 0.895, size: 0.34 },
    { x: 0.23, y: 0.905, size: 0.34 },
  ],
  holes: [
    { x: 0.92, y: 0.785, size: 0.088 },
    { x: 0.93, y: 0.14, size: 0.062 },
    { x: 0.052, y: 0.7, size: 0.036 },
  ],
  pith: { x: 0.92, y: 0.785 },
  yearLines: 1,
};

const portrait: Stage = {
  field: { x: 0.48, y: 0.365, size: 0.74 },
  picture: { x: 0.5, y: 0.36, across: 0.445, down: 0.25 },
  circle: { x: 0.5, y: 0.37, across: 0.43, down: 0.24 },
  invitation: { x: 0.5, y: 0.695, size: 0.88 },
  name: { x: 0.5, y: 0.053, size: 0.86 },
  hand: { x: 0.24, y: 0.925, size: 0.235 },
  hints: [
    { x: 0.44, y: 0.805, size: 0.66 },
    { x: 0.48, y: 0.808, size: 0.66 },
  ],
  holes: [
    { x: 0.8, y: 0.88, size: 0.125 },
    { x: 0.88, y: 0.575, size: 0.05 },
    { x: 0.1, y: 0.63, size: 0.06 },
  ],
  pith: { x: 0.8, y: 0.88 },
  yearLines: 2,
};

/** A screen that takes no touch shows no print of a hand. */
function withoutHand({ hand: _, ...stage }: Stage): Stage {
  return stage;
}

/** Walls in display mode: the invitation's room is the programme's. */
const wall: Stage = {
  ...withoutHand(landscape),
  field: { x: 0.5, y: 0.4, size: 0.76 },
  picture: { x: 0.652, y: 0.47, across: 0.31, down: 0.41 },
  circle: { x: 0.5, y: 0.4, across: 0.255, down: 0.36 },
  invitation: { x: 0.5, y: 0.5, size: 0.6 },
  name: { x: 0.18, y: 0.07, size: 0.3 },
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
  name: { x: 0.09, y: 0.07, size: 0.17 },
  hints: [{ x: 0.5, y: 0.865, size: 0.35 }],
  holes: [
    { x: 0.906, y: 0.775, size: 0.088 },
    { x: 0.07, y: 0.83, size: 0.075 },
    { x: 0.452, y: 0.17, size: 0.05 },
    { x: 0.66, y: 0.86, size: 0.06 },
    { x: 0.35, y: 0.9, size: 0.036 },
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
