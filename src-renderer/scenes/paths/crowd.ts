import { hash } from '../../plates/printing/noise.ts';
import { clamp } from '../../plates/printing/shape.ts';
import { grainAt, type Point, type Vista } from './vista.ts';
import { onWay, type Way } from './ways.ts';

/** Envoys who came; the sources do not tell how many from which country. */
export const envoys = 37;

/** One of them: on which way, and in what order there. */
export interface Walker {
  readonly way: number;
  /** 0 leads, 1 follows. */
  readonly place: number;
  readonly coat: number;
}

/** Spreads the envoys over the ways, at least one on each. */
export function crowdOf(ways: number): readonly Walker[] {
  return Array.from({ length: ways }, (_, way) => {
    const count = Math.floor(((way + 1) * envoys) / ways) - Math.floor((way * envoys) / ways);
    return Array.from({ length: count }, (_, place): Walker => ({
      way,
      place,
      coat: Math.floor(hash(way * 5 + place, 3) * 4),
    }));
  }).flat();
}

/** Where a walker is and where its light: carried until the walker stands at the tree, then it climbs alone. */
export interface Standing {
  readonly feet: Point;
  /** Units per metre there. */
  readonly grain: number;
  /** Units walked, which the legs go by; 0 for who stands. */
  readonly walked: number;
  readonly facing: 1 | -1;
  /** Null while it is carried. */
  readonly light: Point | null;
}

export function standingOf(vista: Vista, way: Way, { place }: Walker, done: number): Standing {
  const reached = done * way.length;
  const ahead = onWay(way, Math.min(reached, way.foot));
  const grain = grainAt(vista, ahead.y);
  // The second walks behind the first, by a step and a half.
  const units = Math.max(0, Math.min(reached, way.foot) - place * 1.7 * grain);
  const here = place === 0 ? ahead : onWay(way, units);
  const next = onWay(way, units + 4);
  const aside = place * 0.5 * grain;
  const climbing = reached > way.foot + 1;
  return {
    feet: { x: here.x + aside, y: here.y },
    grain: Math.max(grainAt(vista, here.y), 4.6),
    walked: climbing ? 0 : units,
    facing: next.x >= here.x ? 1 : -1,
    light: climbing ? lightOf(way, place, reached) : null,
  };
}

/** A climbing light follows the way; in the leaves it hangs near the rim, two of them well apart. */
function lightOf({ leaves, ...way }: Way, place: number, reached: number): Point {
  const behind = place * 26 * clamp((way.length - reached) / 60);
  const at = onWay({ ...way, leaves }, reached - behind);
  const near = clamp(1 - (way.length - reached) / (leaves.radius * 1.4));
  // A third or more of a turn apart, and lopsided: never a pair of eyes.
  const turn = 0.6 + hash(Math.round(leaves.radius * 31), 5) * 1.9 - place * 2.3;
  const out = 0.6 * leaves.radius * near;
  return { x: at.x + Math.cos(turn) * out, y: at.y + Math.sin(turn) * out };
}
