import { getContext, setContext } from 'svelte';
import type { Desk } from './desk.svelte.ts';

const key = Symbol('desk');

/** Gives the desk to every component of the staff surface. */
export function provideDesk(desk: Desk): void {
  setContext(key, desk);
}

/** The desk, inside any component of the staff surface. */
export function useDesk(): Desk {
  return getContext<Desk>(key);
}
