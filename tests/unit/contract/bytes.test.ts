import { expect, test } from 'vitest';
import { printBytes } from '../../../src-main/contract/bytes.ts';

test('sizes are said in round units, and a gigabyte is what is printed on the disk’s box', () => {
  const sizes = [0, 1, 999, 1000, 480e6, 1e9, 1.25e9, 10e9, 14.2e9, 2e12, 3e15];
  expect(sizes.map(printBytes)).toEqual([
    '0 B',
    '1 B',
    '999 B',
    '1.0 KB',
    '480 MB',
    '1.0 GB',
    '1.3 GB',
    '10 GB',
    '14 GB',
    '2.0 TB',
    '3000 TB',
  ]);
});
