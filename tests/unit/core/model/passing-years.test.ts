import { expect, test } from 'vitest';
import { passedYears, passingTime } from '../../../../src-renderer/core/model/attract.ts';

test('years pass forwards only, softly at both ends, and all of them in time', () => {
  expect(passedYears(-100)).toBe(0);
  expect(passedYears(passingTime)).toBe(1);
  expect(passedYears(passingTime * 4)).toBe(1);
  let before = 0;
  for (let now = 0; now <= passingTime; now += 50) {
    const share = passedYears(now);
    expect(share).toBeGreaterThanOrEqual(before);
    expect(share - before).toBeLessThan(0.03);
    before = share;
  }
});
