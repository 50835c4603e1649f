import type { Lectern } from './lectern.svelte.ts';

/** Keys of a keyboard or clicker, passed on to the wall as the wall itself would take them. */
export function listenForKeys(target: Window, lectern: Lectern, isBusy: () => boolean): () => void {
  const pressed = (event: KeyboardEvent): void => {
    document.documentElement.dataset.keys = '';
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isBusy()) return;
    const wish = wishes[event.key];
    if (!wish) return;
    event.preventDefault();
    void lectern.wish(wish);
  };
  target.addEventListener('keydown', pressed);
  return () => target.removeEventListener('keydown', pressed);
}

const [next, previous, black] = [{ type: 'next' }, { type: 'previous' }, { type: 'black' }];

const wishes: Readonly<Record<string, { readonly type: string }>> = {
  PageDown: next,
  ArrowRight: next,
  ArrowDown: next,
  ' ': next,
  PageUp: previous,
  ArrowLeft: previous,
  ArrowUp: previous,
  Home: { type: 'home' },
  '.': black,
  b: black,
  B: black,
};
