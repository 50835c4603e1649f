import type { Clock } from './clock.ts';

/** Frames that were counted, and how many of them came late. */
export interface Counted {
  readonly frames: number;
  readonly late: number;
}

export interface CountingParts {
  readonly clock: Pick<Clock, 'frame'>;
  /** Whether something goes on now that must not falter. */
  readonly goesOn: (now: number) => boolean;
  /** Whether the page is visible; frames of a hidden or dark one are not counted. */
  readonly isSeen: () => boolean;
  /** What was counted, each time when it has come to its end. */
  readonly tell: (counted: Counted, now: number) => void;
}

/** Screens that are served show at least 30 frames a second; of quicker ones no more than 60 are asked for. In ms. */
const [quickest, slowest] = [1000 / 60, 1000 / 30];
/** A frame is late when the one before it stood for so many times what the screen needs. */
const lateAfter = 1.5;
/** The screen's own time from frame to frame shows in so many of them. */
const measured = 5;
/** After something has ended, so many frames show what the screen can do when there is nothing to do. */
const calmFrames = 12;
/** A longer interval, in ms, comes from a hidden page or a machine that slept, and is not counted. */
const longest = 1000;

/**
 * Counts frames while something goes on, and only then: at rest no frame is asked for. A screen of 30 frames a second is
 * not taken for a slow machine: the shortest time from frame to frame that it has shown is its own.
 */
export function frameCounter({ clock, goesOn, isSeen, tell }: CountingParts) {
  let own = slowest;
  let lately: number[] = [];
  let last: number | undefined;
  let going = false;
  let calm = 0;
  let frames = 0;
  let late = 0;
  let undo = (): void => undefined;

  function learn(interval: number): void {
    lately = [...lately, interval].slice(-measured);
    if (lately.length < measured) return;
    const middle = lately.toSorted((a, b) => a - b)[measured >> 1] ?? slowest;
    own = Math.max(quickest, Math.min(own, middle));
  }
  function see(interval: number): void {
    learn(interval);
    if (!going) return;
    frames += 1;
    if (interval > lateAfter * own) late += 1;
  }
  function tellOf(now: number): void {
    const counted = { frames, late };
    frames = late = 0;
    if (counted.frames > 0) tell(counted, now);
  }
  function step(now: number): void {
    if (last !== undefined && now - last <= longest && isSeen()) see(now - last);
    else lately = [];
    last = now;
    const goes = goesOn(now);
    calm = goes ? 0 : calm + 1;
    if (going && !goes) tellOf(now);
    going = goes;
    // What the screen can do is known once it has shown all that is ever asked of it.
    if (goes || (own > quickest * 1.02 && calm < calmFrames)) undo = clock.frame(step);
    else last = undefined;
  }
  return {
    /** Something begins. */
    begin(): void {
      if (going) return;
      going = true;
      // Its first frame holds all that had to be made for it, and is counted from there.
      last = undefined;
      undo();
      undo = clock.frame(step);
    },
    end(): void {
      undo();
    },
  };
}
