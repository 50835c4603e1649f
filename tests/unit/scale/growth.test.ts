import { describe, expect, it } from 'vitest';
import { exponentOf, judged, tableOf } from '../../scale/growth.ts';

const against = [10, 100, 1000];
const row = (values: readonly number[], budget?: number) =>
  judged({ what: 'check', unit: 'ms', values, against, ...(budget === undefined ? {} : { budget }) });

describe('the growth of a figure', () => {
  it('is nothing where it stays, one where it grows with the size, two where it grows with its square', () => {
    expect(exponentOf([5, 5, 5], against)).toBe(0);
    expect(exponentOf([10, 100, 1000], against)).toBeCloseTo(1);
    expect(exponentOf([10, 1000, 100_000], against)).toBeCloseTo(2);
  });

  it('is that of the largest sizes: what never changes hides nothing', () => {
    expect(exponentOf([1000, 1010, 2000], against)).toBeCloseTo(exponentOf([1, 1010, 2000], against));
  });

  it('is not made of noise below a millisecond', () => {
    expect(exponentOf([0.01, 0.02, 0.9], against)).toBe(0);
  });
});

describe('a figure', () => {
  it('is missed where it grows faster than the exhibition, and where it is over its budget', () => {
    expect(row([10, 100, 1000]).verdict).toBe('kept');
    expect(row([10, 100, 10_000]).verdict).toBe('worse than linear');
    expect(row([10, 20, 30], 25).verdict).toBe('over budget');
    expect(row([10, 20, 25], 25).verdict).toBe('kept');
  });

  it('stands in the table with its sizes, its budget and why it was missed', () => {
    expect(tableOf([row([10, 100, 10_000], 3000)], ['1×', '10×', '100×'])).toBe(
      [
        'what   unit    1×  10×   100×  budget  exponent',
        'check    ms  10.0  100  10000    3000      2.00  missed: over budget',
      ].join('\n'),
    );
  });
});
