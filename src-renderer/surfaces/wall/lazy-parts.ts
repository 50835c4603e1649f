import type { Component } from 'svelte';
import { atRest } from '../../core/time/when-idle.ts';
import type { exhibitViews } from './lazy-exhibits.ts';
import type { lazyViews } from './lazy-views.ts';
import type * as soonParts from './soon.ts';

/** A part of the program that is fetched once, when it is wanted: one file, for each of its views alone would be no faster. */
export interface Part<T> {
  fetch(): Promise<T>;
  /** The same at once; undefined while it is not there. */
  now(): T | undefined;
}

function part<T>(load: () => Promise<T>): Part<T> {
  let loaded: T | undefined;
  return {
    fetch: async () => (loaded ??= await load()),
    now: () => loaded,
  };
}

type SoonParts = typeof soonParts;
/** Its views, by their names. */
export type SoonViews = SoonParts['soonViews'];

/** Wanted as soon as anything is drawn. */
export const soon: Part<SoonParts> = part(() => import('./soon.ts'));
const later = part(async () => (await import('./lazy-views.ts')).lazyViews);
const exhibits = part(async () => (await import('./lazy-exhibits.ts')).exhibitViews);
export const [fetchLaterViews, fetchExhibitViews] = [later.fetch, exhibits.fetch];

type Views = SoonViews & typeof lazyViews & typeof exhibitViews;
export type LazyViewName = keyof Views;

/** Written out once more, because the parts themselves are not here yet; complete, or the types don't hold. */
const soonNames: Readonly<Record<keyof SoonViews, true>> = {
  'idle-strip': true,
  answers: true,
  'touch-hint': true,
  sound: true,
};
const exhibitNames: Readonly<Record<keyof typeof exhibitViews, true>> = { exhibits: true, 'opened-exhibit': true };

/** Fetches a view by its name. */
export async function fetchView(name: LazyViewName): Promise<Component> {
  const views: Partial<Views> =
    name in soonNames
      ? (await soon.fetch()).soonViews
      : name in exhibitNames
        ? await exhibits.fetch()
        : await later.fetch();
  return views[name] as Component;
}

/** The same at once; undefined while it is not there. */
export function viewIfFetched(name: LazyViewName): Component | undefined {
  const views: Partial<Views> = { ...soon.now()?.soonViews, ...later.now(), ...exhibits.now() };
  return views[name] as Component | undefined;
}

/** Between two questions for what could not be had, in ms. */
const askAgain = 5000;

/** Begins something of what is wanted soon, when the page has time for that; `begin` gives its undo. Returns the undo of all. */
export function whenFetched(begin: (parts: SoonParts) => (() => void) | undefined): () => void {
  let undo: (() => void) | undefined;
  let ended = false;
  let waits: ReturnType<typeof setTimeout> | undefined;
  const fetch = (): void => {
    soon
      .fetch()
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
  const stopWaiting = atRest(fetch);
  return () => {
    ended = true;
    stopWaiting();
    clearTimeout(waits);
    undo?.();
  };
}
