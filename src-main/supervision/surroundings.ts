/** What surrounds the screens of one program: sleep and wake, displays, the hall's hours. Asked at every look. */
import { type Attention, attentionTo, type PageState } from './attention.ts';
import type { HallState } from './hall-hours.ts';
import type { Wake } from './wake.ts';

export interface SurroundingsParts {
  readonly wake: Wake;
  readonly monotonic: () => number;
  readonly hall: () => HallState;
  /** The display is there, on, and not locked; hosts that can't know say always. */
  readonly displayed: () => boolean;
}

/** A page that has not said anything about itself. */
export const unknownPage: PageState = { visible: false, view: '', calm: false, black: false };

/** Puts together what counts for a page now; remembers only when the hall last opened, closed or fell quiet. */
export class Surroundings {
  readonly #parts: SurroundingsParts;
  #hall = '';
  #changedAt = -Infinity;

  constructor(parts: SurroundingsParts) {
    this.#parts = parts;
    this.#hall = JSON.stringify(parts.hall());
  }

  /** What counts for a page now. */
  attentionTo(page: PageState): Attention {
    const { wake, monotonic, hall: hallNow, displayed } = this.#parts;
    const hall = hallNow();
    const now = monotonic();
    const written = JSON.stringify(hall);
    if (written !== this.#hall) {
      this.#hall = written;
      this.#changedAt = now;
    }
    return attentionTo(page, {
      sinceWake: wake.since,
      displayed: displayed(),
      hall,
      sinceHallChange: now - this.#changedAt,
    });
  }
}
