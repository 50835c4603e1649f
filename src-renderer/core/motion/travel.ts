import type { Point } from '../model/rect.ts';
/** Words that stand in two places are one thing: they travel from where they were to where they are wanted. */
export interface Travel {
  /** Whether this part is one of them. */
  has(part: Element): boolean;
  /** Declares the way: 0 stands where the other place has them, 1 where they belong; `shares` at even steps of time. */
  moves(shares: readonly number[], timing: KeyframeAnimationOptions): readonly Animation[];
  /** Nothing travels any more. */
  end(): void;
}

/** On the last bit of the way the words of the other place take over, so that no difference of colour leaps. */
const handOver = 0.12;

interface Pair {
  readonly own: HTMLElement;
  readonly other: HTMLElement;
  /** How far the other one stands from the own place, in CSS pixels. */
  readonly away: Point;
  /** How much larger its letters are: 0 is alike. */
  readonly larger: number;
}

/** Pairs everything in `place` that is marked `data-travels` with what bears the same mark elsewhere on the glass. */
export function travelInto(place: HTMLElement): Travel {
  const pairs = [...place.querySelectorAll<HTMLElement>('[data-travels]')].flatMap((own): Pair[] => {
    const alike = document.querySelectorAll<HTMLElement>(
      `[data-travels="${CSS.escape(own.dataset['travels'] ?? '')}"]`,
    );
    // What waits for its turn is not seen.
    const other = [...alike].findLast((each) => !place.contains(each) && isOnGlass(each));
    return other ? [look(own, other)] : [];
  });
  return {
    has: (part) => pairs.some(({ own }) => own === part),
    moves: (shares, timing) => pairs.flatMap((pair) => move(pair, shares, timing)),
    end() {
      for (const { own } of pairs) own.style.transformOrigin = '';
    },
  };
}

function isOnGlass(element: HTMLElement): boolean {
  return element.closest('[data-beside]') === null;
}

function look(own: HTMLElement, other: HTMLElement): Pair {
  const here = standOf(own);
  const there = standOf(other);
  return {
    own,
    other,
    away: { x: there.x - here.x, y: there.y - here.y },
    larger: parseFloat(getComputedStyle(other).fontSize) / parseFloat(getComputedStyle(own).fontSize) - 1,
  };
}

function move(
  { own, other, away, larger }: Pair,
  shares: readonly number[],
  timing: KeyframeAnimationOptions,
): readonly Animation[] {
  const transform = shares.map((share) => {
    const left = 1 - share;
    return `translate(${(away.x * left).toFixed(2)}px, ${(away.y * left).toFixed(2)}px) scale(${(1 + larger * left).toFixed(4)})`;
  });
  // Not a part of the animation: what the compositor can't animate would have script's thread do all of it.
  own.style.transformOrigin = '0 0';
  return [
    own.animate(
      {
        transform,
        opacity: shares.map((share) => String(Math.min(1, share / handOver))),
      },
      timing,
    ),
    other.animate({ opacity: shares.map((share) => (share < handOver ? '1' : '0')) }, timing),
  ];
}

/** Where an element stands on the screen before anything is moved: places fill the screen and never scroll. */
function standOf(element: HTMLElement): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let each: Element | null = element; each instanceof HTMLElement; each = each.offsetParent) {
    x += each.offsetLeft;
    y += each.offsetTop;
  }
  return { x, y };
}
