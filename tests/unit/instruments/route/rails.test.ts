import { expect, test } from 'vitest';
import { litPieces } from '../../../../src-renderer/instruments/route/rails.ts';
import { end, start } from '../../../../src-renderer/instruments/route/way.ts';

test('the land beside the line lights up piece by piece, from where the line begins to its end', () => {
  const pieces = litPieces();
  expect(pieces[0]?.along).toBeGreaterThan(start);
  expect(pieces.at(-1)?.along).toBe(end);
  for (const [index, { along, scale, rings }] of pieces.entries()) {
    expect(along).toBeGreaterThan(pieces[index - 1]?.along ?? start);
    expect(scale).toMatch(/^M[\d.-]/);
    expect(rings).not.toMatch(/NaN/);
  }
});
