import { expect, it } from 'vitest';
import { labelSize } from '../../../../src-renderer/instruments/circle/label-size.ts';

it('gives a Han character a square and a Latin letter about half of one', () => {
  const side = 4;
  expect(labelSize(['仙台'], 20).width).toBe(2 * 20 + side);
  expect((labelSize(['Minsk'], 20).width - side) / 20).toBeCloseTo(5 * 0.56, 1);
});

it('makes room for the wider of two voices, one line each', () => {
  const both = labelSize(['仙台', 'Prachinburi Province'], 20);
  expect(both.width).toBeGreaterThan(labelSize(['仙台'], 20).width);
  expect(both.height).toBe(2 * labelSize(['仙台'], 20).height);
});

it('grows with the size the visitor chose', () => {
  expect(labelSize(['长春'], 30).width).toBeGreaterThan(labelSize(['长春'], 20).width);
});
