import type { CueName, Sounds } from '../../core/model/cue.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { SceneFinger } from '../scene.ts';
import type { Point } from '../../core/model/rect.ts';

/** What a picture has heard: only what a visitor's own finger has done. */
export interface TouchSounds {
  /** A finger on the picture, before the picture is told; its place is in units of the composition. */
  touch(finger: SceneFinger): void;
  /** What happens from now on is no finger's work. */
  forget(): void;
  /** Has a cue heard at a place in units of the composition; absent: where the finger came down. */
  sound(name: CueName, at?: Point): void;
  /** Has it heard again after every so many units of the way of the finger that is being told. */
  rub(name: CueName, every?: number): void;
}

/** What a finger has set going is heard for so long, in ms: a wheel that spins on, somebody who arrives. */
const lingers = 6000;
/** A finger that rubs is heard again after so many units. */
const usualWay = 60;

/** @param css CSS pixels of a unit */
export function touchSounds(clock: Clock, css: number, sounds: Sounds | undefined): TouchSounds {
  let hand: { readonly x: number; readonly since: number } | null = null;
  /** The finger that is being told; where each was when it was last heard. */
  let told: SceneFinger | null = null;
  const rubbed = new Map<number, Point>();

  function sound(name: CueName, at?: Point): void {
    if (hand && clock.now() - hand.since < lingers) sounds?.(name, (at?.x ?? hand.x) * css);
  }

  return {
    touch(finger) {
      const { id, phase, x, y } = finger;
      // A ghost fingertip has a number that no finger of a hand has; what it does is not heard.
      if (id < 0) hand = told = null;
      else if (phase === 'down' || rubbed.has(id)) {
        hand = { x, since: clock.now() };
        told = finger;
      }
      if (phase === 'down' && id >= 0) rubbed.set(id, { x, y });
      else if (phase === 'up') rubbed.delete(id);
    },
    forget() {
      hand = null;
    },
    sound,
    rub(name, every = usualWay) {
      const from = told && rubbed.get(told.id);
      if (!told || !from || Math.hypot(told.x - from.x, told.y - from.y) < every) return;
      rubbed.set(told.id, { x: told.x, y: told.y });
      sound(name);
    },
  };
}
