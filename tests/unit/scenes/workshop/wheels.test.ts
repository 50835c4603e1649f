import { expect, test } from 'vitest';
import { partAt, parts, wheelsOf } from '../../../../src-renderer/scenes/workshop/hall.ts';

test('wheels lie on every part of the line, each on its own', () => {
  expect(wheelsOf).toHaveLength(parts.length);
  for (const [part, angles] of wheelsOf.entries()) {
    expect(angles.length).toBeGreaterThan(0);
    for (const angle of angles) expect(partAt(angle)).toBe(part);
  }
});

test('the parts of the line leave no direction out', () => {
  for (let degree = 0; degree < 360; degree++) expect(partAt((degree * Math.PI) / 180)).toBeGreaterThanOrEqual(0);
});
