/** How much is seen of a part, and how far it is from its place, in CSS pixels: to the right, and down. */
export interface Seen {
  readonly opacity: number;
  readonly x: number;
  readonly y?: number;
}

const moved = ({ x, y = 0 }: Seen): boolean => x !== 0 || y !== 0;
const placed = ({ x, y = 0 }: Seen): string =>
  y === 0 ? `translateX(${x.toFixed(2)}px)` : `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;
const within = (opacity: number): number => Math.min(1, Math.max(0, opacity));

/** Shows a part at this place and with this opacity; an invisible one takes no part in hit tests. */
export function show({ style }: HTMLElement, at: Seen): void {
  const seen = within(at.opacity);
  style.opacity = seen === 1 ? '' : String(seen);
  style.visibility = seen === 0 ? 'hidden' : '';
  style.transform = seen === 0 || !moved(at) ? '' : placed(at);
}

/** Keyframes at even steps of time; what does not move only fades. */
export function keyframesOf(way: readonly Seen[]): PropertyIndexedKeyframes {
  const moves = way.some(moved);
  return {
    opacity: way.map(({ opacity }) => String(within(opacity))),
    ...(moves ? { transform: way.map(placed) } : {}),
  };
}

/** Animates a part along `way`; none for one that is invisible all the way, or does not change. */
export function animated(
  part: HTMLElement,
  way: readonly Seen[],
  timing: KeyframeAnimationOptions,
): readonly Animation[] {
  const [first] = way;
  if (way.every(({ opacity }) => opacity <= 0)) return [];
  if (way.every(({ opacity, x, y }) => opacity === first?.opacity && x === first.x && y === first.y)) return [];
  part.style.visibility = '';
  return [part.animate(keyframesOf(way), timing)];
}
