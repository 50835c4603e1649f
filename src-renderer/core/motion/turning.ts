import type { Span } from '../../../src-main/contract/exhibition.ts';
import { throwSpeed, type TimedTurn } from '../model/dial.ts';
import * as kinetics from '../model/kinetics.ts';
import type { Clock } from '../time/clock.ts';

export interface TurningOptions {
  readonly clock: Clock;
  readonly span: () => kinetics.WheelSpan;
  readonly calm: () => boolean;
  readonly year: number;
  /** Before each frame in which the wheel stands elsewhere. */
  readonly onframe: (at: number) => void;
  /** The wheel stands elsewhere without having turned: calm motion. */
  readonly onjump: () => void;
  /** The wheel came to rest on a year. */
  readonly onrest: (year: number) => void;
}

/** The wheel of years in time: moved by hands, by wishes, and by itself until it rests. */
export interface Turning {
  readonly at: () => number;
  /** The whole year it stands for: that of a nudge stays what it was. */
  readonly year: () => number;
  readonly held: () => boolean;
  readonly moving: () => boolean;
  /** The year the wheel rests on or goes to; null while that is not yet decided. */
  readonly bound: () => number | null;
  grab(): void;
  /** The hand moved the wheel by so many years. */
  drag(years: number, time: number): void;
  letGo(time: number): void;
  goTo(year: number): void;
  /** Stands on a year at once, without animation: for a hidden wheel. */
  place(year: number): void;
  /** A small push that comes back: shows that the wheel turns. */
  nudge(speed: number): void;
  destroy(): void;
}

/** Moves kept for the throw: a hand's last tenth of a second is fewer. */
const keptMoves = 24;

/** Sets the wheel up; there is a frame loop only while it moves. */
export function startTurning({ clock, span, calm, year, onframe, onjump, onrest }: TurningOptions): Turning {
  let wheel: kinetics.Wheel = kinetics.wheelAt(year);
  let moves: TimedTurn[] = [];
  let last = 0;
  let stop: (() => void) | null = null;

  function frame(now: number): void {
    stop = null;
    const seconds = (now - last) / 1000;
    last = now;
    const before = wheel;
    wheel = kinetics.step(wheel, seconds, span());
    onframe(wheel.at);
    if (wheel.state === 'rest') {
      if (before.state !== 'rest') onrest(wheel.target);
    } else if (wheel.state !== 'held') stop = clock.frame(frame);
  }
  function run(): void {
    if (stop) return;
    last = clock.now();
    stop = clock.frame(frame);
  }
  /** In calm motion nothing runs on: the wheel is where it is wanted. */
  function jump(to: number): void {
    const before = wheel.at;
    wheel = kinetics.wheelAt(Math.min(span().to, Math.max(span().from, Math.round(to))));
    if (Math.abs(wheel.at - before) > 0.5) onjump();
    onframe(wheel.at);
    onrest(wheel.target);
  }

  return {
    at: () => wheel.at,
    year: () => kinetics.yearOf(wheel, span()),
    held: () => wheel.state === 'held',
    moving: () => wheel.state !== 'rest',
    bound: () => (wheel.state === 'running' || wheel.state === 'held' ? null : wheel.target),
    grab() {
      wheel = kinetics.hold(wheel);
      moves = [];
    },
    drag(years, time) {
      wheel = kinetics.pull(wheel, years, span());
      moves = [...moves.slice(1 - keptMoves), { time, years }];
      run();
    },
    letGo(time) {
      if (calm()) {
        jump(kinetics.yearOf(wheel, span()));
        return;
      }
      wheel = kinetics.release(wheel, throwSpeed(moves, time), span());
      run();
    },
    goTo(to) {
      if (calm()) {
        jump(to);
        return;
      }
      wheel = kinetics.turnTo(wheel, to, span());
      run();
    },
    place(to) {
      wheel = kinetics.wheelAt(Math.min(span().to, Math.max(span().from, Math.round(to))));
      stop?.();
      stop = null;
      onframe(wheel.at);
    },
    nudge(speed) {
      wheel = kinetics.nudge(wheel, speed);
      run();
    },
    destroy() {
      stop?.();
      stop = null;
    },
  };
}

/** Untouched for so long, the wheel shows that it turns … */
const quietBefore = 4000;
/** … and again not sooner than this. */
const quietBetween = 9000;
/** Years a second of the push: with it the wheel swings out by a whole year. */
const push = 6.8;

/** Swings the wheel out by a year and back while it is untouched, to a side on which there are years; returns its undo. */
export function nudgeWhenUntouched(clock: Clock, turning: Turning, span: Span, lastTouch: number): () => void {
  let way: 1 | -1 = 1;
  let undo = clock.after(Math.max(0, lastTouch + quietBefore - clock.now()), nudge);
  function nudge(): void {
    if (!turning.moving()) {
      const year = turning.year();
      if (year <= span.from) way = 1;
      if (year >= span.to) way = -1;
      turning.nudge(push * way);
      way = way === 1 ? -1 : 1;
    }
    undo = clock.after(quietBetween, nudge);
  }
  return () => undo();
}
