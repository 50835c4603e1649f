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
  /** It has arrived when it is this near and slow: the rest is too small to be seen. */
  readonly done: number;
}

/** No movement takes longer, in ms. */
const longest = 3000;
/** The end is looked for in steps of so many ms. */
const step = 1000 / 60;

/** Where a critically damped spring is, and its speed a second, so many seconds after it was let go: exact at any time. */
export function damped(
  { value, speed }: { readonly value: number; readonly speed: number },
  target: number,
  stiffness: number,
  seconds: number,
): { readonly value: number; readonly speed: number } {
  const distance = value - target;
  const pull = speed + stiffness * distance;
  const decay = Math.exp(-stiffness * seconds);
  return {
    value: target + (distance + pull * seconds) * decay,
    speed: (speed - stiffness * pull * seconds) * decay,
  };
}

/** The way from `from` to `to`. It ends after three seconds even where it has not arrived. */
export function courseOf({ from, to, speed = 0, stiffness, done }: CourseOptions): Course {
  const at = (milliseconds: number) => damped({ value: from, speed }, to, stiffness, milliseconds / 1000);
  const isThere = (milliseconds: number): boolean => {
    const { value, speed: left } = at(milliseconds);
    // What is as near, but passes by, is not there.
    return Math.abs(value - to) <= done && Math.abs(left) <= done * stiffness;
  };
  let duration = 0;
  while (duration < longest && !isThere(duration)) duration += step;
  return { duration, at };
}

/** The rest of a course that has been on its way for so many ms. */
export function begunFor({ duration, at }: Course, milliseconds: number): Course {
  return { duration: Math.max(0, duration - milliseconds), at: (later) => at(later + milliseconds) };
}
