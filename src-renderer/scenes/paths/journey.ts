import { clamp } from '../../plates/printing/shape.ts';

/** One way's journey: how far its light has come, 0 at the edge of the land, 1 in its leaves. */
export interface Journey {
  readonly done: number;
  /** The share of it that lies on the ground. */
  readonly ground: number;
  /** Per second. */
  readonly speed: number;
  /** Where it goes by itself. */
  readonly goal: number;
  /** Running home after a touch; strolling otherwise. */
  readonly hurry: boolean;
}

/** Untouched travellers stroll on so much a second, but while the first page is shown none arrives by itself. */
const stroll = 0.003;
/** Of the way on the ground: untouched they stroll as far as `strollsTo`; led past `knowsTheWay` they go the rest alone. */
const strollsTo = 0.84;
const knowsTheWay = 0.6;
/** Per second: how fast a journey runs home, and how soon it reaches that speed. */
const running = 0.62;
const getsGoing = 5;

/**
 * Where a journey stands at a page of so many before anybody has touched it: on its way first, arrived last.
 *
 * @param index of how many countries
 */
export function doneAt(page: number, pages: number, index: number, count: number, ground: number): number {
  const share = pages <= 1 ? 1 : clamp((page - 1) / (pages - 1));
  // Of the pages between, each brings its share of the countries home; they do not walk in step.
  if (((index * 10) % count) / count < share) return 1;
  return ground * (0.16 + 0.34 * (((index * 7) % count) / count));
}

/** Sends a journey to a place. */
export function send(journey: Journey, goal: number): Journey {
  return { ...journey, goal, hurry: true };
}

/** A finger leads it to a place; `seconds` since it last moved. */
export function lead(journey: Journey, done: number, seconds: number): Journey {
  const to = clamp(done);
  const measured = seconds > 0 ? (to - journey.done) / seconds : journey.speed;
  return { ...journey, done: to, speed: clamp(journey.speed * 0.6 + measured * 0.4, -2, 2) };
}

/** The finger has let go: who knows the way, or was sent on it, goes home. */
export function letGo(journey: Journey, restless: boolean): Journey {
  const home = journey.done >= knowsTheWay * journey.ground || journey.speed > 0.25 || restless;
  return { ...journey, goal: home ? 1 : strollGoal(journey), hurry: home };
}

/** Lets time pass. */
export function walk(journey: Journey, seconds: number): Journey {
  const { done, goal, hurry } = journey;
  const way = goal - done;
  if (way === 0) return journey.speed === 0 ? journey : { ...journey, speed: 0 };
  const wanted = Math.sign(way) * (hurry ? running * Math.min(1, 0.25 + Math.abs(way) * 3) : stroll);
  const speed = journey.speed + (wanted - journey.speed) * Math.min(1, getsGoing * seconds);
  const step = speed * seconds;
  const arrived = Math.abs(step) >= Math.abs(way) && Math.sign(step) === Math.sign(way);
  return arrived ? { ...journey, done: goal, speed: 0 } : { ...journey, done: clamp(done + step), speed };
}

/** A journey that strolls from a place. */
export function strolling(done: number, ground: number): Journey {
  return { done, ground, speed: 0, goal: strollGoal({ done, ground }), hurry: false };
}

function strollGoal({ done, ground }: Pick<Journey, 'done' | 'ground'>): number {
  return Math.max(done, strollsTo * ground);
}

/** How strongly its leaves are lit, 0…1: the last piece of the way is the light's own. */
export function litBy(done: number): number {
  return done >= 1 ? 1 : clamp((done - 0.93) / 0.07);
}
