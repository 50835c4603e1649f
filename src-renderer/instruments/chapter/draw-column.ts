import type { Chapter } from '../../../src-main/contract/exhibition.ts';
import { animated, show, type Seen } from '../../core/motion/seen.ts';
import type { DeckStand } from './deck.ts';
import { type ExhibitRooms, headingAt } from './exhibit-room.ts';
import { figureShare } from './figure-of.ts';

/** The elements of a chapter's column; undefined before they are there. */
interface ColumnElements {
  readonly column: HTMLElement | undefined;
  /** What holds the pages, and what holds the figures. */
  readonly strip: HTMLElement | undefined;
  readonly plinth: HTMLElement | undefined;
}

export interface DrawnColumnParts {
  readonly elements: () => ColumnElements;
  readonly chapter: () => Chapter;
  /** The way from page to page, in CSS pixels. */
  readonly stride: () => number;
  readonly calm: () => boolean;
  /** How far down the words of each page stand. */
  readonly rooms: () => ExhibitRooms;
}

export interface DrawnColumn {
  /** Puts everything where it belongs where the deck stands so. */
  draw(at: DeckStand): void;
  /** Declares how it goes; what is not seen on the whole way stays as it is. */
  turn(way: readonly DeckStand[], timing: KeyframeAnimationOptions): readonly Animation[];
}

/** A page, or the column, is gone when it is so near to the next one's place. */
const fading = 1.5;

const childrenOf = (parent: Element | undefined): readonly HTMLElement[] =>
  [...(parent?.children ?? [])].filter((each) => each instanceof HTMLElement);

/** A column of words that stands, and goes, with its deck: pages, figures, its heading, and all of it. */
export function drawnColumn({ elements, chapter, stride, calm, rooms }: DrawnColumnParts): DrawnColumn {
  /** Each part that is moved, and how much is seen of it, and where, at a stand of the deck. */
  function moving(): readonly (readonly [part: HTMLElement, at: (stand: DeckStand) => Seen])[] {
    const { column, strip, plinth } = elements();
    const [heading] = childrenOf(column);
    const pages = childrenOf(strip).map((part, index) => {
      const at = ({ page }: DeckStand): Seen => {
        const away = index + 1 - page;
        return { opacity: 1 - Math.abs(away) * fading, x: calm() ? 0 : away * stride() };
      };
      return [part, at] as const;
    });
    const figures = childrenOf(plinth).map((part, index) => {
      const figure = chapter().figures[index];
      const at = ({ page }: DeckStand): Seen => ({ opacity: figure ? figureShare(chapter(), figure, page) : 0, x: 0 });
      return [part, at] as const;
    });
    const all = ({ aside }: DeckStand): Seen => ({ opacity: 1 - Math.abs(aside) * fading, x: aside * stride() });
    return [
      ...pages,
      ...figures,
      ...(heading ? [[heading, ({ page }: DeckStand) => headingAt(rooms(), page)] as const] : []),
      ...(column ? [[column, all] as const] : []),
    ];
  }

  return {
    draw(stand) {
      for (const [part, at] of moving()) show(part, at(stand));
    },
    turn: (way, timing) => moving().flatMap(([part, at]) => animated(part, way.map(at), timing)),
  };
}
