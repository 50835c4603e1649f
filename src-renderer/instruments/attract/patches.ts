import { openness, type Act } from '../../core/model/attract.ts';
import { leftOf, lineSpot, spotOf, type Opening, type Spot, type Stage } from '../../core/model/stage.ts';
import type { Size } from '../../core/model/rect.ts';
import type { Patch } from '../../core/model/thaw.ts';
import type { Weather } from './field.ts';
import type { Hand } from './hand-print.ts';
import { actKey } from './programme.ts';

/** The size of the words in a patch, in pane pixels. */
export type Box = Size;

/** Crystals melt over a wide belt while a patch moves, over a narrow one when it rests; for a 1080-pixel pane. */
const softMoving = 84;
const softResting = 30;

/** How much glass there is around a thing: in parts of its size, and in pixels of a 1080-pixel pane. */
interface Room {
  readonly x: number;
  readonly y: number;
  readonly aroundX?: number;
  readonly aroundY?: number;
}

/** Words to be read: whatever the outline's noise does, no frost reaches their ends. */
const readable: Room = { x: 0.56, y: 0.6, aroundX: 64, aroundY: 58 };
const readableSquare = 0.8;

function patchAround(spot: Spot, box: Box, pane: Size, open: number, shape: number, room: Room, square = 0.5): Patch {
  const scale = Math.min(pane.width, pane.height) / 1080;
  const { x, y, aroundX = 40, aroundY = 30 } = room;
  return {
    x: leftOf(spot) * pane.width + (spot.starts ? box.width / 2 : 0),
    y: spot.y * pane.height,
    radiusX: box.width * x + aroundX * scale,
    radiusY: box.height * y + aroundY * scale,
    open,
    soft: scale * (softResting + (softMoving - softResting) * Math.min(1, 3 * (1 - open))),
    shape,
    square,
  };
}

/** The glass before a picture: no words say how large it is. */
function openingPatch(opening: Opening, pane: Size, open: number, shape: number, square: number): Patch {
  const box = { width: opening.across * pane.width, height: opening.down * pane.height };
  return patchAround({ ...opening, size: opening.across }, box, pane, open, shape, { x: 1, y: 1 }, square);
}

/** The glass around the invitation, or the line of a quiet day, which never freezes over. */
export function invitationPatch(stage: Stage, box: Box, pane: Size, quiet = false): Patch {
  // Ice is left between the invitation and the print of a hand beside it.
  const room = { ...readable, x: 0.53, aroundX: 46 };
  return patchAround(lineSpot(stage, quiet), box, pane, 1, 311, room, readableSquare);
}

/** The glass around the exhibition's name, which never freezes over either. */
export function namePatch(stage: Stage, box: Box, pane: Size): Patch {
  return patchAround(stage.name, box, pane, 1, 97, readable, readableSquare);
}

/** Where and how far an act has thawed; null while its words have no size yet. */
export function patchOf(act: Act, now: number, stage: Stage, box: Box | null, pane: Size): Patch | null {
  const open = openness(act, now);
  switch (act.content.kind) {
    case 'hole': {
      const spot = stage.holes[act.place];
      if (!spot) return null;
      const radius = spot.size * Math.min(pane.width, pane.height) * (0.94 + (act.shape % 20) / 120);
      const around = patchAround(spot, { width: 0, height: 0 }, pane, open, act.shape, { x: 0, y: 0 });
      return { ...around, radiusX: radius, radiusY: radius * 1.05, square: 0 };
    }
    case 'scene':
      return openingPatch(stage.picture, pane, open, act.shape, 0.6);
    case 'circle':
      return openingPatch(stage.circle, pane, open, act.shape, 0.1);
    case 'today':
    case 'circle-hint':
    case 'hint': {
      const spot = spotOf(act.content, act.place, stage);
      return spot && box ? patchAround(spot, box, pane, open, act.shape, readable, readableSquare) : null;
    }
    case 'words': {
      const spot = stage.words;
      return spot && box ? patchAround(spot, box, pane, open, act.shape, { x: 0.58, y: 0.58 }, 0.8) : null;
    }
    case 'title':
      return box ? patchAround(stage.field, box, pane, open, act.shape, { x: 0.58, y: 0.78 }) : null;
    case 'turning':
      // The years differ in width; their patch does not.
      return openingPatch(
        { ...stage.field, across: stage.field.size * 0.5, down: stage.yearLines === 1 ? 0.305 : 0.29 },
        pane,
        open,
        act.shape,
        0.5,
      );
    case 'year': {
      // Tight: the outermost digits stay half under the ice, in some years more of them. In display mode no hand melts
      // them free. In two lines each digit is an outermost one: there all are to be read.
      const stacked = stage.yearLines === 2;
      const loose = stage.words || stacked ? 0.05 : 0;
      const room = 0.48 + loose + (0.04 * (act.shape % 7)) / 6;
      const spot = spotOf(act.content, act.place, stage) ?? stage.field;
      const square = stacked ? 0.8 : 0.5;
      return box ? patchAround(spot, box, pane, open, act.shape, { x: room, y: room + 0.04 + loose }, square) : null;
    }
  }
}

export interface Climate {
  readonly stage: Stage;
  readonly size: Size;
  readonly calm: () => boolean;
  /** Whether hands are asked onto the glass: not while a quiet day's grey pane stands there. */
  readonly inviting: () => boolean;
  /** The size of an act's words by its key; `invitation` for the invitation, `name` for the exhibition's. */
  readonly boxOf: (words: string) => Box | null;
}

/** The print of a hand where the stage has its place. */
function handOf(stage: Stage, { width, height }: Size, x: number, y: number): Hand | null {
  const spot = stage.hand;
  return spot ? { x: spot.x * width + x, y: spot.y * height + y, height: spot.size * Math.min(width, height) } : null;
}

/** What the programme thaws at a moment, moved by `x` and `y` pane pixels; `growth` as in the weather. */
export function weatherOf(
  { stage, size, boxOf, calm, inviting }: Climate,
  acts: readonly Act[],
  moment: number,
  growth: number | null,
  x = 0,
  y = 0,
): Weather {
  const moved = (patch: Patch): Patch => ({ ...patch, x: patch.x + x, y: patch.y + y });
  const invitation = boxOf('invitation');
  const name = boxOf('name');
  const always = [
    ...(invitation ? [moved(invitationPatch(stage, invitation, size, !inviting()))] : []),
    ...(name ? [moved(namePatch(stage, name, size))] : []),
  ];
  const own = acts.flatMap((act) => {
    const patch = patchOf(act, moment, stage, boxOf(actKey(act)), size);
    return patch ? [moved(patch)] : [];
  });
  return {
    standing: { patches: always, hand: inviting() ? handOf(stage, size, x, y) : null },
    patches: calm() ? [] : own,
    faded: calm() ? own.map((patch) => ({ patch: { ...patch, open: 1 }, shown: patch.open })) : [],
    warmths: [],
    strokes: [],
    growth,
    margin: null,
  };
}
