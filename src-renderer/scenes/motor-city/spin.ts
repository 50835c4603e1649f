/** The wheel's turning: it follows the finger exactly, runs on when let go, and never quite stands still. */
export interface Spin {
  /** Radians since the start; forward is clockwise. */
  readonly angle: number;
  /** Radians a second. */
  readonly speed: number;
  /** The angle of the finger that holds it, or null. */
  readonly held: number | null;
}

/** Untouched, it turns once in about a minute and a half. */
export const driftSpeed = 0.07;
/** A spin has lost two thirds of its speed after so many seconds. */
const runOut = 1.5;
/** Faster than this nothing is seen any more. */
const fastest = 14;

export const resting: Spin = { angle: 0, speed: driftSpeed, held: null };

/** A finger takes hold at an angle round the hub. */
export function hold(spin: Spin, at: number): Spin {
  return { ...spin, held: at, speed: 0 };
}

/** The finger that holds it has moved to another angle, `seconds` after the last time. */
export function pull(spin: Spin, at: number, seconds: number): Spin {
  if (spin.held === null) return spin;
  const turned = shortest(at - spin.held);
  const measured = seconds > 0 ? clampSpeed(turned / seconds) : spin.speed;
  // Three parts of what was, two of what is: one jerky reading must not throw the wheel.
  const speed = spin.speed * 0.6 + measured * 0.4;
  return { angle: spin.angle + turned, speed, held: at };
}

/** The finger lets go; a finger that rested before it left gives no speed. */
export function release(spin: Spin, secondsSincePull: number): Spin {
  return { ...spin, held: null, speed: secondsSincePull > 0.12 ? 0 : spin.speed };
}

/** A push from elsewhere, in radians a second. */
export function push(spin: Spin, speed: number): Spin {
  return spin.held === null ? { ...spin, speed: clampSpeed(spin.speed + speed) } : spin;
}

/** Lets time pass. */
export function roll(spin: Spin, seconds: number): Spin {
  if (spin.held !== null) return seconds > 0.05 ? { ...spin, speed: spin.speed * 0.5 } : spin;
  const over = spin.speed - driftSpeed;
  const kept = Math.exp(-seconds / runOut);
  return {
    ...spin,
    angle: spin.angle + driftSpeed * seconds + over * runOut * (1 - kept),
    speed: driftSpeed + over * kept,
  };
}

/** The way round that a finger meant. */
export function shortest(turn: number): number {
  const once = 2 * Math.PI;
  return turn - Math.round(turn / once) * once;
}

function clampSpeed(speed: number): number {
  return Math.max(-fastest, Math.min(fastest, speed));
}
