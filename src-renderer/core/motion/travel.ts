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
  /** The colour of the own place. */
  readonly colour: string;
}

/** What is read of a pair before anything is written: a read between writes makes the browser lay the page out again. */
interface Seen extends Pair {
  readonly theirColour: string;
  /** How far the other one stands from the own place, in CSS pixels. */
  readonly away: { readonly x: number; readonly y: number };
  /** How much larger its letters are: 0 is alike. */
  readonly larger: number;
}

/** Pairs everything in `place` that is marked `data-travels` with what bears the same mark elsewhere on the glass. */
export function travelInto(place: HTMLElement): Travel {
  const pairs = [...place.querySelectorAll<HTMLElement>('[data-travels]')].flatMap((own): Pair[] => {
    const alike = document.querySelectorAll<HTMLElement>(
      `[data-travels="${CSS.escape(own.dataset['travels'] ?? '')}"]`,
    );
    const other = [...alike].findLast((each) => !place.contains(each));
    return other ? [{ own, other, colour: getComputedStyle(own).color }] : [];
  });
  for (const { own } of pairs) own.style.transformOrigin = '0 0';
  return {
    has: (part) => pairs.some(({ own }) => own === part),
    at(share) {
      for (const seen of pairs.map(look)) move(seen, share);
    },
    end() {
      for (const { own, other } of pairs) {
        own.style.transform = own.style.opacity = own.style.color = own.style.transformOrigin = '';
        other.style.visibility = '';
      }
    },
  };
}

function look(pair: Pair): Seen {
  const theirs = getComputedStyle(pair.other);
  const here = standOf(pair.own);
  const there = standOf(pair.other);
  return {
    ...pair,
    theirColour: theirs.color,
    away: { x: there.x - here.x, y: there.y - here.y },
    larger: parseFloat(theirs.fontSize) / parseFloat(getComputedStyle(pair.own).fontSize) - 1,
  };
}

function move({ own, other, colour, theirColour, away, larger }: Seen, share: number): void {
  const left = 1 - share;
  // Letters cut from a gradient have no colour of their own to mix.
  own.style.color = /, 0\)$/.test(theirColour)
    ? ''
    : `color-mix(in srgb, ${theirColour} ${Math.round(left * 100)}%, ${colour})`;
  own.style.transform = `translate(${(away.x * left).toFixed(2)}px, ${(away.y * left).toFixed(2)}px) scale(${(1 + larger * left).toFixed(4)})`;
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
