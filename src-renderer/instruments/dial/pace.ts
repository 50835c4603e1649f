/** Frames slower than this (ms, running mean) make the moving dial coarser; at rest it is always sharp. */
const slowFrame = 26;
/** How much of the sharpness a moving dial keeps on a slow machine. */
const coarse = 0.6;
/** A gap longer than this is a hand that paused. */
const pause = 200;

/** Says for each frame how sharp to draw: 1, or less while moving where frames are slow. */
export function startPace(): (now: number, moving: boolean) => number {
  let last = -Infinity;
  let mean = 0;
  let share = 1;
  return (now, moving) => {
    const gap = now - last;
    last = now;
    if (!moving) {
      mean = 0;
      share = 1;
    } else if (gap < pause) {
      mean = mean === 0 ? Math.min(gap, slowFrame) : mean * 0.88 + gap * 0.12;
      if (mean > slowFrame) share = coarse;
    }
    return share;
  };
}
