import type { PictureTouch, Spot } from '../../../src-main/contract/layered-picture.ts';
import { degree } from '../../core/model/angle.ts';
import { clamp } from '../../plates/printing/shape.ts';
import { pulledSpeed, releasedSpeed, runOn } from '../../scenes/engine/inertia.ts';
import { apart, drawTime, isIn, middleOf, type Ghost, type Play, type Toys } from './play.ts';

type DrawRound = Extract<PictureTouch, { kind: 'draw-round' }>;
type Turn = Extract<PictureTouch, { kind: 'turn' }>;

/** By how many turns a finger has gone about a middle, from one place to another; the shorter way. */
function turned(about: Spot, flat: number, from: Spot, to: Spot): number {
  const angle = ([x, y]: Spot): number => Math.atan2((y - about[1]) / flat, x - about[0]);
  const turns = (angle(to) - angle(from)) / (2 * Math.PI);
  return turns - Math.round(turns);
}

/** Points about a middle, as a fingertip would draw them. */
function circleAbout(about: Spot, flat: number, radius: number, turns: number): Spot[] {
  return Array.from({ length: 17 }, (_, index) => {
    const angle = -90 * degree + (index / 16) * turns * 2 * Math.PI;
    return [about[0] + radius * Math.cos(angle), about[1] + radius * Math.sin(angle) * flat];
  });
}

/** As far as a finger can be taken at its word between two of its places: one that crosses the middle turns by no more. */
const mostTurned = 0.25;

/**
 * Steps are drawn one after another by going round a middle, whichever way: a turn is a step. A ring that was begun closes
 * by itself when the finger lifts.
 */
export function drawRound(touch: DrawRound, { values }: Toys): Play {
  const { area, changes, about, flat, begins } = touch;
  return {
    take(at) {
      if (!isIn(area, at)) return undefined;
      let step = values.next(changes);
      if (step === undefined) return 'touched';
      let last = at;
      values.hold(changes, step);
      draw(begins);
      /** What is more than a step goes on with the next. */
      function draw(more: number): void {
        let left = more;
        while (step !== undefined && left > 0) {
          const share = values.share(changes, step);
          values.set(changes, step, share + left);
          left -= 1 - share;
          if (left < 0) return;
          values.letGo(changes, step, true);
          step = values.next(changes);
          if (step !== undefined) values.hold(changes, step);
        }
      }
      return {
        move(to) {
          draw(Math.min(mostTurned, Math.abs(turned(about, flat, last, to))));
          last = to;
        },
        letGo: () => void (step !== undefined && values.letGo(changes, step, values.share(changes, step) > 0)),
      };
    },
    holds: (at) => isIn(area, at) && values.next(changes) !== undefined,
    gesture(): Ghost | undefined {
      if (values.next(changes) === undefined) return undefined;
      const reach = area.kind === 'circle' ? area.radius * 0.55 : apart(area.points[0] ?? about, middleOf(area)) * 0.5;
      return { path: circleAbout(about, flat, reach, 1), time: drawTime };
    },
  };
}

/** A wheel runs out: after so many seconds a third of its speed is left. Turns a second at most. */
const runsOut = 0.9;
const fastest = 2.5;
/** Slower than this it stands, in turns a second. */
const stands = 0.02;

/**
 * A wheel that turns with the finger, forwards and back, and runs on when it is let go: so many turns are a step. It stays
 * where it comes to rest.
 */
export function turn(touch: Turn, { values }: Toys): Play {
  const { area, changes, about, flat, turns } = touch;
  const steps = values.stepsOf(changes);
  let speed = 0;
  let held = false;
  /** What the finger has turned since the last frame; and how long it has rested, in seconds. */
  let moved = 0;
  let rested = 0;

  function by(share: number): void {
    const all = clamp(values.whole(changes) + share / turns, 0, steps);
    for (let step = 0; step < steps; step++) values.set(changes, step, clamp(all - step));
  }
  const each = (act: (step: number) => void): void => {
    for (let step = 0; step < steps; step++) act(step);
  };

  return {
    take(at) {
      if (!isIn(area, at) || held) return undefined;
      held = true;
      speed = 0;
      let last = at;
      each((step) => values.hold(changes, step));
      return {
        move(to) {
          const now = turned(about, flat, last, to);
          moved += now;
          by(now);
          last = to;
        },
        letGo() {
          held = false;
          speed = releasedSpeed(speed, rested);
          if (speed === 0) each((step) => values.letGo(changes, step, false));
        },
      };
    },
    holds: (at) => isIn(area, at),
    gesture: () =>
      values.whole(changes) >= steps
        ? undefined
        : {
            path: circleAbout(
              about,
              flat,
              apart(middleOf(area), about) || (area.kind === 'circle' ? area.radius * 0.6 : 200),
              0.7,
            ),
            time: drawTime,
          },
    step(seconds) {
      if (held) {
        rested = moved === 0 ? rested + seconds : 0;
        speed = pulledSpeed(speed, moved, seconds, fastest);
        moved = 0;
        return true;
      }
      if (speed === 0) return false;
      const on = runOn(speed, 0, runsOut, seconds);
      by(on.moved);
      speed = Math.abs(on.speed) < stands ? 0 : on.speed;
      if (speed === 0) each((step) => values.letGo(changes, step, false));
      return speed !== 0;
    },
  };
}
