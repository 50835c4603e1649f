import { startDeck } from '../../../../src-renderer/instruments/chapter/deck.ts';
import { Screen } from '../../core/motion/declared.ts';

/** Of a page, in CSS pixels. */
export const width = 600;

/** A deck of pages on a screen that is looked at by hand. */
export function deckOf({ page = 1, total = 3, leads = true } = {}) {
  const screen = new Screen();
  const deck = startDeck({
    page,
    total,
    still: false,
    width: () => width,
    leads: () => leads,
    stands: (at) => screen.stands([at.page, at.aside]),
    moves: (way, duration) =>
      screen.moves(
        way.map((at) => [at.page, at.aside]),
        duration,
      ),
  });
  screen.stands([page, 0]);
  const at = () => screen.seen[0] ?? 0;
  /** In CSS pixels. */
  const aside = () => (screen.seen[1] ?? 0) * width;
  /** How far the words on page `page` stand from their place. */
  return { deck, screen, at, aside, offset: () => (page - at()) * width + aside() };
}
