import type { PictureValue, Wishes } from '../../src-main/contract/layered-picture.ts';
import { clamp } from '../plates/printing/shape.ts';

/** A step that has just been done. */
export interface Done {
  readonly value: string;
  readonly step: number;
  /** A finger has done it, or begun it. */
  readonly byHand: boolean;
}

/** The values of a picture as they are now. Each step of a value is done to a share of its own, 0…1. */
export interface Values {
  /** All of a value: the sum of the shares of its steps. */
  whole(value: string): number;
  share(value: string, step: number): number;
  stepsOf(value: string): number;
  /** The first step that is neither done nor held, in the order of its pages. */
  next(value: string): number | undefined;
  /** What a page wants sets out by itself, after so many ms. */
  wish(wishes: Wishes, now: number, after: number): void;
  /** What a page wants, and what has been begun, is there at once. */
  settle(wishes: Wishes): void;
  /** A finger holds a step: it does not move by itself until it is let go. */
  hold(value: string, step: number): void;
  /** A finger brings a step to a share. */
  set(value: string, step: number, share: number): void;
  /** A finger leaves a step: it goes on to its end, or stays as it is, or goes back to what the page wants. */
  letGo(value: string, step: number, goesOn: boolean): void;
  /** Lets time pass; tells what has been done since the last time. */
  pass(now: number, seconds: number): readonly Done[];
  /** How long until something moves by itself, in ms; 0: now; undefined: nothing will. */
  waits(now: number): number | undefined;
}

/** Opened by itself, the last tenth of what the page wants is still to come: the picture is seen to live. */
const backShare = 0.1;
/** A step that follows another when it is done has begun when the picture opens. */
const begunAtOpening = 0.15;

interface Kept {
  readonly spec: PictureValue;
  readonly order: readonly number[];
  readonly shares: number[];
  /** What each step goes to by itself; one that a finger has left half-way stays there. */
  readonly goals: number[];
  /** When it may move by itself, in ms. */
  readonly due: number[];
  readonly held: Set<number>;
  /** Begun by a finger: it waits for no other step. */
  readonly own: Set<number>;
  /** What the page wants. */
  wished: ReadonlySet<number>;
}

function kept(spec: PictureValue): Kept {
  const all = (value: number): number[] => Array.from({ length: spec.steps }, () => value);
  const order = spec.order ?? all(0).map((_, index) => index);
  return {
    spec,
    order,
    shares: all(0),
    goals: all(0),
    due: all(0),
    held: new Set(),
    own: new Set(),
    wished: new Set(),
  };
}

/**
 * Opens the values of a picture.
 *
 * @param wishes what the page wants
 * @param opening when the picture opens, in ms, and after how many ms the last of it sets out; absent: all is there
 */
export function openValues(
  specs: Readonly<Record<string, PictureValue>>,
  wishes: Wishes,
  opening?: { readonly now: number; readonly after: number },
): Values {
  const values = new Map(Object.entries(specs).map(([name, spec]) => [name, kept(spec)]));
  let done: Done[] = [];
  const of = (name: string): Kept | undefined => values.get(name);

  function bring(name: string, value: Kept, step: number, share: number): void {
    const before = value.shares[step];
    if (before === undefined) return;
    value.shares[step] = clamp(share);
    if (before < 1 && share >= 1) done.push({ value: name, step, byHand: value.own.has(step) || value.held.has(step) });
  }

  function wish(wishes: Wishes, now: number, after: number): void {
    for (const [name, count] of Object.entries(wishes)) {
      const value = of(name);
      if (!value) continue;
      value.wished = new Set(value.order.slice(0, count));
      let waiting = 0;
      for (const step of value.order) {
        if (value.wished.has(step)) {
          if ((value.shares[step] ?? 1) < 1) value.due[step] = now + after + waiting++ * (value.spec.apart ?? 0) * 1000;
          value.goals[step] = 1;
        } else if (value.spec.touched === 'returns' && !value.held.has(step)) value.goals[step] = 0;
      }
    }
  }

  function settle(wishes: Wishes): void {
    wish(wishes, -Infinity, 0);
    for (const value of values.values())
      value.goals.forEach((goal, step) => {
        value.shares[step] = value.spec.touched === 'returns' ? goal : Math.max(goal, value.shares[step] ?? 0);
      });
    done = [];
  }

  /** A step that follows the one before: only the first of them that is not done moves. */
  function leads(value: Kept, step: number): boolean {
    if (value.spec.apart !== undefined || value.own.has(step)) return true;
    return (
      value.order.find((at) => value.goals[at] === 1 && (value.shares[at] ?? 1) < 1 && !value.own.has(at)) === step
    );
  }

  settle(wishes);
  if (opening) {
    for (const value of values.values()) {
      const wanted = value.order.filter((step) => value.wished.has(step));
      const back = wanted.length === 0 ? 0 : Math.max(1, Math.round(value.spec.steps * backShare));
      for (const step of wanted.slice(wanted.length - back))
        value.shares[step] = value.spec.apart === undefined ? begunAtOpening : 0;
    }
    wish(wishes, opening.now, opening.after);
  }

  return {
    whole: (name) => of(name)?.shares.reduce((sum, share) => sum + share, 0) ?? 0,
    share: (name, step) => of(name)?.shares[step] ?? 0,
    stepsOf: (name) => of(name)?.spec.steps ?? 0,
    next(name) {
      const value = of(name);
      return value?.order.find((step) => (value.shares[step] ?? 1) < 1 && !value.held.has(step));
    },
    wish,
    settle,
    hold(name, step) {
      const value = of(name);
      value?.held.add(step);
      value?.own.add(step);
    },
    set(name, step, share) {
      const value = of(name);
      if (value) bring(name, value, step, share);
    },
    letGo(name, step, goesOn) {
      const value = of(name);
      if (!value) return;
      value.held.delete(step);
      value.own.add(step);
      value.due[step] = -Infinity;
      const back = value.wished.has(step) ? 1 : 0;
      if (goesOn) value.goals[step] = 1;
      else value.goals[step] = value.spec.touched === 'returns' ? back : (value.shares[step] ?? 0);
    },
    pass(now, seconds) {
      for (const [name, value] of values) {
        // Which of them leads is decided before any moves: two that follow each other do not move in one step.
        const moving = value.shares.flatMap((share, step) => {
          const goal = value.goals[step] ?? share;
          const free = goal !== share && !value.held.has(step) && (value.due[step] ?? 0) <= now;
          return free && (goal < share || leads(value, step)) ? [{ step, share, goal }] : [];
        });
        for (const { step, share, goal } of moving) {
          const way = seconds / value.spec.seconds;
          bring(name, value, step, goal > share ? Math.min(goal, share + way) : Math.max(goal, share - way));
        }
      }
      const told = done;
      done = [];
      return told;
    },
    waits(now) {
      let soonest: number | undefined;
      for (const value of values.values())
        value.shares.forEach((share, step) => {
          if (share === value.goals[step] || value.held.has(step)) return;
          const wait = Math.max(0, (value.due[step] ?? 0) - now);
          soonest = Math.min(soonest ?? Infinity, wait);
        });
      return soonest;
    },
  };
}
