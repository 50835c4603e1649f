import type { Component } from 'svelte';
import type Chapter from '../../instruments/chapter/Chapter.svelte';
import type * as exhibitViews from './lazy-exhibits.ts';
import type * as lazyViews from './lazy-views.ts';

/** What is not needed for the first picture, once it was fetched. */
type LazyParts = typeof lazyViews;

let parts: LazyParts | undefined;

/** Fetches all of it, so that nothing is late when it is asked for: one file, for each part alone would be no faster. */
export async function fetchLazyParts(): Promise<LazyParts> {
  parts ??= await import('./lazy-views.ts');
  return parts;
}

/** The same at once; undefined while it is not there. */
export function lazyPartsIfFetched(): LazyParts | undefined {
  return parts;
}

let exhibits: typeof exhibitViews | undefined;

/** Fetches what shows exhibits. */
export async function fetchExhibitViews(): Promise<typeof exhibitViews> {
  exhibits ??= await import('./lazy-exhibits.ts');
  return exhibits;
}

export type LazyViewName = keyof typeof lazyViews.lazyViews | keyof typeof exhibitViews.lazyViews;

const showsExhibits = (name: LazyViewName): name is keyof typeof exhibitViews.lazyViews =>
  name === 'exhibits' || name === 'opened-exhibit';

/** Fetches a view by its name. */
export async function fetchView(name: LazyViewName): Promise<Component> {
  const found = showsExhibits(name)
    ? (await fetchExhibitViews()).lazyViews[name]
    : (await fetchLazyParts()).lazyViews[name];
  return found as Component;
}

/** The same at once; undefined while it is not there. */
export function viewIfFetched(name: LazyViewName): Component | undefined {
  return (showsExhibits(name) ? exhibits?.lazyViews[name] : parts?.lazyViews[name]) as Component | undefined;
}

/** What shows a chapter: a file of its own, wanted before all else that is not needed for the first picture. */
let chapterView: typeof Chapter | undefined;

/** Fetches what shows a chapter. */
export async function fetchChapterView(): Promise<typeof Chapter> {
  chapterView ??= (await import('../../instruments/chapter/Chapter.svelte')).default;
  return chapterView;
}

/** The same at once; undefined while it is not there. */
export function chapterViewIfFetched(): typeof Chapter | undefined {
  return chapterView;
}

/** Between two questions for what could not be had, in ms. */
const askAgain = 5000;

/** Begins something of it as soon as the page has time for that; `begin` gives its undo. Returns the undo of all. */
export function whenFetched(begin: (parts: LazyParts) => (() => void) | undefined): () => void {
  let undo: (() => void) | undefined;
  let ended = false;
  let waits: ReturnType<typeof setTimeout> | undefined;
  const fetch = (): void => {
    fetchChapterView()
      .then(fetchLazyParts)
      .then(
        (fetched) => {
          if (!ended) undo = begin(fetched);
        },
        (problem: unknown) => {
          console.warn('What is needed later could not be fetched; it is asked for again.', problem);
          if (!ended) waits = setTimeout(fetch, askAgain);
        },
      )
      .catch(reportError);
  };
  const handle = requestIdleCallback(fetch);
  return () => {
    ended = true;
    cancelIdleCallback(handle);
    clearTimeout(waits);
    undo?.();
  };
}
