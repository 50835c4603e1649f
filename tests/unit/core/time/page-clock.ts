import type { Clock } from '../../../../src-renderer/core/time/clock.ts';
import { FakeClock } from '../../fake-clock.ts';

/** A page's clock whose time a test lets pass; a frame comes a sixtieth of a second after it is asked for. */
export function pageClock(): { readonly clock: Clock; pass(milliseconds: number): void } {
  const time = new FakeClock();
  const clock: Clock = {
    still: false,
    now: () => time.now,
    random: () => 0.5,
    after: (milliseconds, callback) => time.later(callback, milliseconds),
    frame: (callback) => time.later(() => callback(time.now), 1000 / 60),
  };
  return { clock, pass: (milliseconds) => time.pass(milliseconds) };
}
