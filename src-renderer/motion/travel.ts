/** Words that stand in two places are one thing: they travel from where they were to where they are wanted. */
export interface Travel {
  /** Whether this part is one of them. */
  has(part: Element): boolean;
  /** 0 stands where the other place has them, 1 where they belong. */
  at(share: number): void;
  end(): void;
}

/** On the last bit of the way the words of the other place take over, so that no difference of colour leaps. */
const handOver = 0.12;

interface Pair {
  readonly own: HTMLElement;
  readonly other: HTMLElement;
}

/** Pairs everything in `place` that is marked `data-travels` with what bears the same mark elsewhere on the glass. */
export function travelInto(place: HTMLElement): Travel {
  const pairs = [...place.querySelectorAll<HTMLElement>('[data-travels]')].flatMap((own): Pair[] => {
    const alike = document.querySelectorAll<HTMLElement>(
      `[data-travels="${CSS.escape(own.dataset['travels'] ?? '')}"]`,
    );
    const other = [...alike].findLast((each) => !place.contains(each));
    return other ? [{ own, other }] : [];
  });
  for (const { own } of pairs) own.style.transformOrigin = '0 0';
  return {
    has: (part) => pairs.some(({ own }) => own === part),
    at(share) {
      for (const pair of pairs) move(pair, share);
    },
    end() {
      for (const { own, other } of pairs) {
        own.style.transform = own.style.opacity = own.style.color = own.style.transformOrigin = '';
        other.style.visibility = '';
      }
    },
  };
}

function move({ own, other }: Pair, share: number): void {
  const mine = getComputedStyle(own);
  const theirs = getComputedStyle(other);
  const here = standOf(own);
  const there = standOf(other);
  const left = 1 - share;
  const grow = parseFloat(theirs.fontSize) / parseFloat(mine.fontSize) - 1;
  own.style.color = '';
  // Letters cut from a gradient have no colour of their own to mix.
  const colour = /, 0\)$/.test(theirs.color)
    ? ''
    : `color-mix(in srgb, ${theirs.color} ${Math.round(left * 100)}%, ${mine.color})`;
  own.style.color = colour;
  own.style.transform = `translate(${((there.x - here.x) * left).toFixed(2)}px, ${((there.y - here.y) * left).toFixed(2)}px) scale(${(1 + grow * left).toFixed(4)})`;
  own.style.opacity = share < handOver ? String(share / handOver) : '1';
  other.style.visibility = share < handOver ? '' : 'hidden';
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
