/** Numbers from 0 to 1 that are the same in every run: a failure can be looked at again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // A linear congruential generator; its high bits are good enough to choose moments with.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
