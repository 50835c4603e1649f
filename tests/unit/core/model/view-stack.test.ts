import { expect, it } from 'vitest';
import {
  closed,
  isClosing,
  isCovered,
  isHidden,
  push,
  opened,
  prepare,
  type ViewStack,
  stackOf,
} from '../../../../src-renderer/core/model/view-stack.ts';
import type { BaseView } from '../../../../src-main/contract/views.ts';

const home: BaseView = { name: 'home' };
const circle: BaseView = { name: 'circle' };
const chapter = (id: string, page = 1): BaseView => ({ name: 'chapter', id, page });
const keys = ({ layers }: ViewStack) => layers.map(({ key }) => key);

it('what is opened lies over what was there, which stays until it is covered', () => {
  const stack = push(stackOf(home), chapter('a'), 0);
  expect(keys(stack)).toEqual(['home', 'chapter:a']);
  expect(isCovered(stack, 'home')).toBe(true);
  const whole = opened(stack, 'chapter:a');
  expect(isHidden(stack, 'home')).toBe(false);
  // Home stays beneath, unseen: the way back to it is the shortest.
  expect(keys(whole)).toEqual(['home', 'chapter:a']);
  expect(isHidden(whole, 'home')).toBe(true);
  expect(isHidden(whole, 'chapter:a')).toBe(false);
  expect(isHidden(push(whole, home, 0), 'home')).toBe(false);
});

it('what was covered goes, but for home', () => {
  const stack = opened(push(opened(push(stackOf(home), chapter('a'), 0), 'chapter:a'), chapter('b'), 1), 'chapter:b');
  expect(keys(stack)).toEqual(['home', 'chapter:b']);
});

it('home comes to light under what closes over it', () => {
  const stack = push(stackOf(chapter('a')), home, 0);
  expect(keys(stack)).toEqual(['home', 'chapter:a']);
  expect(isClosing(stack, 'chapter:a')).toBe(true);
  expect(keys(closed(stack, 'chapter:a'))).toEqual(['home']);
});

it('who turns round half-way is taken back to the same base, not to a new one', () => {
  const there = push(stackOf(home), chapter('a'), 0);
  const back = push(there, home, 0);
  expect(keys(back)).toEqual(['home', 'chapter:a']);
  expect(isClosing(back, 'chapter:a')).toBe(true);
  const again = push(back, chapter('a', 2), 0);
  expect(isClosing(again, 'chapter:a')).toBe(false);
  expect(again.layers.at(-1)?.base).toEqual(chapter('a', 2));
  expect(keys(closed(again, 'chapter:a'))).toEqual(['home', 'chapter:a']);
});

it('a base that opened after another was wanted sweeps nothing away', () => {
  const stack = push(push(stackOf(home), chapter('a'), 0), chapter('b'), 1);
  expect(opened(stack, 'chapter:a')).toBe(stack);
  expect(keys(opened(stack, 'chapter:b'))).toEqual(['home', 'chapter:b']);
});

it('a page turned keeps its base', () => {
  const stack = push(stackOf(chapter('a')), chapter('a', 3), 0);
  expect(keys(stack)).toEqual(['chapter:a']);
  expect(stack.layers[0]?.base).toEqual(chapter('a', 3));
});

it('haste never piles up more than three pictures, and what is on the glass stays on it', () => {
  const stack = ['a', 'b', 'c', 'd'].reduce((all, id) => push(all, chapter(id), 1), stackOf(circle));
  expect(keys(stack)).toEqual(['circle', 'chapter:c', 'chapter:d']);
  const overHome = ['b', 'c', 'd', 'e'].reduce(
    (all, id) => push(all, chapter(id), 1),
    opened(push(stackOf(home), chapter('a'), 0), 'chapter:a'),
  );
  expect(keys(overHome)).toEqual(['home', 'chapter:a', 'chapter:d', 'chapter:e']);
});

it('what is likely to be asked for next stands ready out of sight, and nothing else does', () => {
  const stack = prepare(stackOf(chapter('a')), [home, chapter('b')]);
  expect(keys(stack)).toEqual(['home', 'chapter:a', 'chapter:b']);
  expect(stack.layers.map(({ ready }) => ready)).toEqual([false, false, true]);
  expect(isClosing(stack, 'chapter:b')).toBe(false);
  expect(isHidden(stack, 'home')).toBe(true);
  expect(isHidden(stack, 'chapter:a')).toBe(false);
  expect(prepare(stack, [home, chapter('b')])).toBe(stack);
  expect(keys(prepare(stack, [home, chapter('c')]))).toEqual(['home', 'chapter:a', 'chapter:c']);
});

it('what was ready is taken when it is asked for, and opens as if it were new', () => {
  const before = prepare(stackOf(chapter('a')), [home, chapter('b')]);
  const stack = push(before, chapter('b'), 1);
  expect(stack.layers.at(-1)).toMatchObject({ key: 'chapter:b', ready: false, whole: false, direction: 1 });
  expect(isHidden(stack, 'chapter:a')).toBe(false);
  expect(stack.layers.at(-1)?.anew).toBe(false);
  // Ready at its first page, it is made anew for another one: pages that were never asked for must not be seen to turn.
  expect(push(before, chapter('b', 2), 1).layers.at(-1)).toMatchObject({ key: 'chapter:b', anew: true });
  // Another wish leaves it where it is.
  const other = push(before, chapter('c'), 0);
  expect(keys(other)).toEqual(['home', 'chapter:a', 'chapter:c', 'chapter:b']);
  expect(isClosing(other, 'chapter:b')).toBe(false);
  expect(keys(closed(push(other, chapter('a'), 0), 'chapter:c'))).toEqual(['home', 'chapter:a', 'chapter:b']);
});
