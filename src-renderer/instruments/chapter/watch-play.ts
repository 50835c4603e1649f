import { isOn, type TracePoint } from '../../core/gesture/swipe.ts';
import type { Rect } from '../../core/model/rect.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { SceneFinger } from '../../scenes/scene.ts';

interface PlayParts {
  readonly clock: Pick<Clock, 'after'>;
  /** Where the words stand: a finger there reads. */
  readonly words: () => Rect;
  /** The visitor has found out that the picture can be played with; called once. */
  readonly found: () => void;
}

export interface Play {
  finger(id: number, phase: SceneFinger['phase'], at: TracePoint): void;
  end(): void;
}

/** After the last finger has lifted, and at last however they come and go, in ms. */
const [lifted, longest] = [300, 4000];

/**
 * Watches fingers on a picture, and says that they have found out once they have gone: what had said it goes then. As it goes
 * the browser sorts all layers anew and draws the whole screen, for which no finger should have to wait.
 */
export function watchPlay({ clock, words, found }: PlayParts): Play {
  const fingers = new Set<number>();
  let plays = false;
  let told = false;
  let undoLifted = (): void => undefined;
  let undoLongest = (): void => undefined;
  function end(): void {
    undoLifted();
    undoLongest();
  }
  function find(): void {
    end();
    if (told) return;
    told = true;
    found();
  }
  return {
    finger(id, phase, at) {
      if (phase === 'down' && !isOn(at, words())) {
        fingers.add(id);
        undoLifted();
        if (!plays) undoLongest = clock.after(longest, find);
        plays = true;
      } else if (phase === 'up' && fingers.delete(id) && fingers.size === 0) undoLifted = clock.after(lifted, find);
    },
    end,
  };
}
