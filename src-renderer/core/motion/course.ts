/** The whole way of one thing that is let go, known before it begins: that of a critically damped spring. */
export interface Course {
  /** In ms. */
  readonly duration: number;
  /** Where it is after so many ms, and its speed a second. */
  at(milliseconds: number): { readonly value: number; readonly speed: number };
}

export interface CourseOptions {
  readonly from: number;
  readonly to: number;
  /** Its speed a second when it is let go. */
  readonly speed?: number;
  /** A second; at 15 nearly the whole way takes 300 ms. */
  readonly stiffness: number;
  /** Nearer than this nobody sees what is missing. */
  readonly done: number;
}

/** No movement takes longer, in ms. */
const longest = 3000;
/** The end is looked for in steps of so many ms. */
const step = 1000 / 60;

export function courseOf({ from, to, speed = 0, stiffness, done }: CourseOptions): Course {
  const distance = from - to;
  const pull = speed + stiffness * distance;
  // Closed form of critical damping.
  const at = (milliseconds: number) => {
    const seconds = milliseconds / 1000;
    const decay = Math.exp(-stiffness * seconds);
    return {
      value: to + (distance + pull * seconds) * decay,
      speed: (speed - stiffness * pull * seconds) * decay,
    };
  };
  const isThere = (milliseconds: number): boolean => {
    const { value, speed: left } = at(milliseconds);
    // What is as near, but passes by, is not there.
    return Math.abs(value - to) <= done && Math.abs(left) <= done * stiffness;
  };
  let duration = 0;
  while (duration < longest && !isThere(duration)) duration += step;
  return { duration, at };
}
