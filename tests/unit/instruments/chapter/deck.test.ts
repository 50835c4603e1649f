import { describe, expect, it } from 'vitest';
import { deckOf, width } from './deck-here.ts';

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

  it('where nothing comes they give way a little, and return', async () => {
    const { deck, screen, aside, at } = deckOf({ leads: false });
    deck.hold();
    deck.draw(200);
    expect(aside()).toBeCloseTo(50, 6);
    expect(deck.letGo(0)).toBeNull();
    deck.settle();
    await screen.run(2000);
    expect([at(), aside()]).toEqual([1, 0]);
  });

  it('are taken where they are while they still move', async () => {
    const { deck, screen, at, offset } = deckOf();
    deck.go(2);
    await screen.run(100);
    const before = offset();
    deck.hold();
    deck.draw(-30);
    expect(offset()).toBeCloseTo(before - 30, 6);
    deck.settle();
    await screen.run(2000);
    expect(at()).toBe(2);
  });

  it('leave for another chapter from where the finger let go', async () => {
    const { deck, screen, aside } = deckOf({ page: 3 });
    deck.hold();
    deck.draw(-300);
    deck.leave(1);
    await screen.run(17);
    expect(aside()).toBeLessThan(-300);
    expect(aside()).toBeGreaterThan(-450);
    await screen.run(2000);
    expect(aside()).toBeCloseTo(-width, 3);
  });
});
