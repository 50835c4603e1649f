/** Passages that are under way: while there is one, its frames may be counted. */
let underway = 0;
let listener = (): void => undefined;

/** A passage begins; returns its end. */
export function passage(): () => void {
  underway += 1;
  listener();
  let over = false;
  return () => {
    if (!over) underway -= 1;
    over = true;
  };
}

/** Whether a passage is under way. */
export const isPassing = (): boolean => underway > 0;

/** Tells from now on whenever a passage begins; returns the undo. One listener: the governor. */
export function onPassage(tell: () => void): () => void {
  listener = tell;
  return () => (listener = () => undefined);
}
