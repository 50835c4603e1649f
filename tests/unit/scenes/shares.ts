import { expect } from 'vitest';
import { inks, opaque } from '../../../src-renderer/plates/printing/inks.ts';
import type { Plate } from '../../../src-renderer/plates/printing/print.ts';

/** Points all over an area of a composition, in its units. */
interface Over {
  readonly points: number;
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  /** Nothing of the sheet stays bare. */
  readonly covered?: boolean;
}

/** Expects that a plate prints proper shares of each ink, between none and all of it. */
export function expectShares(
  plate: Pick<Plate, 'shade'>,
  { points, left = 0, top = 0, width = 1920, height = 1080, covered = false }: Over,
): void {
  const out = new Float32Array(inks.length + 1);
  for (let at = 0; at < points; at++) {
    out.fill(0);
    plate.shade(left + ((at * 331) % width), top + ((at * 173) % height), out);
    if (covered) expect(out[opaque]).toBe(1);
    expect(out.every((share) => share >= 0 && share <= 1)).toBe(true);
  }
}
