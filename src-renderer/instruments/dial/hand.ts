import { keepsHold, listenToContacts, type Owner } from '../../core/gesture/owner.ts';
import { fingerTurn, nearestYear, yearAtAngle } from '../../core/model/dial.ts';
import type { Point } from '../../core/model/rect.ts';
import type { DialLayout } from '../../core/model/dial-layout.ts';
import type { Turning } from '../../core/motion/turning.ts';

export interface HandOptions {
  readonly turning: Turning;
  readonly layout: () => DialLayout;
  /** One millimetre of glass in CSS pixels. */
  readonly mm: () => number;
  readonly chapterYears: () => readonly number[];
}

/** A finger that moved less than this, in mm, for a shorter time than this, in ms, is a tap; a resting palm moves less. */
const tap = { reach: 3, time: 450 } as const;
/** A bead is hit within this of its middle: half a target and a little. */
const beadReach = 13;
/** Within this of the pith, turns count ever less. */
const quietReach = 24;

interface Finger extends Owner {
  last: Point;
  farthest: number;
}

/** Lets one finger own the dial until it lifts. Returns the element's undo. */
export function followHand(element: HTMLElement, options: HandOptions): () => void {
  const { turning, layout, mm, chapterYears } = options;
  let owner: Finger | null = null;

  function down(event: PointerEvent): void {
    if (keepsHold(owner, tap.reach * mm(), event.timeStamp)) return;
    const at = { x: event.clientX, y: event.clientY };
    owner = { id: event.pointerId, from: at, since: event.timeStamp, last: at, farthest: 0 };
    element.setPointerCapture(event.pointerId);
    turning.grab();
  }
  function move(event: PointerEvent): void {
    if (owner?.id !== event.pointerId) return;
    const to = { x: event.clientX, y: event.clientY };
    const { x, y, scale } = layout();
    const turned = fingerTurn({ x, y }, owner.last, to, quietReach * mm());
    owner.last = to;
    owner.farthest = Math.max(owner.farthest, Math.hypot(to.x - owner.from.x, to.y - owner.from.y));
    // The ring follows the finger, so the years pass against it.
    turning.drag(-turned / scale.perYear, event.timeStamp);
  }
  function up(event: PointerEvent): void {
    if (owner?.id !== event.pointerId) return;
    const finger = owner;
    owner = null;
    const tapped = finger.farthest < tap.reach * mm() && event.timeStamp - finger.since < tap.time;
    const year = tapped && event.type === 'pointerup' ? tappedYear(finger.from) : null;
    if (year === null) turning.letGo(event.timeStamp);
    else turning.goTo(year);
  }
  /** The year a tap means: a chapter's bead near it, else the year of the ring it fell on; elsewhere none. */
  function tappedYear(point: Point): number | null {
    const { x, y, ring, scale } = layout();
    const reach = beadReach * mm();
    if (Math.abs(Math.hypot(point.x - x, point.y - y) - ring) > reach * 1.3) return null;
    const year = yearAtAngle(scale, Math.atan2(point.y - y, point.x - x), turning.at());
    const bead = nearestYear(chapterYears(), year);
    return bead !== null && Math.abs(bead - year) * scale.perYear * ring < reach ? bead : year;
  }

  return listenToContacts(element, { down, move, up });
}
