/** The few functions every plate is made of. */

/** The value, or the bound that it is beyond. `low` is not above `high`. */
export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value;
}

/** From `one` (share 0) to `other` (share 1) in a straight line; shares beyond go on along it. */
export function mix(one: number, other: number, share: number): number {
  return one + (other - one) * share;
}

/** 0 before `from`, 1 after `to`, smooth between; falls when `from` > `to`. */
export function smooth(from: number, to: number, value: number): number {
  const share = clamp((value - from) / (to - from));
  return share * share * (3 - 2 * share);
}

/** A bell around a middle: 1 there, near 0 beyond three widths. */
export function bell(middle: number, width: number, value: number): number {
  const away = (value - middle) / width;
  return Math.exp(-away * away);
}
