import type { TextSize } from '../../../src-main/contract/settings.ts';
import type { Rect, Size } from '../../core/model/rect.ts';

/** Share of the width (landscape) or the height (portrait) that the words take; the picture has the rest. */
const landscape: Readonly<Record<TextSize, number>> = { 1: 0.34, 2: 0.36, 3: 0.54 };
const portrait: Readonly<Record<TextSize, number>> = { 1: 0.45, 2: 0.45, 3: 0.66 };
/** Two voices in the largest letters stand beside each other. */
const sideBySide = 0.68;

/** Where a chapter's words stand, in CSS pixels: at the left of a wide screen, at the foot of a tall one. */
export function wordsArea({ width, height }: Size, size: TextSize, voices: number): Rect {
  if (height > width) {
    const tall = height * portrait[size];
    return { x: 0, y: height - tall, width, height: tall };
  }
  const share = size === 3 && voices > 1 ? sideBySide : landscape[size];
  return { x: 0, y: 0, width: width * share, height };
}

/**
 * How far an exhibit may reach beyond its place into the words' area, in CSS pixels: down on a tall screen, where it then
 * stands as beside ordinary letters, and aside on a wide one, where it then stands as beside a single voice.
 */
export function furthestReach({ width, height }: Size, size: TextSize, voices: number): number {
  if (height > width) return height * (portrait[size] - portrait[1]);
  return size === 3 && voices > 1 ? width * (sideBySide - landscape[size]) : 0;
}
