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
