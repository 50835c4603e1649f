/** Notices a page that hangs: its process lives, but nothing answers. */
import { setTimeout as wait } from 'node:timers/promises';

export interface HangRules {
  /** Asks the page for anything; settles when the page answers, or when there is no page to ask. */
  readonly ask: () => Promise<unknown>;
  readonly onHang: () => void;
  /** Milliseconds between two questions. */
  readonly every?: number;
  /** Milliseconds a page may leave a question unanswered: a machine that is busy for a moment is no fault. */
  readonly patience?: number;
}

/**
 * Asks again and again, and tells each time that no answer comes. Frames are no sign: a page on a display that sleeps
 * draws none and is well. Returns the undo.
 */
export function watchForHang({ ask, onHang, every = 2000, patience = 6000 }: HangRules): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const answered = (): Promise<boolean> =>
    Promise.race([
      ask().then(
        () => true,
        () => true,
      ),
      wait(patience, false, { signal, ref: false }),
    ]);
  const watch = async (): Promise<void> => {
    for (;;) {
      await wait(every, undefined, { signal, ref: false });
      if (!(await answered())) onHang();
    }
  };
  // Ends by the undo only.
  watch().catch(() => undefined);
  return () => ending.abort();
}
