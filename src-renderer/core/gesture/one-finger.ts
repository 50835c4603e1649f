import type { Attachment } from 'svelte/attachments';
import type { Point } from '../model/rect.ts';
import { keepsHold, listenToContacts, type Owner } from './owner.ts';
import type { TracePoint } from './swipe.ts';

/** A place in CSS pixels of the element. */
export type FingerPlace = Point;

/** What an instrument does with the one finger that owns it. Each is optional: a drag alone, or a tap alone. */
export interface OneFinger {
  down?(at: FingerPlace, time: number): void;
  /** Moved from one place to the next; `time` in ms. */
  move?(from: FingerPlace, to: FingerPlace, time: number): void;
  /** Lifted after a drag, at a speed in CSS pixels a second: none where the finger had paused. */
  drop?(at: FingerPlace, speed: FingerPlace, time: number): void;
  /** Lifted where it came down. */
  tap?(at: FingerPlace): void;
  /** The finger was taken away by the system: neither a drop nor a tap. */
  cancel?(): void;
}

/** A finger that moved less than this, in CSS pixels, tapped. */
const tapReach = 12;
/** What a finger does in this last time (ms) before it lifts is the throw. */
const throwTime = 90;

interface Finger extends Owner {
  farthest: number;
  /** The latest places, the newest last. */
  trail: TracePoint[];
}

/** The speed of a trail in CSS pixels a second at the moment the finger lifts. */
export function throwOf(trail: readonly TracePoint[], now: number): FingerPlace {
  const recent = trail.filter((place) => now - place.time <= throwTime);
  const first = recent[0];
  const last = recent.at(-1);
  if (!first || !last || recent.length < 2) return { x: 0, y: 0 };
  const seconds = Math.max(16, now - first.time) / 1000;
  return { x: (last.x - first.x) / seconds, y: (last.y - first.y) / seconds };
}

/**
 * The first finger owns the element until it lifts; other fingers are ignored.
 *
 * @param measuredFrom gives what places are measured from where the element itself follows the finger; absent: the element
 */
export function oneFinger(hand: OneFinger, measuredFrom?: () => Element | undefined): Attachment<HTMLElement> {
  return (element) => {
    let owner: Finger | null = null;
    const placeOf = (event: PointerEvent): FingerPlace => {
      const box = (measuredFrom?.() ?? element).getBoundingClientRect();
      return { x: event.clientX - box.x, y: event.clientY - box.y };
    };
    const down = (event: PointerEvent): void => {
      if (keepsHold(owner, tapReach, event.timeStamp)) return;
      const at = placeOf(event);
      owner = {
        id: event.pointerId,
        from: at,
        since: event.timeStamp,
        farthest: 0,
        trail: [{ ...at, time: event.timeStamp }],
      };
      element.setPointerCapture(event.pointerId);
      hand.down?.(at, event.timeStamp);
    };
    const move = (event: PointerEvent): void => {
      if (owner?.id !== event.pointerId) return;
      const to = placeOf(event);
      const from = owner.trail.at(-1) ?? owner.from;
      owner.farthest = Math.max(owner.farthest, Math.hypot(to.x - owner.from.x, to.y - owner.from.y));
      owner.trail = [...owner.trail.slice(-23), { ...to, time: event.timeStamp }];
      hand.move?.(from, to, event.timeStamp);
    };
    const up = (event: PointerEvent): void => {
      if (owner?.id !== event.pointerId) return;
      const finger = owner;
      owner = null;
      if (event.type === 'pointercancel') hand.cancel?.();
      else if (finger.farthest < tapReach) hand.tap?.(finger.from);
      else hand.drop?.(placeOf(event), throwOf(finger.trail, event.timeStamp), event.timeStamp);
    };
    return listenToContacts(element, { down, move, up });
  };
}
