/**
 * What the browser runs first in every document, also in one without a program of its own such as the card. This side
 * of the program knows no DOM, and what runs in the page can use nothing from here: each function stands by itself.
 */

interface Muted {
  /** Of the window. */
  readonly calls: readonly string[];
  /** Of every object of a kind. */
  readonly of: readonly (readonly [kind: string, name: string])[];
}

/** Nothing a page could open or show by script reaches the screen. */
export function muteDialogs({ calls, of }: Muted): void {
  const nothing = (): null => null;
  for (const name of calls) Object.defineProperty(globalThis, name, { value: nothing, writable: true });
  const page = globalThis as unknown as Record<string, { readonly prototype: object }>;
  for (const [kind, name] of of) {
    const all = page[kind]?.prototype;
    if (all !== undefined) Object.defineProperty(all, name, { value: nothing, writable: true });
  }
}

/** The one thing that speaks to other machines past the page's own rules; a request that the exhibition never makes. */
export function muteCalls(): void {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'])
    Object.defineProperty(globalThis, name, { value: undefined });
}

/** A key or a press as the page sees it. */
interface PageEvent extends Event {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly button: number;
}

interface AllowedKeys {
  readonly alone: readonly string[];
  readonly withShift: readonly string[];
}

/**
 * Of the keys only those that the page uses reach it or the browser. An app's window asks the page first about every
 * key, also about those that close, print or open something. The same rule as `isAllowedKey`.
 */
export function keepKeys({ alone, withShift }: AllowedKeys): void {
  const swallow = (event: Event): void => {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event as PageEvent;
    const named = (shiftKey ? withShift : alone).includes(key);
    const passes = !ctrlKey && !altKey && !metaKey && (named || [...key].length === 1);
    // What the browser itself would do with it (load the page anew) it must not, whatever the page makes of it.
    if (passes && key !== 'F5') return;
    event.preventDefault();
    if (passes) return;
    event.stopImmediatePropagation();
  };
  const page = globalThis as unknown as EventTarget;
  for (const type of ['keydown', 'keyup']) page.addEventListener(type, swallow, { capture: true });
}

interface Leaving extends Event {
  readonly destination: { readonly url: string };
}

/**
 * Scripts and links lead to no other address, also to none that no request is made for (a blank page, something made
 * in memory); and no page may ask to stay.
 */
export function keepHere(): void {
  const page = globalThis as unknown as EventTarget & {
    readonly location: { readonly origin: string };
    readonly navigation: EventTarget;
  };
  page.navigation.addEventListener('navigate', (event) => {
    if (!(event as Leaving).destination.url.startsWith(`${page.location.origin}/`)) event.preventDefault();
  });
  page.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
}

/** No menu, no drop, no selection, no zoom by wheel, and of a mouse's buttons only the first. */
export function refuseStrayHands(refused: readonly string[]): void {
  const page = globalThis as unknown as EventTarget;
  const refuse = (event: Event): void => event.preventDefault();
  for (const type of refused) page.addEventListener(type, refuse);
  const refuseButtons = (event: Event): void => {
    if ((event as PageEvent).button !== 0) event.preventDefault();
  };
  for (const type of ['mousedown', 'mouseup']) page.addEventListener(type, refuseButtons);
  const refuseZoom = (event: Event): void => {
    if ((event as PageEvent).ctrlKey) event.preventDefault();
  };
  page.addEventListener('wheel', refuseZoom, { passive: false });
}
