import { seeded } from '../../core/time/clock.ts';
import type { Vista } from './vista.ts';

/** Countries whose envoys came: each has its path, its bough and its round of leaves. */
export const countries = 27;

/** A round of leaves, cut like a year-ringed disc. Units. */
export interface Leaves {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Units between two rounds: none hides another, so that all can be counted. */
const gap = 7;
const rounds = 260;

/** Packs the crown: large rounds inside, smaller ones outside, all at least half on the screen; from left to right. */
export function crownOf({ crown, width, left, portrait }: Vista): readonly Leaves[] {
  const chance = seeded(27);
  const size = Math.sqrt((crown.across * crown.up * 0.8) / countries);
  const leaves = Array.from({ length: countries }, (_, index) => {
    const out = Math.sqrt((index + 0.4) / countries);
    const angle = index * 2.399963 + 0.6;
    return {
      x: crown.x + Math.cos(angle) * out * crown.across * 0.85,
      y: crown.y + Math.sin(angle) * out * crown.up * 0.85,
      radius: size * (1.2 - 0.52 * out + (chance() - 0.5) * 0.36),
    };
  });
  const low = crown.y + crown.up;
  const from = portrait ? 0 : left + 40;
  for (let round = 0; round < rounds; round++) {
    for (const one of leaves) {
      for (const other of leaves) {
        if (one === other) continue;
        const dx = other.x - one.x;
        const dy = other.y - one.y;
        const away = Math.hypot(dx, dy) || 1;
        const over = one.radius + other.radius + gap - away;
        if (over <= 0) continue;
        const push = over / 2 / away;
        one.x -= dx * push;
        one.y -= dy * push;
        other.x += dx * push;
        other.y += dy * push;
      }
      // Gathered round the fork, and kept on the screen.
      if (round < rounds - 60) {
        one.x += (crown.x - one.x) * 0.004;
        one.y += (crown.y - one.y) * 0.006;
      }
      one.x = Math.max(from + one.radius, Math.min(width - one.radius * 0.2, one.x));
      one.y = Math.max(one.radius * 0.25, Math.min(low - one.radius, one.y));
    }
  }
  // What still touches after the last push gives way.
  for (const one of leaves)
    for (const other of leaves)
      if (one !== other) {
        const free = Math.hypot(other.x - one.x, other.y - one.y) - other.radius - 3;
        if (free < one.radius) one.radius = Math.max(18, free);
      }
  const turn = ({ x, y }: Leaves) => Math.atan2(x - crown.x, low + 60 - y);
  return leaves.sort((one, other) => turn(one) - turn(other));
}
