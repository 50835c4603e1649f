import { describe, expect, it } from 'vitest';
import { startDeck } from '../../../../src-renderer/instruments/chapter/deck.ts';
import { handClock } from '../../core/motion/hand.ts';

const width = 600;

function deckOf({ page = 1, total = 3, leads = true } = {}) {
  const clock = handClock();
  let at = page;
  let aside = 0;
  const deck = startDeck({
    clock,
    page,
    total,
    width: () => width,
    leads: () => leads,
    moved: (page, drawn) => ([at, aside] = [page, drawn]),
  });
  /** How far the words on page `page` stand from their place. */
  return { deck, clock, at: () => at, aside: () => aside, offset: () => (page - at) * width + aside };
}

describe('pages under a finger', () => {
  it('follow it exactly', () => {
    const { deck, offset } = deckOf({ page: 2 });
    deck.hold();
    for (const across of [-10, -250, -599, 40, 300]) {
      deck.draw(across);
      expect(offset()).toBeCloseTo(across, 6);
    }
  });

  it('beyond the last page the whole column follows, when something comes after it', () => {
    const { deck, aside, offset } = deckOf({ page: 3 });
    deck.hold();
    deck.draw(-200);
    expect(aside()).toBeCloseTo(-200, 6);
    expect(offset()).toBeCloseTo(-200, 6);
    expect(deck.letGo(0)).toBe('next');
  });

  it('where nothing comes they give way a little, and return', () => {
    const { deck, clock, aside, at } = deckOf({ leads: false });
    deck.hold();
    deck.draw(200);
    expect(aside()).toBeCloseTo(50, 6);
    expect(deck.letGo(0)).toBeNull();
    deck.settle();
    clock.run(120);
    expect([at(), aside()]).toEqual([1, 0]);
  });

  it('are taken where they are while they still move', () => {
    const { deck, clock, at, offset } = deckOf();
    deck.go(2);
    clock.run(6);
    const before = offset();
    deck.hold();
    deck.draw(-30);
    expect(offset()).toBeCloseTo(before - 30, 6);
    deck.settle();
    clock.run(120);
    expect(at()).toBe(2);
  });

  it('leave for another chapter from where the finger let go', () => {
    const { deck, clock, aside } = deckOf({ page: 3 });
    deck.hold();
    deck.draw(-300);
    deck.leave(1);
    clock.run(1);
    expect(aside()).toBeLessThan(-300);
    expect(aside()).toBeGreaterThan(-450);
    clock.run(120);
    expect(aside()).toBeCloseTo(-width, 3);
  });
});
