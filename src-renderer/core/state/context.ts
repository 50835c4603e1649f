import { getContext, setContext } from 'svelte';
import type { App } from './app.svelte.ts';

const key = Symbol('app');

/** Gives the app to every component below. */
export function provideApp(app: App): void {
  setContext(key, app);
}

/** The app, inside any component of a surface. */
export function useApp(): App {
  return getContext<App>(key);
}
