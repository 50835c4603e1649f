import { expect } from 'vitest';

/** What a picture has at each of so many pages: no page takes away what the one before it had. */
export function growing(pages: number, at: (page: number, pages: number) => number): readonly number[] {
  const all = Array.from({ length: pages }, (_, index) => at(index + 1, pages));
  expect(all).toEqual(all.toSorted((one, other) => one - other));
  return all;
}
