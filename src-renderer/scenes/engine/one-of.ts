import type { Clock } from '../../core/time/clock.ts';

/** One of several by chance: the one that idle life shows next. Undefined where there is none. */
export function oneOf<Item>(clock: Clock, items: readonly Item[]): Item | undefined {
  return items[Math.floor(clock.random() * items.length)];
}
