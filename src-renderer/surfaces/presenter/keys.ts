import { clickerWish } from '../../core/gesture/clicker.ts';
import type { PresenterState } from './presenter-state.svelte.ts';

/** Opens and closes the exhibit of the page; no clicker has it. */
const exhibitKey = 'e';

/**
 * The clicker's keys, and Home, passed on to the wall that is led: the clicker reaches whichever window has the focus.
 * Nothing here is chosen by arrows, so that all of them are the clicker's. Returns its undo.
 */
export function listenForKeys(target: Window, presenter: PresenterState, isBusy: () => boolean): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Tab') document.documentElement.dataset.keys = '';
    if (event.key.toLowerCase() === exhibitKey && presenter.exhibit) {
      event.preventDefault();
      if (!event.repeat && !isBusy() && presenter.shown?.led) presenter.turnExhibit();
      return;
    }
    const wish = event.key === 'Home' ? ({ type: 'home' } as const) : clickerWish(event);
    if (wish === undefined) return;
    event.preventDefault();
    // A key that is held down is one wish.
    if (!event.repeat && !isBusy() && presenter.shown?.led) void presenter.wish(wish);
  };
  target.addEventListener('keydown', pressed, { capture: true });
  return () => target.removeEventListener('keydown', pressed, { capture: true });
}
