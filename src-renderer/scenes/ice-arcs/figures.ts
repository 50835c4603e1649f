import { seeded } from '../../core/time/clock.ts';
import { iceRadius, type Rink } from './rink.ts';

/** A cut of the story: metres, from its first point to its last, and half its width. */
export interface Cut {
  readonly xs: Float32Array;
  readonly zs: Float32Array;
  readonly half: number;
}

const points = 96;
/** Skaters keep this distance from the boards. */
const widest = iceRadius - 1.1;

/** All cuts with which the games fill the ice: laps in the lanes, arcs across it, and the spirals of those who skate free. */
export function cutsOf({ middle }: Rink): readonly Cut[] {
  const chance = seeded(2007);
  const cuts: Cut[] = [];
  const cut = (half: number, at: (share: number) => readonly [x: number, z: number]) => {
    const places = Array.from({ length: points }, (_, index) => at(index / (points - 1))).filter(
      ([x, z]) => Math.hypot(x, z) < widest,
    );
    if (places.length < points / 3) return;
    cuts.push({
      xs: Float32Array.from(places, ([x]) => middle.x + x),
      zs: Float32Array.from(places, ([, z]) => middle.z + z),
      half,
    });
  };
  const turn = () => chance() * 2 * Math.PI;
  for (let lap = 0; lap < 42; lap++) {
    const from = turn();
    const long = 0.9 + chance() * 1.5;
    const radius = 10.5 + 14 * Math.sqrt(chance());
    const drift = (chance() - 0.5) * 3.4;
    cut(0.032 + 0.05 * chance(), (share) => {
      const angle = from + share * long;
      return [(radius + drift * share * share) * Math.cos(angle), (radius + drift * share * share) * Math.sin(angle)];
    });
  }
  for (let arc = 0; arc < 62; arc++) {
    // An arc of a wide circle whose middle lies off the ice's: it cuts across the rings.
    const radius = 6 + 15 * chance();
    const away = 5 + chance() * 15;
    const side = turn();
    const from = turn();
    const long = (0.7 + chance() * 1.1) * (chance() < 0.5 ? 1 : -1);
    cut(0.034 + 0.075 * chance() * chance(), (share) => {
      const angle = from + share * long;
      const off = radius * (1 - 0.12 * share);
      return [away * Math.cos(side) + off * Math.cos(angle), away * Math.sin(side) + off * Math.sin(angle)];
    });
  }
  for (let spiral = 0; spiral < 7; spiral++) {
    const [x, z] = [(chance() - 0.5) * 26, -17 + spiral * 4.6];
    const size = 2.2 + chance() * 2;
    const from = turn();
    const turns = (1.2 + chance() * 0.9) * (spiral % 2 ? 1 : -1);
    cut(0.045, (share) => {
      const angle = from + share * turns * 2 * Math.PI;
      const off = size * (1.5 - 1.32 * Math.sqrt(share));
      return [x + off * Math.cos(angle), z + off * Math.sin(angle)];
    });
  }
  return cuts;
}

/** How much of a cut has been skated when the ice is so full (0…1): cuts begin one after another. */
export function skated(index: number, cuts: number, full: number): number {
  const begin = (index / cuts) * 0.55;
  return Math.min(1, Math.max(0, (full - begin) / 0.45));
}
