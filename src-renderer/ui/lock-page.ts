import { mutedCalls, mutedOf, refusedEvents } from '../../src-main/contract/blocked-calls.ts';

/**
 * What every surface blocks itself (DESIGN §7), in any host: context menu, drag and drop, selection by long press,
 * clipboard, zoom by wheel and fingers, the further buttons of a mouse, links, and what a script could open or print. Keys that
 * could leave the page are closed by the host.
 */

const leadsOut = 'a, area, input[type="file"]';

/** Locks the page of a window; gives its undo. */
export function lockPage(view: Window): () => void {
  const refuse = (event: Event) => event.preventDefault();
  const refuseZoom = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  // Forbidding it by touch-action and by the hosts' switch is not enough when many fingers come and go at once; and a
  // page that is being zoomed hears of no finger any more until all have lifted. Once a finger scrolls a list its moves
  // can't be cancelled, so a further finger is when it comes down: pointer events, on which all else relies, still come.
  const refusePinch = (event: TouchEvent) => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };
  // Middle pastes or scrolls by itself, the fourth and fifth go back and forward in history.
  const refuseButtons = (event: MouseEvent) => {
    if (event.button !== 0) event.preventDefault();
  };
  // An exhibition has no links: what is one leads out, opens a window or saves a file.
  const refuseLinks = (event: Event) => {
    const leads = event.composedPath().some((each) => each instanceof Element && each.matches(leadsOut));
    if (leads) event.preventDefault();
  };
  const refuseLeaving = (event: NavigateEvent) => {
    if (!event.destination.url.startsWith(`${view.location.origin}/`)) event.preventDefault();
  };
  const mutes: (readonly [of: object, name: string])[] = mutedCalls.map((name) => [view, name]);
  for (const [kind, name] of mutedOf) {
    const made: unknown = Reflect.get(view, kind);
    // Not every browser has each of them.
    if (typeof made === 'function') mutes.push([made.prototype as object, name]);
  }
  const before = mutes.map(([of, name]) => [of, name, Reflect.get(of, name) as unknown] as const);
  const ending = new AbortController();
  const { signal } = ending;
  for (const name of refusedEvents) view.addEventListener(name, refuse, { signal });
  for (const name of ['mousedown', 'mouseup'] as const) view.addEventListener(name, refuseButtons, { signal });
  view.addEventListener('click', refuseLinks, { capture: true, signal });
  // An editor may look at the exhibition in a browser that has no such thing yet.
  if ('navigation' in view) view.navigation.addEventListener('navigate', refuseLeaving, { signal });
  view.addEventListener('wheel', refuseZoom, { passive: false, signal });
  for (const name of ['touchstart', 'touchmove'] as const) {
    view.addEventListener(name, refusePinch, { passive: false, signal });
  }
  for (const [of, name] of mutes) Object.assign(of, { [name]: () => null });
  return () => {
    ending.abort();
    for (const [of, name, value] of before) Object.assign(of, { [name]: value });
  };
}
