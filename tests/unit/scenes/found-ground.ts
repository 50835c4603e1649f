import { expect } from 'vitest';
import { newGroundSpot, type overlook } from '../../../src-renderer/scenes/engine/overlook.ts';

/** Expects that places on the ground are found where they are seen. */
export function expectFound(
  { project, groundUnder }: Pick<ReturnType<typeof overlook>, 'project' | 'groundUnder'>,
  places: readonly (readonly [x: number, y: number])[],
): void {
  const ground = newGroundSpot();
  for (const [x, y] of places) {
    const seen = project(x, y);
    groundUnder(seen.x, seen.y, ground);
    expect(ground.x).toBeCloseTo(x, 6);
    expect(ground.y).toBeCloseTo(y, 6);
    expect(ground.metre).toBeCloseTo(seen.metre, 6);
  }
}
