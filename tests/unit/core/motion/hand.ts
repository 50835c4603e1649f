import type { Clock } from '../../../../src-renderer/core/time/clock.ts';

export interface HandClock extends Clock {
  /** Runs so many frames, a sixtieth of a second each; gives how many were asked for. */
  run(frames: number): number;
}

/** A clock that a test turns by hand. */
export function handClock(): HandClock {
  let now = 0;
  let waiting: ((now: number) => void)[] = [];
  return {
    still: false,
    now: () => now,
    random: () => 0.5,
    frame(callback) {
      waiting.push(callback);
      return () => (waiting = waiting.filter((other) => other !== callback));
    },
    after: () => () => undefined,
    run(frames) {
      let asked = 0;
      for (let frame = 0; frame < frames; frame++) {
        now += 1000 / 60;
        const due = waiting;
        waiting = [];
        asked += due.length;
        for (const callback of due) callback(now);
      }
      return asked;
    },
  };
}
