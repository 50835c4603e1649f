/**
 * Every finger is answered first, by what is on the compositor already: two rings that run out from where it came down.
 * They are painted beforehand, out of sight, so that nothing but a transform and an opacity changes when they are shown.
 */

/** More fingers than two hands have are not answered. */
const pool = 10;
/** How long the rings run, in ms; in calm motion they stand still and fade. */
const runs = { alive: 520, calm: 380 } as const;
const easing = 'cubic-bezier(0.16, 0.7, 0.3, 1)';
/** The rings begin at this share of their size, as wide as a fingertip; they end well beyond it. */
const smallest = 0.38;

const at = (x: number, y: number, size: number): string =>
  `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${size})`;

function runFrom(ring: HTMLElement, x: number, y: number): Animation {
  ring.style.transform = '';
  const frames = [
    { transform: at(x, y, smallest), opacity: 1, easing },
    { transform: at(x, y, 0.9), opacity: 0.9, offset: 0.45 },
    { transform: at(x, y, 1), opacity: 0 },
  ];
  return ring.animate(frames, runs.alive);
}

/** Nothing travels in calm motion: it fades where it stands, and stays there unseen. */
function standIn(ring: HTMLElement, x: number, y: number): Animation {
  ring.style.transform = at(x, y, 0.8);
  return ring.animate({ opacity: [1, 0.9, 0] }, { duration: runs.calm, fill: 'forwards' });
}

export interface AnsweringParts {
  readonly calm: () => boolean;
  /** No touch is answered: the screen is dark. */
  readonly silent: () => boolean;
}

/** Answers fingers in a host that fills the screen. Returns its undo. */
export function answerFirst(target: Window, host: HTMLElement, { calm, silent }: AnsweringParts): () => void {
  const rings = Array.from({ length: pool }, () => {
    const ring = document.createElement('div');
    ring.className = 'answer';
    host.append(ring);
    return { ring, running: undefined as Animation | undefined };
  });
  let next = 0;
  const down = ({ clientX: x, clientY: y }: PointerEvent): void => {
    if (silent()) return;
    const answer = rings[next];
    if (!answer) return;
    next = (next + 1) % pool;
    // Asking the page for it would compute its styles, before the finger is answered.
    answer.running?.cancel();
    answer.running = (calm() ? standIn : runFrom)(answer.ring, x, y);
  };
  target.addEventListener('pointerdown', down, { capture: true, passive: true });
  return () => {
    target.removeEventListener('pointerdown', down, { capture: true });
    for (const { ring } of rings) ring.remove();
  };
}
