import type * as lazyParts from './lazy-views.ts';

/** What is not needed for the first picture, once it was fetched. */
type Later = typeof lazyParts;

let later: Later | undefined;

/** Fetches all of it, so that nothing is late when it is asked for: one file, for each part alone would be no faster. */
export async function fetchLater(): Promise<Later> {
  later ??= await import('./lazy-views.ts');
  return later;
}

/** The same at once; undefined while it is not there. */
export function fetchedLater(): Later | undefined {
  return later;
}

/** Begins something of it as soon as the page has time for that; `begin` gives its undo. Returns the undo of all. */
export function whenFetched(begin: (later: Later) => (() => void) | undefined): () => void {
  let undo: (() => void) | undefined;
  let ended = false;
  const handle = requestIdleCallback(() => {
    fetchLater()
      .then((parts) => {
        if (!ended) undo = begin(parts);
      })
      .catch((problem: unknown) => console.warn('What is needed later is fetched when it is asked for.', problem));
  });
  return () => {
    ended = true;
    cancelIdleCallback(handle);
    undo?.();
  };
}
