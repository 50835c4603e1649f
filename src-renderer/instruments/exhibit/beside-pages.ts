import type { Beside } from '../../core/motion/beside.ts';
import { animated, show, type Seen } from '../../core/motion/seen.ts';

type Stand = Parameters<Beside['stand']>[0];

export interface BesidePagesParts {
  /** All of it: what is drawn aside with the pages. */
  readonly aside: HTMLElement;
  /** What comes with the words, and holds the parts; each names its page in `data-page`. */
  readonly comes: HTMLElement;
  readonly pages: readonly number[];
  readonly calm: () => boolean;
}

/** What goes by is gone when its page is so near to the next one's place. */
const fading = 1.5;
/** It moves by this share of its width while the words beside it go their whole way. */
const follows = 0.3;

/** Moves what stands beside the words of a chapter by transform and opacity. */
export function besidePages({ aside, comes, pages, calm }: BesidePagesParts): Beside {
  const stride = (): number => (calm() ? 0 : aside.clientWidth * follows);
  const parts = (): readonly HTMLElement[] => [...comes.querySelectorAll<HTMLElement>(':scope > [data-page]')];
  const seenAt = (away: number, way: number): Seen => ({ opacity: 1 - Math.abs(away) * fading, x: away * way });
  const partAt = (part: HTMLElement, { page }: Stand, way: number): Seen =>
    seenAt(Number(part.dataset['page']) - page, way);

  return {
    covers: (page) => pages.includes(page),
    stand(at) {
      const way = stride();
      for (const part of parts()) show(part, partAt(part, at, way));
      show(aside, seenAt(at.aside, way));
    },
    turn(way, timing) {
      const width = stride();
      return [
        ...parts().flatMap((part) =>
          animated(
            part,
            way.map((at) => partAt(part, at, width)),
            timing,
          ),
        ),
        ...animated(
          aside,
          way.map((at) => seenAt(at.aside, width)),
          timing,
        ),
      ];
    },
    appear: (share) => show(comes, { opacity: share, x: 0 }),
    come(shares, timing) {
      if (pages.length === 0) return [];
      comes.style.visibility = comes.style.opacity = '';
      return [comes.animate({ opacity: shares.map(String) }, timing)];
    },
  };
}
