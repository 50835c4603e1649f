import { cubicOut } from 'svelte/easing';
import type { TransitionConfig } from 'svelte/transition';

export interface UnfoldOptions {
  /** Where the finger was, in CSS pixels of the screen. */
  readonly from: { readonly x: number; readonly y: number };
  /** In ms. */
  readonly duration: number;
  /** Calm motion: it fades. */
  readonly calm: boolean;
}

/** A sheet begins at this share of its size. */
const smallest = 0.72;

/**
 * A sheet grows from under the finger, and goes back there. Interrupted, it turns round. By transform and opacity alone:
 * its words are painted once.
 */
export function unfold(sheet: HTMLElement, { from, duration, calm }: UnfoldOptions): TransitionConfig {
  if (calm) return { duration, css: (share) => `opacity: ${share}` };
  const { left, top } = sheet.getBoundingClientRect();
  sheet.style.transformOrigin = `${(from.x - left).toFixed(1)}px ${(from.y - top).toFixed(1)}px`;
  return {
    duration,
    easing: cubicOut,
    css: (share) =>
      `transform: scale(${(smallest + (1 - smallest) * share).toFixed(4)}); opacity: ${Math.min(1, share * 2)}`,
  };
}
