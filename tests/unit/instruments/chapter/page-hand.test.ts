import { describe, expect, it } from 'vitest';
import { pageHand, type PageHand } from '../../../../src-renderer/instruments/chapter/page-hand.ts';
import { deckOf } from './deck-here.ts';

const words = { x: 0, y: 0, width: 640, height: 1080 };
const wheel = { x: 1500, y: 600, radius: 200 };

const point = (x: number, y: number, time: number) => ({ x, y, time });

/** A chapter on a wide screen: words at the left, a wheel in the picture. */
function chapter() {
  const { deck, screen, offset } = deckOf({ page: 2 });
  const turned: string[] = [];
  let scrolled = 0;
  const hand = pageHand({
    deck: () => deck,
    words: () => words,
    heldByPicture: ({ x, y }) => Math.hypot(x - wheel.x, y - wheel.y) < wheel.radius,
    mm: () => 1.6,
    turn: (wish) => turned.push(wish) > 0,
    scroll: (step) => (scrolled += step),
  });
  return { hand, turned, screen, offset, at: () => screen.seen[0], scrolled: () => scrolled };
}

type XY = readonly [x: number, y: number];

/** A finger that goes straight from one place to another in so many ms. */
function draw(hand: PageHand, from: XY, to: XY, time = 120, id = 1): void {
  hand.down(id, { x: from[0], y: from[1], time: 0 });
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const between = (at: 0 | 1) => from[at] + (to[at] - from[at]) * share;
    hand.move(id, { x: between(0), y: between(1), time: time * share });
  }
  hand.up(id, { x: to[0], y: to[1], time }, false);
}

describe('a hand on a chapter', () => {
  it('turns the page by a flick that begins on the picture, to the left and to the right', () => {
    const { hand, turned } = chapter();
    draw(hand, [1700, 200], [820, 230]);
    draw(hand, [820, 200], [1700, 170]);
    expect(turned).toEqual(['next', 'previous']);
  });

  it('turns the page by a flick on the words, however short the drawn page went', () => {
    const { hand, turned } = chapter();
    draw(hand, [400, 500], [200, 505], 110);
    draw(hand, [200, 500], [400, 505], 110);
    expect(turned).toEqual(['next', 'previous']);
  });

  it('leaves a finger that has taken hold of something in the picture to the picture', () => {
    const { hand, turned } = chapter();
    draw(hand, [1600, 600], [700, 600]);
    expect(turned).toEqual([]);
  });

  it('takes slow strokes over the picture for play', () => {
    const { hand, turned } = chapter();
    draw(hand, [1700, 200], [820, 230], 900);
    expect(turned).toEqual([]);
  });

  it('turns one page for fingers that go together', () => {
    const { hand, turned } = chapter();
    for (const id of [1, 2, 3]) hand.down(id, { x: 1600, y: 100 + id * 40, time: 0 });
    for (const id of [1, 2, 3]) hand.move(id, { x: 900, y: 100 + id * 40, time: 100 });
    for (const id of [1, 2, 3]) hand.up(id, { x: 800, y: 100 + id * 40, time: 120 }, false);
    expect(turned).toEqual(['next']);
  });

  it('lets no resting palm keep another finger from turning the page', () => {
    const { hand, turned } = chapter();
    hand.down(7, { x: 300, y: 900, time: 0 });
    draw(hand, [1700, 200], [820, 230]);
    draw(hand, [500, 300], [250, 300], 110, 2);
    expect(turned).toEqual(['next', 'next']);
  });

  it('takes a finger that the system takes away for no wish', () => {
    const { hand, turned } = chapter();
    hand.down(1, { x: 1600, y: 200, time: 0 });
    hand.move(1, { x: 900, y: 200, time: 90 });
    hand.up(1, { x: 900, y: 200, time: 100 }, true);
    expect(turned).toEqual([]);
  });

  it('does nothing at a tap on the words: people point while they read', () => {
    const { hand, turned, offset } = chapter();
    hand.down(1, point(300, 500, 0));
    hand.up(1, point(302, 501, 90), false);
    expect(turned).toEqual([]);
    expect(offset()).toBe(0);
  });

  it('turns on by a stroke over the words; the page follows from the first clear step', () => {
    const { hand, turned, offset } = chapter();
    hand.down(2, point(400, 500, 200));
    hand.move(2, point(370, 500, 220));
    expect(offset()).toBeCloseTo(-30, 6);
    hand.move(2, point(250, 505, 240));
    hand.up(2, point(250, 505, 250), false);
    expect(turned).toEqual(['next']);
  });

  it('never gives a second finger the page that the first one draws', () => {
    const { hand, offset, turned } = chapter();
    hand.down(1, point(400, 500, 0));
    hand.move(1, point(350, 500, 20));
    hand.down(2, point(100, 500, 30));
    hand.move(2, point(300, 500, 50));
    hand.up(2, point(300, 500, 60), false);
    expect(offset()).toBeCloseTo(-50, 6);
    expect(turned).toEqual([]);
  });

  it('reads on by an upright stroke and turns nothing', () => {
    const { hand, turned, scrolled } = chapter();
    hand.down(1, point(300, 800, 0));
    hand.move(1, point(302, 760, 20));
    hand.move(1, point(302, 700, 40));
    hand.up(1, point(302, 700, 60), false);
    expect(scrolled()).toBe(100);
    expect(turned).toEqual([]);
  });

  it('lets a page return that was drawn by a finger which the system takes away', async () => {
    const { hand, turned, screen, at } = chapter();
    hand.down(1, point(500, 500, 0));
    hand.move(1, point(200, 500, 40));
    hand.up(1, point(200, 500, 50), true);
    await screen.run(2000);
    expect(turned).toEqual([]);
    expect(at()).toBe(2);
  });
});
