/** So large a share of a crowd, taken evenly from all of it: the same ones each time. */
export function someOf<One>(all: readonly One[], share: number): readonly One[] {
  return all.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share));
}
