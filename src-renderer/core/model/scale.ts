import type { TextSize } from '../../../src-main/contract/settings.ts';
import type { Size } from './rect.ts';

/** Capital height is 0.733 of the font size in Noto Sans SC (its OS/2 table). */
const capitalHeight = 0.733;
/** Degrees of sight a capital must fill where enlargement is closed: EN 301 549, 5.1.4. */
const capitalSight = 0.7;
/** Names, buttons and the words of instruments, which have their place beside pictures. */
const sizeFactor: Readonly<Record<TextSize, number>> = { 1: 1, 2: 1.15, 3: 1.4 };
/** What is read (chapters, sheets) grows to twice its smallest size, as enlargement to 200 % asks (WCAG 2.2, 1.4.4). */
const readingFactor: Readonly<Record<TextSize, number>> = { 1: 1, 2: 1.15, 3: 2 };

export interface Scale {
  /** CSS pixels per millimetre of glass. */
  readonly mm: number;
  /** Smallest text at the chosen size, in CSS pixels. */
  readonly unit: number;
  /** The same where something is read at length. */
  readonly reading: number;
  /** Smallest text at A-. */
  readonly base: number;
}

/** Physical sizes from the screen (diagonal in inches) and the eye's distance (metres). */
export function physicalScale(
  window: Size,
  screen: { readonly diagonal: number; readonly distance: number },
  size: TextSize,
): Scale {
  const mm = Math.hypot(window.width, window.height) / (screen.diagonal * 25.4);
  const capital = screen.distance * 1000 * Math.tan((capitalSight * Math.PI) / 180);
  const base = (capital / capitalHeight) * mm;
  return { mm, base, unit: base * sizeFactor[size], reading: base * readingFactor[size] };
}
