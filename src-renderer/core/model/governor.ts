import type { Ease } from '../../../src-main/contract/window.ts';
import type { Counted } from '../time/count-frames.ts';
import type { Step } from './easing.ts';

/** The step a machine stands on, and the frames that were counted since the last decision. */
export interface Governed extends Counted, Required<Ease> {
  /** When it came to this step, in ms. */
  readonly since: number;
  /** It came to this step by giving detail back, which the next judgement may take again. */
  readonly tried: boolean;
}

/** So many frames are judged together: those of some nine passages. */
const judged = 240;
/** From so many on (some three passages) they are judged early, once more are late than may be of all `judged`: the rest can't change that. */
const leastJudged = 60;
/** Shares of late frames: above `most` detail is taken, below `few` it may be given back. */
const lateShare = { most: 0.1, few: 0.02 } as const;
/** In ms. */
const firstPatience = 10 * 60_000;
const longestPatience = 4 * 3_600_000;

/** As a page begins, at a time in ms: where the one before it on this screen stood, or with everything. */
export function beginGoverned(now: number, { step, patience = firstPatience }: Ease = { step: 0 }): Governed {
  const bounded = Math.min(longestPatience, Math.max(firstPatience, patience));
  return { step, frames: 0, late: 0, since: now, patience: bounded, tried: false };
}

/**
 * Counts frames in, and takes a step back or gives one again when there are enough to judge by: a machine that falters in
 * half of its frames is not left to falter through nine passages first. A step that was given
 * again and could not be kept is tried after twice the time; one that was kept for as long as it was waited for shows
 * that the machine has changed, and the next is waited for no longer than the first time.
 */
export function govern(state: Governed, seen: Counted, now: number): Governed {
  const frames = state.frames + seen.frames;
  const late = state.late + seen.late;
  const isLost = frames >= leastJudged && late > lateShare.most * judged;
  if (frames < judged && !isLost) return { ...state, frames, late };
  const share = late / frames;
  const fresh = { ...state, frames: 0, late: 0 };
  const held = now - state.since >= state.patience;
  const { step } = state;
  if (share > lateShare.most && step < 3)
    return { ...fresh, ...moved(step + 1, now, false), patience: afterLoss(state, held) };
  if (share < lateShare.few && step > 0 && held)
    return { ...fresh, ...moved(step - 1, now, true), patience: state.tried ? firstPatience : state.patience };
  return fresh;
}

const moved = (step: number, since: number, tried: boolean) => ({ step: step as Step, since, tried });

function afterLoss({ tried, patience }: Governed, held: boolean): number {
  if (!tried) return patience;
  return held ? firstPatience : Math.min(longestPatience, 2 * patience);
}
