import { getContext, setContext } from 'svelte';
import type { PresenterState } from './presenter-state.svelte.ts';

const key = Symbol('presenter');

/** Gives the presenter to every component below. */
export function providePresenter(presenter: PresenterState): void {
  setContext(key, presenter);
}

/** The presenter, inside any component of the presenter's page. */
export function usePresenter(): PresenterState {
  return getContext<PresenterState>(key);
}
