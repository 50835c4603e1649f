import { cubicOut } from 'svelte/easing';
import type { TransitionConfig } from 'svelte/transition';

export interface BloomOptions {
  /** Where the ring opens, in CSS pixels of the screen. */
  readonly x: number;
  readonly y: number;
  readonly duration: number;
  /** Calm motion: a fade instead. */
  readonly calm: boolean;
}

/** A place opens like a ring growing from a point, and closes into it. Interrupted, it turns round where it is. */
export function bloom(node: Element, { x, y, duration, calm }: BloomOptions): TransitionConfig {
  if (calm) return { duration, css: (shown) => `opacity: ${shown}` };
  const box = node.getBoundingClientRect();
  const reach = Math.hypot(Math.max(x, box.width - x), Math.max(y, box.height - y));
  return {
    duration,
    easing: cubicOut,
    css: (shown) => `clip-path: circle(${(shown * reach).toFixed(1)}px at ${x}px ${y}px)`,
  };
}
