/** Does something after a while; the answer takes it back. Passed in, so that tests hold the clock. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** `Later` on the real clock, which is monotonic. */
export const later: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** `Later` for what must not keep a program alive that has ended otherwise. */
export const laterUnref: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Does something again and again, the first time after one pause. Returns the undo. */
export function again(later: Later, milliseconds: number, work: () => void): () => void {
  let forget = (): void => undefined;
  const next = (): void => {
    forget = later(() => {
      next();
      work();
    }, milliseconds);
  };
  next();
  return () => forget();
}

/**
 * Does something that takes time again and again, each round `milliseconds` after the end of the one before it, the
 * first after one pause. A round can ask whether it has been undone meanwhile; it must not reject. Returns the undo.
 */
export function inRounds(
  later: Later,
  milliseconds: number,
  round: (ended: () => boolean) => Promise<void>,
): () => void {
  let ended = false;
  let forget = (): void => undefined;
  const next = (): void => {
    if (ended) return;
    forget = later(() => void round(() => ended).then(next), milliseconds);
  };
  next();
  return () => {
    ended = true;
    forget();
  };
}
