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

/** A sheet opens through a ring from under the finger, as places do, and closes into it. Interrupted, it turns round. */
export function unfold(sheet: Element, { from, duration, calm }: UnfoldOptions): TransitionConfig {
  if (calm) return { duration, css: (share) => `opacity: ${share}` };
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const x = from.x - left;
  const y = from.y - top;
  const reach = Math.hypot(Math.max(x, width - x), Math.max(y, height - y));
  return {
    duration,
    easing: cubicOut,
    css: (share) =>
      `clip-path: circle(${(share * reach).toFixed(1)}px at ${x.toFixed(1)}px ${y.toFixed(1)}px); opacity: ${Math.min(1, share * 3)}`,
  };
}
