import { getContext, setContext } from 'svelte';

/** Where the last finger came down, in CSS pixels. */
export type LastFinger = () => { readonly x: number; readonly y: number };

const key = Symbol('last finger');

/** Tells every component below where the last finger came down: what it opened opens from there. */
export function provideLastFinger(finger: LastFinger): void {
  setContext(key, finger);
}

/** Where the last finger came down; in a component below one that provides it. */
export function useLastFinger(): LastFinger {
  return getContext<LastFinger>(key);
}
