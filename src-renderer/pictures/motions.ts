import type { Motion } from '../../src-main/contract/layered-picture.ts';
import { noise } from '../plates/printing/noise.ts';
import { mix } from '../plates/printing/shape.ts';
import type { Look } from './answers.ts';

/** What moves by itself adds to what a layer shows. */
export interface Moved {
  readonly opacity: number;
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  /** How far a sprite has gone on its way by itself. */
  readonly along?: number;
  /** Which of its poses is shown, counted on without an end. */
  readonly pose?: number;
}

const resting: Moved = { opacity: 1, x: 0, y: 0, turn: 0 };
/** Sprites of one layer do not move in step: each is ahead of the one before by this share of a round. */
const ahead = 0.381966;
/** Somebody who walks to and fro comes and goes by a fade at both ends of the way, over this share of it. */
const fadeShare = 0.06;
/** A flame is another after so many seconds. */
const flame = 0.16;

function one(motion: Motion, seconds: number, index: number): Partial<Moved> {
  const rounds = (length: number): number => seconds / length + index * ahead;
  const swing = (length: number): number => Math.sin(2 * Math.PI * rounds(length));
  switch (motion.kind) {
    case 'drift':
      return { x: motion.by[0] * swing(motion.seconds), y: motion.by[1] * swing(motion.seconds) };
    case 'sway':
      return { turn: motion.degrees * swing(motion.seconds) };
    case 'glow':
      return { opacity: mix(motion.from, motion.to, 0.5 + 0.5 * swing(motion.seconds)) };
    case 'flicker':
      return { opacity: mix(motion.from, motion.to, noise(seconds / flame, index * 7.3)) };
    case 'fall':
      return { x: motion.sway * Math.sin(seconds * 0.7 + index), y: motion.speed * seconds };
    case 'frames':
      return { pose: Math.floor(rounds(motion.seconds)) };
    case 'along': {
      const along = rounds(motion.seconds) % 1;
      return { along, opacity: Math.min(1, along / fadeShare, (1 - along) / fadeShare) };
    }
  }
}

/**
 * What all motions of a layer add after so many seconds of life.
 *
 * @param index which of its sprites
 */
export function movedBy(motions: readonly Motion[], seconds: number, index = 0): Moved {
  return motions.reduce<Moved>((sum, motion) => {
    const next = one(motion, seconds, index);
    return {
      ...sum,
      ...next,
      opacity: sum.opacity * (next.opacity ?? 1),
      x: sum.x + (next.x ?? 0),
      y: sum.y + (next.y ?? 0),
      turn: sum.turn + (next.turn ?? 0),
    };
  }, resting);
}

/** A look with what moves by itself. */
export function withMotion(look: Look, moved: Moved): Look {
  return {
    ...look,
    opacity: look.opacity * moved.opacity,
    x: look.x + moved.x,
    y: look.y + moved.y,
    turn: look.turn + moved.turn,
  };
}
