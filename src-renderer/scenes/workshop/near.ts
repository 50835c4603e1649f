import { onScreen, type Layout } from '../engine/layout.ts';

/** Where the layout lies for those in front: in the corner above the bar or the words, beside what a finger moves. */
export function nearLayout({ frame }: Layout): Layout {
  if (!frame.portrait) return { frame, left: frame.width - 1920, top: 0, size: 1 };
  const size = 0.72;
  return { frame, left: frame.width - 1920 * size, top: 252, size };
}

/**
 * Where the sheet of those in front ends, in units of their layout: above the words of an upright screen, else beneath the
 * bar, which is lower with the largest letters.
 */
export const nearEnd = ({ frame }: Layout): number => (frame.portrait ? 990 : 1080);

/** Where the lower of the two heads in front ends, in units of the screen. */
export function facesEnd(hall: Layout): number {
  return onScreen(nearLayout(hall), { x: 0, y: 880 }).y;
}

/** What those in front cover, in units of their layout, each box as far down as their sheet reaches. */
export const inFront = {
  learner: { left: 1070, top: 668, right: 1460 },
  hand: { left: 1456, top: 624, right: 1620 },
  face: { left: 1616, top: 506, right: 2000 },
  cap: { left: 1672, top: 410, right: 2000 },
} as const;
