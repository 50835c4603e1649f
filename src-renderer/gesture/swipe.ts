import type { Rect } from '../model/rect.ts';

export interface TracePoint {
  readonly x: number;
  readonly y: number;
  /** Milliseconds. */
  readonly time: number;
}

/** A finger from where it came down to where it is. */
export interface Trace {
  readonly from: TracePoint;
  readonly to: TracePoint;
}

/** A page is turned by a stroke of a twelfth of the screen … */
const swipeShare = 1 / 12;
/** … that is much more sideways than upright … */
const swipeSlope = 2;
/** … and brisk, in ms: slow strokes belong to the picture. */
const swipeTime = 500;

/** A finger that moved less than this many CSS pixels tapped. */
const tapReach = 12;

/**
 * Whether a finger turns the page: by a brisk sideways stroke or a tap. What begins on the picture belongs to the
 * picture; what begins on the words' side turns.
 */
export function readSwipe(
  trace: Trace,
  screen: { readonly width: number; readonly quiet: Rect },
): 'next' | 'previous' | null {
  const { from, to } = trace;
  const { quiet } = screen;
  const onWords =
    from.x >= quiet.x && from.x <= quiet.x + quiet.width && from.y >= quiet.y && from.y <= quiet.y + quiet.height;
  const across = to.x - from.x;
  if (!onWords || to.time - from.time > swipeTime) return null;
  if (Math.hypot(across, to.y - from.y) < tapReach) return 'next';
  if (Math.abs(across) < screen.width * swipeShare) return null;
  if (Math.abs(across) < Math.abs(to.y - from.y) * swipeSlope) return null;
  return across < 0 ? 'next' : 'previous';
}
