import { expect, test } from 'vitest';
import { closest, didYouMean } from '../../../../src-main/exhibition/check/closest.ts';

const keys = ['title', 'invitation', 'languages', 'span', 'home', 'map'];

test.each([
  ['titel', 'title'],
  ['TITLE', 'title'],
  ['tilte', 'title'],
  ['titles', 'title'],
  ['itle', 'title'],
  ['invitatoin', 'invitation'],
  ['langauge', 'languages'],
  ['spam', 'span'],
  ['maap', 'map'],
])('%s is a slip of the keyboard for %s', (written, meant) => {
  expect(closest(written, keys)).toBe(meant);
});

test.each(['tle', 'ripples', 'inventions', 'hmoeex', 'mp3x', '', 'x'])('%j is none', (written) => {
  expect(closest(written, keys)).toBeUndefined();
});

test('two letters may be wrong in a long word, one in a short one', () => {
  expect(closest('languxgex', ['languages'])).toBe('languages');
  expect(closest('lxnguxgex', ['languages'])).toBeUndefined();
  expect(closest('hoxe', ['home'])).toBe('home');
  expect(closest('hxxe', ['home'])).toBeUndefined();
});

test('neighbours that change places are one slip, also where more is wrong beside them', () => {
  expect(closest('moeh', ['home'])).toBeUndefined();
  expect(closest('ohme', ['home'])).toBe('home');
  expect(closest('tilet', ['title'])).toBe('title');
});

test('the nearest of several is offered, and of equally near ones the first', () => {
  expect(closest('stations', ['stationed', 'station'])).toBe('station');
  expect(closest('cat', ['car', 'bat'])).toBe('car');
});

test('a word of more than sixty letters is compared with nothing', () => {
  const long = 'a'.repeat(60);
  expect(closest(long, [`${long}b`])).toBe(`${long}b`);
  expect(closest(`${long}a`, [`${long}ab`])).toBeUndefined();
});

test('a sentence ends with the offer where there is one', () => {
  expect(didYouMean('titel', keys)).toEqual({ zh: '（是不是“title”？）', en: ' (did you mean "title"?)' });
  expect(didYouMean('nothing like it', keys)).toEqual({ zh: '', en: '' });
});
