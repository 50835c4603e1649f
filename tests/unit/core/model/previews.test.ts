import { expect, test } from 'vitest';
import { noPreviews, settle, want } from '../../../../src-renderer/core/model/previews.ts';

const open = (previews: typeof noPreviews): readonly string[] => previews.open.map(({ address }) => address);

test('a picture is shown when it has come to rest, and not before', () => {
  const asked = want(noPreviews, { current: 'one', next: 'two' });
  expect(asked.shown).toEqual({ current: null, next: null });
  const half = settle(asked, 'one');
  expect(half.shown).toEqual({ current: 'one', next: null });
  expect(settle(half, 'two').shown).toEqual({ current: 'one', next: 'two' });
});

test('what the audience sees is loaded first, and then what follows', () => {
  const asked = want(noPreviews, { current: 'one', next: 'two' });
  expect(open(asked)).toEqual(['one']);
  expect(open(settle(asked, 'one'))).toEqual(['one', 'two']);
});

test('what was next is the current one at once, and only what follows it is loaded', () => {
  const here = settle(settle(want(noPreviews, { current: 'one', next: 'two' }), 'one'), 'two');
  const on = want(here, { current: 'two', next: 'three' });
  expect(on.shown).toEqual({ current: 'two', next: null });
  expect(open(on)).toEqual(['two', 'three']);
  expect(settle(on, 'three').shown).toEqual({ current: 'two', next: 'three' });
});

test('the old picture stays until the new one is ready', () => {
  const here = settle(settle(want(noPreviews, { current: 'one', next: 'two' }), 'one'), 'two');
  const jumped = want(here, { current: 'nine', next: 'ten' });
  expect(jumped.shown).toEqual({ current: 'one', next: 'two' });
  const halfway = settle(jumped, 'nine');
  expect(halfway.shown).toEqual({ current: 'nine', next: 'two' });
  expect(open(settle(halfway, 'ten'))).toEqual(['nine', 'ten']);
});

test('a guide who goes on faster than pictures load leaves no page open behind', () => {
  let previews = noPreviews;
  for (let page = 1; page <= 20; page += 1) previews = want(previews, { current: `${page}`, next: `${page + 1}` });
  expect(open(previews)).toEqual(['20']);
});

test('where nothing follows, nothing is shown as next', () => {
  const here = settle(settle(want(noPreviews, { current: 'one', next: 'two' }), 'one'), 'two');
  expect(want(here, { current: 'one', next: null }).shown).toEqual({ current: 'one', next: null });
  expect(want(here, { current: null, next: null })).toEqual(noPreviews);
});
