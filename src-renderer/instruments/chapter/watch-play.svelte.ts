import type { Clock } from '../../core/time/clock.ts';
import { whenUntouched } from '../../core/time/when-idle.ts';

/** Whether the visitor has found out that the picture can be played with. */
export interface Play {
  readonly known: boolean;
  /** A finger has come down on the picture. */
  touched(): void;
}

/**
 * Notes that a visitor plays with the picture: it is known once the finger has gone. What said it goes then; as it goes the
 * browser sorts all layers anew and draws the whole screen, which the finger would have to wait for. In a component only.
 *
 * @param lastTouch when the page was last touched, by the same clock
 */
export function watchPlay(clock: Pick<Clock, 'after' | 'now'>, lastTouch: () => number): Play {
  let known = $state(false);
  let undo = (): void => undefined;
  $effect(() => () => undo());
  return {
    get known() {
      return known;
    },
    touched() {
      undo();
      if (!known) undo = whenUntouched(clock, lastTouch, () => (known = true));
    },
  };
}
