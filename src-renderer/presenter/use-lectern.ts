import { getContext, setContext } from 'svelte';
import type { Lectern } from './lectern.svelte.ts';

const key = Symbol('lectern');

/** Gives the lectern to every component below. */
export function provideLectern(lectern: Lectern): void {
  setContext(key, lectern);
}

/** The lectern, inside any component of the presenter's page. */
export function useLectern(): Lectern {
  return getContext<Lectern>(key);
}
