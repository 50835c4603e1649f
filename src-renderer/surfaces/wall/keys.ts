import type { App } from '../../core/state/app.svelte.ts';
import { stepFocus } from '../../ui/operable.ts';
import { listenForClicker, offersLead } from '../../core/gesture/clicker.ts';

/**
 * Keys of a keyboard or clicker for the whole wall; instruments that use arrows stop them before they come here.
 * Arrows up and down lead from control to control, so that arrows, Enter and one key back are enough; one arrow and
 * Enter, as from two switches, are too. So does Tab: the browser's own would also stop at what lies out of reach.
 * While a guide leads, the clicker's keys are the clicker's.
 */
export function listenForKeys(target: Window, app: App): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // With keys in use the focus is shown (see `focusFollows`); a guide's keys are the clicker's, but for Tab.
    if (!app.journey.led || event.key === 'Tab') document.documentElement.dataset.keys = '';
    const offers = offersLead(event, app);
    if (app.view.name === 'attract') {
      event.preventDefault();
      app.send({ type: offers ? 'offer' : 'touch' });
      return;
    }
    app.send({ type: 'touch' });
    if (event.key === 'Enter' && turnsOn(event.target)) {
      event.preventDefault();
      return;
    }
    const act = actions[event.key];
    if (act && !event.defaultPrevented) {
      act(app, event);
      event.preventDefault();
    }
    if (!offers) return;
    event.preventDefault();
    app.send({ type: 'offer' });
  };
  const undoClicker = listenForClicker(target, app);
  target.addEventListener('keydown', pressed);
  return () => {
    undoClicker();
    target.removeEventListener('keydown', pressed);
  };
}

const actions: Readonly<Record<string, (app: App, event: KeyboardEvent) => void>> = {
  PageDown: (app) => app.send({ type: 'next' }),
  PageUp: (app) => app.send({ type: 'previous' }),
  ArrowRight: (app) => (hasPages(app) ? app.send({ type: 'next' }) : turnBy(app, 1)),
  ArrowLeft: (app) => (hasPages(app) ? app.send({ type: 'previous' }) : turnBy(app, -1)),
  ArrowDown: () => stepFocus(1),
  ArrowUp: () => stepFocus(-1),
  Tab: (_app, { shiftKey }) => stepFocus(shiftKey ? -1 : 1, true),
  Escape: (app) => app.send({ type: 'back' }),
  Home: (app) => app.send({ type: 'home' }),
};

/** Something lies before and behind what is shown, as pages do. */
const hasPages = ({ view }: App): boolean =>
  view.name === 'chapter' || view.name === 'exhibit' || view.name === 'moment';

function turnBy(app: App, years: 1 | -1): void {
  const from = app.view.name === 'your-year' ? (app.view.year ?? app.journey.year) : app.journey.year;
  app.send({ type: 'turn', year: from + years });
}

/** Enter turns a wheel on by one step: with two switches the one arrow moves the focus. */
function turnsOn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.role !== 'slider') return false;
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
  return true;
}
