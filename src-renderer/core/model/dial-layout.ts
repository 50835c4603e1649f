import { degree } from './angle.ts';
import type { YearScale } from './dial.ts';

/** Where the dial lies on the screen, in CSS pixels. */
export interface DialLayout {
  readonly wide: boolean;
  readonly x: number;
  readonly y: number;
  /** The trunk. */
  readonly radius: number;
  /** The ring of years around it. */
  readonly ring: number;
  readonly scale: YearScale;
  /** A chapter's bead. */
  readonly bead: number;
}

export interface DialSpace {
  readonly width: number;
  readonly height: number;
  /** Smallest text at the chosen size. */
  readonly unit: number;
  /** Height of the bar. */
  readonly bar: number;
  /** Years of the exhibition. */
  readonly years: number;
  /** Portrait: where the words above end. */
  readonly wordsEnd: number;
}

/** A long span is drawn closer, so that its first and last years never meet. */
const mostTurn = 300 * degree;

/**
 * A wide screen crops the trunk at its right, the chosen year points at the numerals on the left; a tall one crops it
 * on both sides, and the chosen year stands at twelve.
 */
export function dialLayout({ width, height, unit, bar, wordsEnd, years }: DialSpace): DialLayout {
  const closest = mostTurn / Math.max(1, years);
  const bead = unit * 1.42;
  const channel = unit * 2.35;
  if (width > height) {
    const radius = Math.min(height * 0.556, width * 0.315);
    return {
      wide: true,
      x: width * 0.732,
      y: (height - bar) / 2 + height * 0.012,
      radius,
      ring: radius + channel,
      scale: { pointer: 197 * degree, perYear: Math.min(2.5 * degree, closest) },
      bead,
    };
  }
  const radius = width * 0.505;
  return {
    wide: false,
    x: width / 2,
    y: wordsEnd + unit * 2.9 + channel + radius,
    radius,
    ring: radius + channel,
    scale: { pointer: -90 * degree, perYear: Math.min(2.6 * degree, closest) },
    bead,
  };
}

/** The row with the way in is so many times as high above the bar, at its top, as the smallest text. */
const wayInTop = 8.8;

/** Where the ring of years with its beads begins beside the row with the way in, which stands above a bar at `floor`. */
export function ringEdge({ x, y, ring, bead }: DialLayout, floor: number, unit: number): number {
  const reach = ring + bead * 1.5;
  return x - Math.sqrt(Math.max(0, reach ** 2 - (floor - unit * wayInTop - y) ** 2));
}
