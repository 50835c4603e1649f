import { clamp } from '../../plates/printing/shape.ts';
import type { Point } from '../../core/model/rect.ts';
import { dropLife } from '../engine/waves.ts';
import { frontsAt } from './lake.ts';
import { wavePeriod, type Drop, type Moment } from './pool.ts';

/** What happens on the lake: calm water, one stone, the other, the meeting; and the visitors' own stones. Seconds. */
export interface Show {
  at(seconds: number): Moment;
  fallen(seconds: number): readonly [home: boolean, friend: boolean];
  page(page: number, seconds: number): void;
  drop(at: Point, seconds: number): void;
  /** Calm motion: the water stands as it would after a while. */
  rest(resting: boolean, seconds: number): void;
}

/** Visitors' stones at once; the oldest gives way. */
export const mostDrops = 4;
/** The lake is seen calm first; then the stones fall. */
const falls = [0.9, 1.9] as const;
/** Rings widen so many wavelengths a second. */
const spread = 3.2;
/** At rest every picture shows the same moment: a whole number of waves, when crests meet on the stones' axis too. */
const restingTime = 26 * wavePeriod;
/** A resting stone's rings stand as they were after so many seconds. */
const restingAge = 1.4;

/**
 * @param apart wavelengths between the two stones
 * @param resting still pages and calm motion
 */
export function openShow(apart: number, firstPage: number, opened: number, resting: boolean): Show {
  let target = frontsAt(firstPage);
  let from: readonly [number, number] = [0, 0];
  let since: readonly [number, number] = [opened + falls[0], opened + falls[1]];
  let rests = resting;
  let drops: { readonly id: number; readonly at: Point; readonly since: number }[] = [];
  let nextId = 0;

  function front(index: 0 | 1, seconds: number): number {
    const wanted = target[index] * apart;
    if (rests) return wanted;
    const way = wanted - from[index];
    const time = Math.abs(way) / spread;
    const share = time === 0 ? 1 : clamp((seconds - since[index]) / time);
    return from[index] + way * (1 - (1 - share) ** 1.6);
  }

  return {
    at(seconds) {
      drops = drops.filter((drop) => seconds - drop.since < dropLife);
      const age = (drop: { readonly since: number }) => (rests ? restingAge : Math.max(0, seconds - drop.since));
      return {
        seconds: rests ? restingTime : seconds,
        fronts: [front(0, seconds), front(1, seconds)],
        drops: drops.map((drop): Drop => ({ id: drop.id, ...drop.at, age: age(drop) })),
      };
    },
    fallen: (seconds) =>
      rests ? [true, true] : [seconds >= since[0] || from[0] > 0, seconds >= since[1] || from[1] > 0],
    page(page, seconds) {
      from = [front(0, seconds), front(1, seconds)];
      // A stone that has not fallen yet still falls at its time.
      since = [from[0] > 0 ? seconds : since[0], from[1] > 0 ? seconds : since[1]];
      target = frontsAt(page);
    },
    drop(at, seconds) {
      drops = [...drops, { id: nextId++, at, since: seconds }].slice(-mostDrops);
    },
    rest(now, seconds) {
      if (!now) {
        from = target.map((share) => share * apart) as [number, number];
        since = [seconds, seconds];
        drops = [];
      }
      rests = now;
    },
  };
}
