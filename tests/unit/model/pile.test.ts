import { expect, it } from 'vitest';
import { closed, isClosing, isCovered, lay, opened, type Pile, pileOf } from '../../../src-renderer/model/pile.ts';
import type { Place } from '../../../src-renderer/model/place.ts';

const home: Place = { name: 'home' };
const circle: Place = { name: 'circle' };
const chapter = (id: string, beat = 1): Place => ({ name: 'chapter', id, beat });
const keys = ({ layers }: Pile) => layers.map(({ key }) => key);

it('what is opened lies over what was there, which stays until it is covered', () => {
  const pile = lay(pileOf(home), chapter('a'), 0);
  expect(keys(pile)).toEqual(['home', 'chapter:a']);
  expect(isCovered(pile, 'home')).toBe(true);
  expect(keys(opened(pile, 'chapter:a'))).toEqual(['chapter:a']);
});

it('home comes to light under what closes over it', () => {
  const pile = lay(pileOf(chapter('a')), home, 0);
  expect(keys(pile)).toEqual(['home', 'chapter:a']);
  expect(isClosing(pile, 'chapter:a')).toBe(true);
  expect(keys(closed(pile, 'chapter:a'))).toEqual(['home']);
});

it('who turns round half-way is taken back to the same place, not to a new one', () => {
  const there = lay(pileOf(home), chapter('a'), 0);
  const back = lay(there, home, 0);
  expect(keys(back)).toEqual(['home', 'chapter:a']);
  expect(isClosing(back, 'chapter:a')).toBe(true);
  const again = lay(back, chapter('a', 2), 0);
  expect(isClosing(again, 'chapter:a')).toBe(false);
  expect(again.layers.at(-1)?.place).toEqual(chapter('a', 2));
  expect(keys(closed(again, 'chapter:a'))).toEqual(['home', 'chapter:a']);
});

it('a place that opened after another was wanted sweeps nothing away', () => {
  const pile = lay(lay(pileOf(home), chapter('a'), 0), chapter('b'), 1);
  expect(opened(pile, 'chapter:a')).toBe(pile);
  expect(keys(opened(pile, 'chapter:b'))).toEqual(['chapter:b']);
});

it('a page turned keeps its place', () => {
  const pile = lay(pileOf(chapter('a')), chapter('a', 3), 0);
  expect(keys(pile)).toEqual(['chapter:a']);
  expect(pile.layers[0]?.place).toEqual(chapter('a', 3));
});

it('haste never piles up more than three pictures, and what is on the glass stays on it', () => {
  const pile = ['a', 'b', 'c', 'd'].reduce((all, id) => lay(all, chapter(id), 1), pileOf(circle));
  expect(keys(pile)).toEqual(['circle', 'chapter:c', 'chapter:d']);
});
