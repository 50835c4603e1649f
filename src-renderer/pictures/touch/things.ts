import type { PictureTouch, Spot } from '../../../src-main/contract/layered-picture.ts';
import { apart, drawTime, isIn, type Play, type Toys } from './play.ts';

type Place = Extract<PictureTouch, { kind: 'place' }>;
type Scatter = Extract<PictureTouch, { kind: 'scatter' }>;

/** What was put down slips into its place in about so many seconds. */
const slips = 0.12;

/**
 * A thing is taken and put where it belongs: its way goes from where it lies to there. Let go anywhere, it finds its place.
 */
export function place({ area, changes, layer, reach }: Place, toys: Toys): Play {
  const { values } = toys;
  /** How far things are from where they would be, while they are held or slip back. */
  const off = new Map<number, { by: Spot; held: boolean }>();

  function found(at: Spot): number | undefined {
    const shown = toys.sprites(layer);
    if (!shown || !isIn(area, at)) return undefined;
    const near = Array.from({ length: shown.count }, (_, index) => {
      const [left, top, right, bottom] = shown.boxOf(index);
      return {
        index,
        far: Math.hypot(Math.max(left - at[0], 0, at[0] - right), Math.max(top - at[1], 0, at[1] - bottom)),
      };
    });
    return near
      .filter(
        ({ index, far }) =>
          far <= reach && values.share(changes, shown.stepOf(index)) < 1 && off.get(index)?.held !== true,
      )
      .toSorted((one, other) => one.far - other.far)[0]?.index;
  }

  return {
    take(at) {
      const shown = toys.sprites(layer);
      const index = found(at);
      if (index === undefined || !shown) return undefined;
      const step = shown.stepOf(index);
      values.hold(changes, step);
      const lies = shown.placeAt(index, values.share(changes, step));
      const belongs = shown.placeAt(index, 1);
      const thing = { by: [0, 0] as Spot, held: true };
      off.set(index, thing);
      return {
        move(to) {
          thing.by = [to[0] - at[0], to[1] - at[1]];
          shown.push(index, thing.by);
          const now: Spot = [lies.x + thing.by[0], lies.y + thing.by[1]];
          if (apart(now, [belongs.x, belongs.y]) > reach || !thing.held) return;
          // It is there: what it still has to go is slipped.
          thing.held = false;
          thing.by = [now[0] - belongs.x, now[1] - belongs.y];
          values.set(changes, step, 1);
          values.letGo(changes, step, true);
        },
        letGo() {
          thing.held = false;
          values.letGo(changes, step, true);
        },
      };
    },
    holds: (at) => found(at) !== undefined,
    gesture() {
      const shown = toys.sprites(layer);
      const step = values.next(changes);
      if (!shown || step === undefined) return undefined;
      const index = Array.from({ length: shown.count }, (_, at) => at).find((at) => shown.stepOf(at) === step) ?? 0;
      const [from, to] = [shown.placeAt(index, 0), shown.placeAt(index, 1)];
      return {
        path: [
          [from.x, from.y],
          [to.x, to.y],
        ],
        time: drawTime,
      };
    },
    step(seconds) {
      const shown = toys.sprites(layer);
      let moving = false;
      for (const [index, thing] of off) {
        if (thing.held) continue;
        const left = Math.exp(-seconds / slips);
        thing.by = [thing.by[0] * left, thing.by[1] * left];
        const rests = Math.hypot(...thing.by) < 0.5;
        shown?.push(index, rests ? [0, 0] : thing.by);
        if (rests) off.delete(index);
        moving = true;
      }
      return moving;
    },
  };
}

/** What has been pushed away comes back in about so many seconds. */
const comesBack = 0.9;

/** Things give way to a finger, and come back when it is gone. Each that was touched counts. */
export function scatter({ area, changes, layer, reach }: Scatter, toys: Toys): Play {
  const { values } = toys;
  const fingers = new Set<{ at: Spot }>();
  const off = new Map<number, Spot>();

  return {
    take(at) {
      if (!isIn(area, at)) return undefined;
      const finger = { at };
      fingers.add(finger);
      return {
        move(to) {
          finger.at = to;
        },
        letGo: () => void fingers.delete(finger),
      };
    },
    holds: () => false,
    gesture() {
      const shown = toys.sprites(layer);
      if (!shown || shown.count === 0) return undefined;
      const path = [0, Math.floor(shown.count / 2)].map((index): Spot => {
        const { x, y } = shown.placeAt(index, 0);
        return [x, y];
      });
      return { path, time: drawTime };
    },
    step(seconds) {
      const shown = toys.sprites(layer);
      if (!shown) return false;
      const left = Math.exp(-seconds / comesBack);
      for (let index = 0; index < shown.count; index++) {
        const before = off.get(index) ?? [0, 0];
        let by: Spot = [before[0] * left, before[1] * left];
        const home = shown.placeAt(index, 0);
        for (const { at } of fingers) {
          const now: Spot = [home.x + by[0], home.y + by[1]];
          const far = apart(now, at);
          if (far >= reach) continue;
          const out = (reach - far) / Math.max(1, far);
          by = [by[0] + (now[0] - at[0]) * out, by[1] + (now[1] - at[1]) * out];
          const step = Math.min(shown.stepOf(index), values.stepsOf(changes) - 1);
          if (values.share(changes, step) < 1) values.letGo(changes, step, true);
        }
        if (Math.hypot(...by) < 0.5) off.delete(index);
        else off.set(index, by);
        shown.push(index, off.get(index) ?? [0, 0]);
      }
      return fingers.size > 0 || off.size > 0;
    },
  };
}
