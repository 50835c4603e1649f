/** The keys of the common clickers, which a guide holds in the hand. */
import type { JourneyEvent } from '../model/journey.ts';
import type { App } from '../state/app.svelte.ts';

const next: JourneyEvent = { type: 'next' };
const previous: JourneyEvent = { type: 'previous' };
const black: JourneyEvent = { type: 'black' };

/** What they wish of a wall that is led; letters in lower case. */
const wishes: Readonly<Record<string, JourneyEvent>> = {
  PageDown: next,
  ArrowRight: next,
  ArrowDown: next,
  ' ': next,
  n: next,
  PageUp: previous,
  ArrowLeft: previous,
  ArrowUp: previous,
  p: previous,
  '.': black,
  b: black,
};

/** Start and end of a slide show, which is neither here: the place is never lost by them. */
const harmless: readonly string[] = ['F5', 'Escape'];

/** Of them those that no ordinary visitor presses. */
const guidesOwn: readonly string[] = ['PageDown', 'PageUp', '.', 'b', 'F5'];

/** A letter is the same key with Shift or Caps Lock. */
function keyOf({ key }: KeyboardEvent): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

/** What a key wishes of a wall that is led; undefined where it is none of a clicker's. */
export function clickerWish(event: KeyboardEvent): JourneyEvent | undefined {
  return wishes[keyOf(event)];
}

/** Whether a key on a kiosk says that a guide may be there. */
export function offersLead(event: KeyboardEvent, { start, journey }: App): boolean {
  return start.mode === 'kiosk' && !journey.led && guidesOwn.includes(keyOf(event));
}

/**
 * Takes the clicker's keys of a wall that is led before any instrument or button hears them: what a finger last touched
 * has the focus, and would turn or be pressed. After Tab the focused control keeps the arrows and Enter
 * for itself, until a finger touches the glass again. Returns its undo.
 */
export function listenForClicker(target: Window, app: App): () => void {
  const { dataset } = document.documentElement;
  const pressed = (event: KeyboardEvent) => {
    if (!app.journey.led || app.view.name === 'attract') return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = keyOf(event);
    const walks = key === 'Tab' || dataset['keys'] !== undefined;
    if (walks && ['Tab', 'Enter'].includes(key)) return;
    const wish = wishes[key];
    if (walks && key.startsWith('Arrow') && turns(event.target)) return;
    if (wish === undefined && key !== 'Enter' && !harmless.includes(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    app.send({ type: 'touch' });
    // A key that is held down is one wish.
    if (wish !== undefined && !event.repeat) app.send(wish);
  };
  target.addEventListener('keydown', pressed, { capture: true });
  return () => target.removeEventListener('keydown', pressed, { capture: true });
}

/** Whether arrows are for what has the focus. */
function turns(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.role === 'slider';
}
