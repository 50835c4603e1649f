/**
 * Whether a page has said nothing of itself for too long: there is none, or it says no view. That is so for a moment
 * while one is loaded; where it stays so (a load that failed, a program that never began) no heartbeat is missed,
 * because none was ever due.
 */
import { heartbeatsMissedAfter, firstHeartbeatWithin } from './heartbeat.ts';

/** How a page answers when it is asked about itself: with a view, with none, or not at all because there is no page. */
export type Said = 'a view' | 'no view' | 'gone';

/** In milliseconds. A page that is gone is loaded again at once, and needs no time of its own. */
const longest = { 'no view': firstHeartbeatWithin, gone: heartbeatsMissedAfter } as const;

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
