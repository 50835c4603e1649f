import type { Point } from '../core/model/rect.ts';
import type { Clock } from '../core/time/clock.ts';

/** Where a finger goes, in CSS pixels of the screen, and how long it is on the glass, in ms. */
export interface ShownGesture {
  readonly path: readonly Point[];
  readonly time: number;
}

/** A fingertip comes and goes in so long, in ms. */
const comes = 480;
const goes = 420;
/** A finger sets out and arrives gently. */
const easing = 'cubic-bezier(0.4, 0, 0.3, 1)';

const at = ({ x, y }: Point, size: number): string => `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${size})`;

/** Where the finger is after a share of its way; places lie at even steps, as keyframes do. */
export function placeOn(path: readonly Point[], share: number): Point {
  const steps = path.length - 1;
  const before = Math.min(Math.max(0, steps - 1), Math.floor(share * steps));
  const from = path[before] ?? { x: 0, y: 0 };
  const to = path[before + 1] ?? from;
  const onward = steps > 0 ? share * steps - before : 0;
  return { x: from.x + (to.x - from.x) * onward, y: from.y + (to.y - from.y) * onward };
}

/**
 * Shows a gesture with a fingertip: its way is declared to the browser, and what it touches is told where it is in every
 * frame. Returns what ends it at once; `ended` is called when it has come to its own end.
 */
export function playGesture(
  tip: HTMLElement,
  { path, time }: ShownGesture,
  clock: Clock,
  onfinger: (phase: 'down' | 'move' | 'up', at: Point) => void,
  ended: () => void,
): () => void {
  const [first = { x: 0, y: 0 }] = path;
  const last = path.at(-1) ?? first;
  let here = first;
  let pressed = false;
  let undoFrame = (): void => undefined;
  const playing: Animation[] = [];
  function declare(frames: Keyframe[], timing: KeyframeAnimationOptions, then: () => void): Animation {
    const animation = tip.animate(frames, { ...timing, fill: 'forwards' });
    animation.onfinish = then;
    playing.push(animation);
    return animation;
  }

  function press(): void {
    pressed = true;
    onfinger('down', first);
    const places = path.length > 1 ? path : [first, first];
    const way = declare(
      places.map((place) => ({ transform: at(place, 0.82), opacity: 1 })),
      { duration: time, easing },
      lift,
    );
    const follow = (): void => {
      here = placeOn(path, way.effect?.getComputedTiming().progress ?? 1);
      onfinger('move', here);
      undoFrame = clock.frame(follow);
    };
    undoFrame = clock.frame(follow);
  }
  function lift(): void {
    letGo(last);
    declare(
      [
        { transform: at(last, 0.82), opacity: 1 },
        { transform: at(last, 1.25), opacity: 0 },
      ],
      { duration: goes },
      () => {
        stop();
        ended();
      },
    );
  }
  function letGo(place: Point): void {
    undoFrame();
    if (!pressed) return;
    pressed = false;
    onfinger('up', place);
  }
  function stop(): void {
    for (const animation of playing) {
      animation.onfinish = null;
      animation.cancel();
    }
    letGo(here);
  }

  declare(
    [
      { transform: at(first, 1.5), opacity: 0 },
      { transform: at(first, 1), opacity: 1 },
    ],
    { duration: comes, easing: 'ease-out' },
    press,
  );
  return stop;
}
