import { getContext, setContext } from 'svelte';
import type { Point } from '../core/model/rect.ts';

/** Where the last finger came down, in CSS pixels. */
export type LastFinger = () => Point;

const key = Symbol('last finger');

/** Tells every component below where the last finger came down: what it opened opens from there. */
export function provideLastFinger(finger: LastFinger): void {
  setContext(key, finger);
}

/** Where the last finger came down; in a component below one that provides it. */
export function useLastFinger(): LastFinger {
  return getContext<LastFinger>(key);
}
