import { degree } from './angle.ts';
import type { YearScale } from './dial.ts';
import type { Size } from './rect.ts';

/** Where the great trunk of "your year" stands; CSS pixels of the screen. */
export interface YearLayout {
  readonly wide: boolean;
  readonly x: number;
  readonly y: number;
  /** The bark. */
  readonly radius: number;
  /** The middle of the ring of years around it. */
  readonly ring: number;
  /** Half the width of the ring of years. */
  readonly channel: number;
  readonly scale: YearScale;
  /** From and to which angle beads may lie on the wood and be seen, clockwise. */
  readonly seen: readonly [from: number, to: number];
  /** Wide: where the words end. Tall: where the ring of years begins. */
  readonly wordsEnd: number;
}

/** Height that the words above a tall screen's trunk need, in units of text: two languages, and a numeral still large. */
const wordsHeight = 25;

/**
 * A wide screen shows the left of a trunk far larger than itself, the chosen year facing the words; a tall one shows
 * it whole beneath the words, the chosen year at twelve.
 */
export function yearLayout({ width, height }: Size, bar: number, unit: number): YearLayout {
  const free = height - bar;
  if (width > height) {
    const radius = Math.min(height * 0.84, width * 0.47);
    const channel = unit * 1.7;
    const ring = radius + channel + unit * 1.1;
    const x = width * 0.355 + ring + channel;
    return {
      wide: true,
      x,
      y: free * 0.62,
      radius,
      ring,
      channel,
      scale: { pointer: 199 * degree, perYear: 1.95 * degree },
      seen: [168 * degree, 318 * degree],
      wordsEnd: width * 0.34,
    };
  }
  const channel = unit * 1.2;
  const reach = width / 2 - unit * 0.6;
  const ring = reach - channel;
  const radius = ring - channel - unit * 0.6;
  // Whole above the controls; where the words leave less room, it sinks behind them.
  const y = Math.max(free - unit * 5.4 - reach, unit * wordsHeight + reach);
  return {
    wide: false,
    x: width / 2,
    y,
    radius,
    ring,
    channel,
    scale: { pointer: -90 * degree, perYear: 2.5 * degree },
    seen: [200 * degree, 340 * degree],
    wordsEnd: y - reach - unit,
  };
}

/**
 * The angle at which a thing told lies on its ring: the earliest at one end of what is seen, the latest at the other,
 * so that they wind outwards through the wood as the story does.
 */
export function toldAngle(place: number, of: number, [from, to]: YearLayout['seen']): number {
  return to - ((to - from) * (place + 0.5)) / Math.max(1, of);
}
