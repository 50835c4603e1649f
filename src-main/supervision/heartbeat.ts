/** Whether a page has missed its heartbeats: it beats every 2 s, when a frame has run. */

/** Three beats missed, and the way of the last one, in milliseconds. */
export const heartbeatsMissedAfter = 8000;

/** A page that is only being loaded may need this long for its first beat, on a slow machine too. In milliseconds. */
export const firstHeartbeatWithin = 30_000;

interface HeartbeatAges {
  /** Milliseconds since the last beat of this window; absent before the first. */
  readonly beatAge?: number | undefined;
  /** Milliseconds since the page was loaded, or was last to be left alone. */
  readonly pageAge: number;
}

/** Whether too many beats are missing. A beat of the page before this one says nothing about this one. */
export function missesHeartbeats({ beatAge = Infinity, pageAge }: HeartbeatAges): boolean {
  const hasBeaten = beatAge < pageAge;
  return hasBeaten ? beatAge > heartbeatsMissedAfter : pageAge > firstHeartbeatWithin;
}

/** How a page answers when it is asked about itself: with a view, with none, or not at all because there is no page. */
export type Said = 'a view' | 'no view' | 'gone';

/** In milliseconds. A page that is gone is loaded again at once, and needs no time of its own. */
const longest = { 'no view': firstHeartbeatWithin, gone: heartbeatsMissedAfter } as const;

/**
 * Whether a page has said nothing of itself for too long: there is none, or it says no view. That is so for a moment
 * while one is loaded; where it stays so (a load that failed, a program that never began) no heartbeat is missed,
 * because none was ever due.
 */
export class Silence {
  readonly #monotonic: () => number;
  #begun: { readonly said: Said; readonly at: number } = { said: 'a view', at: 0 };

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  /** Notes an answer; says whether there has been none for too long. Then it counts anew. */
  noted(said: Said): boolean {
    const now = this.#monotonic();
    if (said !== this.#begun.said) this.#begun = { said, at: now };
    if (said === 'a view' || now - this.#begun.at <= longest[said]) return false;
    this.forget();
    return true;
  }

  /** Begins to count anew: the silence until now had a known cause. */
  forget(): void {
    this.#begun = { ...this.#begun, at: this.#monotonic() };
  }
}
