import { describe, expect, it } from 'vitest';
import { startDeck } from '../../../../src-renderer/instruments/chapter/deck.ts';
import { pageHand } from '../../../../src-renderer/instruments/chapter/page-hand.ts';
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

describe('the hand on the words', () => {
  const words = { x: 0, y: 0, width: 640, height: 1080 };
  const point = (x: number, y: number, time: number) => ({ x, y, time });
  function handOn(page = 1) {
    const { deck, offset, clock, at } = deckOf({ page });
    const wishes: string[] = [];
    let scrolled = 0;
    const hand = pageHand({
      deck: () => deck,
      words: () => words,
      turn: (wish) => wishes.push(wish) > 0,
      scroll: (step) => (scrolled += step),
    });
    return { hand, wishes, offset, clock, at, scrolled: () => scrolled };
  }

  it('turns on by a tap, and by a stroke; the page follows from the first clear step', () => {
    const { hand, wishes, offset } = handOn();
    hand.down(1, point(300, 500, 0));
    hand.up(1, point(302, 501, 90), false);
    hand.down(2, point(400, 500, 200));
    hand.move(2, point(370, 500, 220));
    expect(offset()).toBeCloseTo(-30, 6);
    hand.move(2, point(250, 505, 240));
    hand.up(2, point(250, 505, 250), false);
    expect(wishes).toEqual(['next', 'next']);
  });

  it('a second finger never takes the page from the first', () => {
    const { hand, offset, wishes } = handOn();
    hand.down(1, point(400, 500, 0));
    hand.move(1, point(350, 500, 20));
    hand.down(2, point(100, 500, 30));
    hand.move(2, point(300, 500, 50));
    hand.up(2, point(300, 500, 60), false);
    expect(offset()).toBeCloseTo(-50, 6);
    expect(wishes).toEqual([]);
  });

  it('an upright stroke reads on and turns nothing', () => {
    const { hand, wishes, scrolled } = handOn();
    hand.down(1, point(300, 800, 0));
    hand.move(1, point(302, 760, 20));
    hand.move(1, point(302, 700, 40));
    hand.up(1, point(302, 700, 60), false);
    expect(scrolled()).toBe(100);
    expect(wishes).toEqual([]);
  });

  it('what the system takes away was no wish: the page returns', () => {
    const { hand, wishes, clock, at } = handOn(2);
    hand.down(1, point(500, 500, 0));
    hand.move(1, point(200, 500, 40));
    hand.up(1, point(200, 500, 50), true);
    clock.run(120);
    expect(wishes).toEqual([]);
    expect(at()).toBe(2);
  });
});
