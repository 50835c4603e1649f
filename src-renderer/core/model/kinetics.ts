/**
 * How a heavy, well-oiled wheel moves: it follows a finger exactly, runs on when let go, and settles on a whole year.
 * Pure and exact: each step is a closed solution, so a late frame can neither overshoot nor lose a number.
 */
export interface Wheel {
  /** Where the wheel stands, in years; between two whole years while it moves. */
  readonly at: number;
  /** Years a second. */
  readonly speed: number;
  readonly state: 'rest' | 'held' | 'running' | 'settling' | 'nudged';
  /** The whole year it settles on; meaningful while settling and at rest. */
  readonly target: number;
  /** Where the finger has pulled it, unbounded; the wheel itself resists beyond the ends. */
  readonly pulled: number;
}

/** First and last year, both whole. */
export interface WheelSpan {
  readonly from: number;
  readonly to: number;
  /** Whether a year holds anything; a thrown wheel glides past those that don't. Absent: all do. */
  readonly holds?: (year: number) => boolean;
}

/** Seconds in which friction takes all but 1/e of the speed. */
const friction = 0.42;
/** Years a second below which the nearest year catches the wheel. */
const catchingSpeed = 3;
/** Stiffness (1/s) of the catch on a year … */
const catchStiffness = 12;
/** … which is a little underdamped: the wheel swings past by a hair and back, as a heavy one does in its notch. */
const catchDamping = 0.58;
/** Stiffness of a longer way to a year that was asked for. */
const travelStiffness = 5.5;
/** Stiffness that brings a nudge back: slow enough to be seen from where people stand. */
const nudgeStiffness = 2.4;
/** Years a second: the widest nudge is a little more than a year. */
const topNudge = 7.5;
/** How far a pull beyond an end can bend the wheel, in years. */
const give = 1.4;
/** No finger throws faster than this, in years a second: a jump of a tired touch panel would. */
const topSpeed = 45;
/** Closer than this (years) and slower than this (years a second) is rest. */
const stillness = 0.004;
/** A thrown wheel glides past so many years that hold nothing; where there are more, it stops among them. */
const mostPast = 4;
/** A longer pause between two moves of a hand, in seconds, is a missed frame. */
const longestStep = 0.1;

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** A wheel at rest on a year. */
export function wheelAt(year: number): Wheel {
  return { at: year, speed: 0, state: 'rest', target: year, pulled: year };
}

/** Beyond an end the wheel follows ever less, up to `give`. */
function resist(pulled: number, span: WheelSpan): number {
  const over = pulled > span.to ? pulled - span.to : pulled < span.from ? pulled - span.from : 0;
  if (over === 0) return pulled;
  return clamp(pulled, span.from, span.to) + Math.sign(over) * give * (1 - Math.exp(-Math.abs(over) / (give * 1.6)));
}

/** A finger takes hold: the wheel stops where it is. */
export function hold(wheel: Wheel): Wheel {
  return { ...wheel, state: 'held', speed: 0, pulled: wheel.at };
}

/** The finger moved by so many years; the wheel follows exactly within the span. */
export function pull(wheel: Wheel, years: number, span: WheelSpan): Wheel {
  if (wheel.state !== 'held' || !Number.isFinite(years)) return wheel;
  const pulled = clamp(wheel.pulled + years, span.from - 40, span.to + 40);
  return { ...wheel, pulled, at: resist(pulled, span) };
}

/** The finger lets go at a speed. */
export function release(wheel: Wheel, speed: number, span: WheelSpan): Wheel {
  if (wheel.state !== 'held') return wheel;
  const thrown = Number.isFinite(speed) ? clamp(speed, -topSpeed, topSpeed) : 0;
  const outside = wheel.at < span.from || wheel.at > span.to;
  if (outside || Math.abs(thrown) < catchingSpeed) return caught({ ...wheel, speed: outside ? 0 : thrown }, span);
  return { ...wheel, state: 'running', speed: thrown };
}

/** Sends the wheel to a year by the spring; to what is no year it doesn't turn. */
export function turnTo(wheel: Wheel, year: number, span: WheelSpan): Wheel {
  if (Number.isNaN(year)) return wheel;
  return { ...wheel, state: 'settling', target: clamp(Math.round(year), span.from, span.to) };
}

/** A push that comes back by itself: the wheel shows that it turns. */
export function nudge(wheel: Wheel, speed: number): Wheel {
  if (Number.isNaN(speed)) return wheel;
  return wheel.state === 'rest' ? { ...wheel, state: 'nudged', speed: clamp(speed, -topNudge, topNudge) } : wheel;
}

/** The year the wheel stands on or nearest to; a nudge changes no year. */
export function yearOf(wheel: Wheel, span: WheelSpan): number {
  if (wheel.state === 'nudged') return wheel.target;
  return clamp(Math.round(wheel.at), span.from, span.to);
}

function caught(wheel: Wheel, span: WheelSpan): Wheel {
  // A little of the speed is still spent before the catch holds: the year ahead, not the year behind.
  const target = clamp(Math.round(wheel.at + wheel.speed / catchStiffness), span.from, span.to);
  return { ...wheel, state: 'settling', target };
}

/** Where a wheel that has run on is caught: by the first year ahead that holds something. */
function caughtAhead(wheel: Wheel, span: WheelSpan): Wheel {
  const stopped = caught(wheel, span);
  const way = Math.sign(wheel.speed);
  for (let past = 0; past <= mostPast; past++) {
    const target = stopped.target + way * past;
    if (target < span.from || target > span.to) break;
    if (span.holds?.(target) ?? true) return { ...stopped, target };
  }
  return stopped;
}

/** A spring towards the target, solved exactly: critically damped on a long way, a little less in the notch. */
function settle(wheel: Wheel, seconds: number, span: WheelSpan): Wheel {
  const away = wheel.at - wheel.target;
  const notch = wheel.state !== 'nudged' && Math.abs(away) <= 1.5;
  const stiffness = notch ? catchStiffness : wheel.state === 'nudged' ? nudgeStiffness : travelStiffness;
  const [left, speed] = notch
    ? swing(away, wheel.speed, stiffness, catchDamping, seconds)
    : creep(away, wheel.speed, stiffness, seconds);
  if (Math.abs(left) < stillness && Math.abs(speed) < stillness * stiffness) return wheelAt(wheel.target);
  return { ...wheel, at: clamp(wheel.target + left, span.from - give, span.to + give), speed };
}

type Motion = readonly [away: number, speed: number];

function creep(away: number, speed: number, stiffness: number, seconds: number): Motion {
  const drive = speed + stiffness * away;
  const fading = Math.exp(-stiffness * seconds);
  return [(away + drive * seconds) * fading, (speed - stiffness * drive * seconds) * fading];
}

function swing(away: number, speed: number, stiffness: number, damping: number, seconds: number): Motion {
  const loss = stiffness * damping;
  const frequency = stiffness * Math.sqrt(1 - damping * damping);
  const fading = Math.exp(-loss * seconds);
  const [cos, sin] = [Math.cos(frequency * seconds), Math.sin(frequency * seconds)];
  const push = (speed + loss * away) / frequency;
  return [
    fading * (away * cos + push * sin),
    fading * ((push * frequency - loss * away) * cos - (away * frequency + loss * push) * sin),
  ];
}

function run(wheel: Wheel, seconds: number, span: WheelSpan): Wheel {
  const fading = Math.exp(-seconds / friction);
  const at = wheel.at + wheel.speed * friction * (1 - fading);
  const moved = { ...wheel, at, speed: wheel.speed * fading };
  if (at <= span.from || at >= span.to) {
    // The end is soft: some of the speed goes into the give, and the spring brings it back.
    const end = at <= span.from ? span.from : span.to;
    return { ...moved, at: end, state: 'settling', target: end, speed: clamp(moved.speed, -12, 12) };
  }
  return Math.abs(moved.speed) < catchingSpeed ? caughtAhead(moved, span) : moved;
}

/** Moves a free wheel on by some seconds; a held one and one at rest stay. */
export function step(wheel: Wheel, seconds: number, span: WheelSpan): Wheel {
  const time = clamp(Number.isFinite(seconds) ? seconds : 0, 0, longestStep);
  if (wheel.state === 'running') return run(wheel, time, span);
  if (wheel.state === 'settling' || wheel.state === 'nudged') return settle(wheel, time, span);
  return wheel;
}
