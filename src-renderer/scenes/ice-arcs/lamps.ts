import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { hash } from '../../plates/printing/noise.ts';
import { boardTop, iceRadius, lampRadius, onRing, project, type Point, type Rink } from './rink.ts';

/** One lamp for each delegation. */
export const lampCount = 45;
/** Delegations that certainly brought athletes; one more is counted by the press and not by the encyclopedia. */
export const certain = 25;

export type Kind = 'officials' | 'athletes' | 'disputed';

export interface Lamp {
  readonly index: number;
  /** Where it hangs, and where the ice mirrors it. Units. */
  readonly at: Point;
  readonly mirrored: Point;
  /** Units per metre where it hangs. */
  readonly grain: number;
  /** Angle round the hall's middle. */
  readonly angle: number;
  readonly kind: Kind;
}

/** All lamps along their ring. Which delegation a lamp stands for is not said: only how many brought athletes. */
export function lampsOf(rink: Rink): readonly Lamp[] {
  const { from, to, up } = rink.lamps;
  const ranked = Array.from({ length: lampCount }, (_, index) => index).sort(
    (one, other) => spread(one) - spread(other),
  );
  return Array.from({ length: lampCount }, (_, index): Lamp => {
    const angle = mix(from, to, index / (lampCount - 1));
    const spot = onRing(rink, lampRadius, angle, up);
    const rank = ranked.indexOf(index);
    return {
      index,
      angle,
      at: project(rink, spot),
      mirrored: project(rink, { ...spot, up: -up }),
      grain: rink.focal / spot.z,
      kind: rank < certain ? 'athletes' : rank === certain ? 'disputed' : 'officials',
    };
  });
}

/** A scatter in which bright lamps neither clump nor alternate. */
function spread(index: number): number {
  return ((index * 0.618034) % 1) + 0.22 * hash(index, 9);
}

/** When the story has lit a lamp: 0 dark, 1 lit, 2 as bright as those that brought athletes. */
export interface LampGoals {
  /** At the first page all are lit, at the last the bright ones are. */
  (lamp: Lamp, page: number, pages: number): number;
}

export const goalOf: LampGoals = ({ kind }, page, pages) => {
  if (pages > 1 && page < pages) return 1;
  return kind === 'athletes' ? 2 : kind === 'disputed' ? 1.5 : 1;
};

/** Lamps come on one after another within the first, each within the second. Ms. */
const spreadTime = 1500;
const ownTime = 420;
/** The hall is seen dark first, in ms. */
export const darkTime = 420;

/** A lamp's light so many ms after it was asked to change. Middle lamps first: light runs to both sides. */
export function lightAt(index: number, from: number, to: number, since: number): number {
  const place = Math.abs(index - (lampCount - 1) / 2) / ((lampCount - 1) / 2);
  return mix(from, to, smooth(0, 1, clamp((since - place * spreadTime) / ownTime)));
}

/** All lamps have changed after so many ms. */
export const changeTime = spreadTime + ownTime;

/** The disputed lamp wavers between lit and bright, slowly; seconds. */
export function wavering(seconds: number): number {
  return 0.5 - 0.5 * Math.cos((seconds / 5.2) * 2 * Math.PI);
}

/** Whether a place on the screen lies on the ice, a little inside its boards: there lamps are mirrored. */
export function onOpenIce({ ahead, horizon, focal, eye, middle }: Rink, { x, y }: Point): boolean {
  if (y <= horizon + 1) return false;
  const z = (focal * eye) / (y - horizon);
  return Math.hypot(((x - ahead) * z) / focal - middle.x, z - middle.z) < iceRadius - boardTop;
}
