import { expect, test } from 'vitest';
import {
  besideLine,
  broadGauge,
  halfGauge,
  homeGauge,
  onLine,
  straightFrom,
  type Beside,
} from '../../../../src-renderer/scenes/rails/line.ts';

const beside = (x: number, z: number): Beside => {
  const out: Beside = { along: 0, aside: 0, rightX: 0, rightZ: 0 };
  besideLine(x, z, out);
  return out;
};

test.each([-12, -3, 4, 30, straightFrom - 1, straightFrom + 60])(
  'a place %d m along the line lies on the line and is found again',
  (along) => {
    const { x, z } = onLine(along);
    const found = beside(x, z);
    expect(found.aside).toBeCloseTo(0, 6);
    expect(found.along).toBeCloseTo(along, 6);
  },
);

test.each([0, straightFrom])('the line has no kink where its pieces meet (%d m)', (joint) => {
  const before = onLine(joint - 0.01);
  const at = onLine(joint);
  const after = onLine(joint + 0.01);
  expect(after.x - at.x).toBeCloseTo(at.x - before.x, 4);
  expect(after.z - at.z).toBeCloseTo(at.z - before.z, 4);
});

test('the rings of the plain run through where the bends meet', () => {
  const before = onLine(-0.001);
  const after = onLine(0.001);
  const one = beside(before.x, before.z);
  const other = beside(after.x, after.z);
  expect(one.rightX).toBeCloseTo(other.rightX, 3);
  expect(one.rightZ).toBeCloseTo(other.rightZ, 3);
});

test('beyond the border the rails lie farther apart', () => {
  expect(homeGauge).toBe(1.435);
  expect(halfGauge(-1)).toBe(homeGauge / 2);
  expect(halfGauge(1)).toBe(broadGauge / 2);
  expect(broadGauge).toBeGreaterThan(homeGauge);
});
