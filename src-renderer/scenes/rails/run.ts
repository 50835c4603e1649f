import { clamp } from '../../plates/printing/shape.ts';
import { runOn } from '../engine/inertia.ts';
import { pitch } from './train.ts';
import { beforeAll, beyondAll, type Way } from './way.ts';

/** The train's run: where its head is, in metres along the line, and how fast it goes, in metres a second. */
export interface Run {
  readonly head: number;
  readonly speed: number;
}

/** Untouched, it rolls on at a walking pace. */
export const stroll = 0.55;
/** So heavy a train has lost two thirds of its speed after so many seconds. */
const runOut = 2.6;
/** Faster than this no wheel is seen any more. */
const fastest = 46;
/** At the first page the engine stands before the change of gauge. */
const departure = -3.4;

/** Where the head is at a page of so many: at the border first, beyond the horizon last. */
export function headAt(way: Way, page: number, pages: number): number {
  if (pages <= 1) return beyondAll;
  const from = way.toScreen(departure);
  const share = clamp((page - 1) / (pages - 1));
  return way.toLine(from + (way.toScreen(beyondAll) - from) * share);
}

/**
 * The same picture within the line: beyond the horizon the train goes by without end, one wagon like the next but five;
 * before its start there is nothing to see.
 */
export function within(head: number): number {
  const round = pitch * 5;
  return head > beyondAll ? beyondAll + ((head - beyondAll) % round) : Math.max(beforeAll, head);
}

/** A finger has drawn the train so many metres on, in so many seconds. */
export function draw({ head, speed }: Run, metres: number, seconds: number): Run {
  const measured = seconds > 0 ? metres / seconds : speed;
  return { head: within(head + metres), speed: clamp(speed * 0.6 + measured * 0.4, -fastest, fastest) };
}

/** Lets time pass without a finger. */
export function roll({ head, speed }: Run, seconds: number): Run {
  const run = runOn(speed, stroll, runOut, seconds);
  return { head: within(head + run.moved), speed: run.speed };
}
