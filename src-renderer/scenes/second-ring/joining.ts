import { clamp, mix } from '../../plates/printing/shape.ts';
import type { Point } from '../engine/layout.ts';
import { bridges, islands, sizeAt, type Bridge, type Island } from './islands.ts';
import { people, slotOf, type Somebody } from './people.ts';

/** How far an island has come: its lamp burns from the first touch on. */
export interface Coming {
  /** Of its bridge, 0…1. */
  readonly built: number;
  /** The way of its people from their island to the ring, 0…1; they set out once the bridge is whole. */
  readonly walked: number;
  /** It goes on by itself. */
  readonly sent: boolean;
}

export const away: Coming = { built: 0, walked: 0, sent: false };
export const joined: Coming = { built: 1, walked: 1, sent: false };

/** Seconds that a whole bridge takes, and the way over it. */
const [buildTime, walkTime] = [1.1, 2.6];

/** So many islands a page of so many shows joined before anybody has touched it: all but the last, whose bridge is a finger's; on the last page all. */
export function joinedAtPage(page: number, pages: number): number {
  const share = pages <= 1 ? 1 : clamp((page - 1) / (pages - 1));
  return share < 1 ? islands.length - 1 : islands.length;
}

/** A step of an island that goes on by itself. */
export function comeOn(coming: Coming, seconds: number): Coming {
  if (!coming.sent) return coming;
  if (coming.built < 1) return { ...coming, built: Math.min(1, coming.built + seconds / buildTime) };
  const walked = Math.min(1, coming.walked + seconds / walkTime);
  return { built: 1, walked, sent: walked < 1 };
}

/** Somebody at a moment: where their feet are, and whether they stand, walk, or hold hands in the ring. */
export interface Step extends Point {
  readonly does: 'stand' | 'walk' | 'hold';
  /** Distance walked, in units: their legs go with it. */
  readonly gone: number;
}

/** The second of an island's people follows the first at this share of the way. */
const behind = 0.14;

/** Where somebody is when their island has come so far. Hosts are where they are from the first. */
export function stepOf(one: Somebody, { walked }: Coming): Step {
  const slot = slotOf(one.slot);
  if (one.island === undefined) return { ...slot, does: 'hold', gone: 0 };
  const bridge = bridges[one.island] as Bridge;
  const share = clamp((walked - one.second * behind) / (1 - behind));
  if (share >= 1) return { ...slot, does: 'hold', gone: 0 };
  const aside = one.second === 1 ? 13 : -13;
  const foot = waitingAt(islands[one.island] as Island, one.second);
  const gone = share * (bridge.long + 320);
  const does = share > 0 ? 'walk' : 'stand';
  if (share < 0.14) return { ...between(foot, spot(bridge, 0, aside), share / 0.14), does, gone };
  if (share < 0.74) return { ...spot(bridge, (share - 0.14) / 0.6, aside), does, gone };
  return { ...between(spot(bridge, 1, aside), slot, (share - 0.74) / 0.26), does, gone };
}

/** Where somebody waits on their island, the first or the second of its two. */
function waitingAt({ x, y, wait }: Island, second: 0 | 1): Point {
  const [across, down] = wait[second];
  return { x: x + across * sizeAt(y), y: y + down * sizeAt(y) };
}

function spot({ at }: Bridge, along: number, aside: number): Point {
  const [x, y] = at(along, aside);
  return { x, y };
}

function between(one: Point, other: Point, share: number): Point {
  return { x: mix(one.x, other.x, share), y: mix(one.y, other.y, share) };
}

/** Units a metre where somebody stands. */
export function metreAt({ y }: Point): number {
  return 63 * sizeAt(y) ** 0.72;
}

/** The share of the ring that is closed: hosts and all who have come. */
export function closedShare(all: readonly Coming[]): number {
  const held = people.filter((one) => stepOf(one, all[one.island ?? -1] ?? joined).does === 'hold').length;
  return held / people.length;
}
