/** How much is seen of a part, and how far it is from its place, in CSS pixels. */
export interface Seen {
  readonly opacity: number;
  readonly x: number;
}

const within = (opacity: number): number => Math.min(1, Math.max(0, opacity));

/** Shows a part at this place and with this opacity; an invisible one takes no part in hit tests. */
export function show({ style }: HTMLElement, { opacity, x }: Seen): void {
  const seen = within(opacity);
  style.opacity = seen === 1 ? '' : String(seen);
  style.visibility = seen === 0 ? 'hidden' : '';
  style.transform = seen === 0 || x === 0 ? '' : `translateX(${x.toFixed(2)}px)`;
}

/** Keyframes at even steps of time; what does not move only fades. */
export function keyframesOf(way: readonly Seen[]): PropertyIndexedKeyframes {
  const moves = way.some(({ x }) => x !== 0);
  return {
    opacity: way.map(({ opacity }) => String(within(opacity))),
    ...(moves ? { transform: way.map(({ x }) => `translateX(${x.toFixed(2)}px)`) } : {}),
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
  if (way.every(({ opacity, x }) => opacity === first?.opacity && x === first.x)) return [];
  part.style.visibility = '';
  return [part.animate(keyframesOf(way), timing)];
}
