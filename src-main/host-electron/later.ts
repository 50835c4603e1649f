/** Does something after a while; the answer takes it back. Passed in, so that tests hold the clock. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** `Later` on the real clock, which is monotonic. */
export const later: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};
