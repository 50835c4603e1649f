import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SharedTime } from '../../../../src-renderer/core/model/shared-time.ts';

describe('the time that all windows share', () => {
  test('is nothing before the first answer', () => {
    expect(new SharedTime().at(5)).toBeNaN();
  });

  test('is never off by more than half the fastest answer took', () => {
    const way = fc.record({ there: fc.nat(400), back: fc.nat(400) });
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e9 }), fc.array(way, { minLength: 1, maxLength: 8 }), (apart, ways) => {
        const time = new SharedTime();
        ways.forEach(({ there, back }, index) => {
          const asked = 10_000 * index;
          time.hear(asked + there + apart, asked, asked + there + back);
        });
        const fastest = Math.min(...ways.map(({ there, back }) => there + back));
        expect(Math.abs(time.at(123) - 123 - apart)).toBeLessThanOrEqual(fastest / 2);
      }),
    );
  });

  test('follows a server that began anew, and a clock that has run away', () => {
    const time = new SharedTime();
    time.hear(1_000_000, 100, 110);
    time.hear(40, 5000, 5010);
    expect(time.at(6000)).toBeCloseTo(1035, -1);
    time.hear(1240, 6100, 6104);
    expect(time.at(6100)).toBeCloseTo(1238, 0);
  });
});
