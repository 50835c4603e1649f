import type { Point, Size } from '../model/rect.ts';

/**
 * The hidden gesture of staff: in any one corner, hold – tap – tap – hold (long, short, short, long).
 *
 * Why this one. It is made in one place with one hand, without reaching across: on a screen of 55 inches
 * the corners are up to 1.2 m apart, and from a wheelchair a lower one can be used. One finger at a time is
 * enough, as on a touch frame that knows only one. Hammering makes short presses only and leaning makes long ones
 * only; both in this order, each in its time, after a moment without any touch, in one spot and with no other hand on
 * the glass, is a thing one has to know. Nothing on the screen tells of it, and a press in a corner does at most what
 * it always does there. A sleeve or a palm that has been lying on the glass since before is ignored.
 */
export interface StaffTouch extends Point {
  readonly kind: 'down' | 'move' | 'up' | 'cancel';
  readonly id: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly time: number;
}

/** The screen, in CSS pixels. */
export interface GlassMeasures extends Size {
  /** CSS pixels of one millimetre. */
  readonly mm: number;
}

/** How far from the corner it may be, along each side, in millimetres: a spread hand finds it without looking. */
const cornerSize = 80;
/** A finger that holds or taps stays within so many millimetres of where it came down, and near the last press. */
const steady = 15;
const sameSpot = 45;
/** A hold, in ms: staff count to three. Longer than this upper bound is a leaning arm. */
const shortestHold = 2400;
const longestHold = 7000;
const longestTap = 700;
/** Between two presses, in ms: more than a bounce, less than a pause. */
const shortestGap = 60;
/** … and after a longer one the gesture has been given up. */
export const longestGap = 2000;
/** Before the first press the glass was untouched for so long, in ms: hammering hands do not pause. */
const calmBefore = 1200;
/** Contacts that lie on the glass; more are not remembered. */
const mostLying = 40;

const holds = [true, false, false, true];

interface Press {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly since: number;
}

export interface StaffGestureState {
  /** How many presses have been made as they should. */
  readonly made: number;
  readonly pressed: Press | null;
  /** Where the press before was, and when it ended. */
  readonly before: { readonly x: number; readonly y: number; readonly ended: number } | null;
  readonly lastTouch: number;
  /** Contacts that have no part in it. */
  readonly lying: readonly number[];
  /** When the sheet opens, if the last finger stays where it is until then; null before that finger has come. */
  readonly opensAt: number | null;
}

export const noStaffGesture: StaffGestureState = {
  made: 0,
  pressed: null,
  before: null,
  lastTouch: -Infinity,
  lying: [],
  opensAt: null,
};

function inCorner({ x, y }: StaffTouch, { width, height, mm }: GlassMeasures): boolean {
  const reach = cornerSize * mm;
  return Math.min(x, width - x) <= reach && Math.min(y, height - y) <= reach;
}

/** The gesture begins anew; only resting contacts and the time of the last touch are kept. */
function broken({ lying, pressed }: StaffGestureState, time: number, also?: number): StaffGestureState {
  const ids = [...lying, ...(pressed ? [pressed.id] : []), ...(also === undefined ? [] : [also])];
  return { ...noStaffGesture, lastTouch: time, lying: ids.slice(-mostLying) };
}

function down(state: StaffGestureState, touch: StaffTouch, glass: GlassMeasures): StaffGestureState {
  const { made, pressed, before, lastTouch } = state;
  const { id, x, y, time } = touch;
  if (pressed || !inCorner(touch, glass)) return broken(state, time, id);
  const near = before === null || Math.hypot(x - before.x, y - before.y) <= sameSpot * glass.mm;
  const gap = before === null ? shortestGap : time - before.ended;
  const goesOn = made > 0 && near && gap >= shortestGap && gap <= longestGap;
  const press = { id, x, y, since: time };
  if (goesOn) {
    const last = made === holds.length - 1;
    return { ...state, pressed: press, lastTouch: time, opensAt: last ? time + shortestHold : null };
  }
  if (time - lastTouch < calmBefore) return broken(state, time, id);
  return { ...noStaffGesture, pressed: press, lastTouch: time, lying: state.lying };
}

function up(state: StaffGestureState, { id, x, y, time }: StaffTouch): StaffGestureState {
  const { pressed, made } = state;
  if (pressed?.id !== id) {
    // A resting contact has lifted: the gesture goes on.
    return { ...state, lying: state.lying.filter((each) => each !== id) };
  }
  const lasted = time - pressed.since;
  const asItShould = holds[made] ? lasted >= shortestHold && lasted <= longestHold : lasted <= longestTap;
  if (!asItShould) return { ...noStaffGesture, lastTouch: time, lying: state.lying };
  if (made === holds.length - 1) return { ...noStaffGesture, lastTouch: time, lying: state.lying, opensAt: time };
  return { ...state, made: made + 1, pressed: null, before: { x, y, ended: time }, lastTouch: time, opensAt: null };
}

/** The gesture after one more touch. */
export function followStaffGesture(
  state: StaffGestureState,
  touch: StaffTouch,
  glass: GlassMeasures,
): StaffGestureState {
  const { pressed } = state;
  switch (touch.kind) {
    case 'down':
      return down(state, touch, glass);
    case 'move': {
      if (pressed?.id !== touch.id) return state;
      const away = Math.hypot(touch.x - pressed.x, touch.y - pressed.y);
      return away > steady * glass.mm ? broken(state, touch.time) : state;
    }
    case 'up':
      return up(state, touch);
    case 'cancel':
      return { ...broken(state, touch.time), lying: state.lying.filter((id) => id !== touch.id) };
  }
}
