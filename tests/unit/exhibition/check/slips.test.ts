import { expect, test } from 'vitest';
import { closest } from '../../../../src-main/exhibition/check/closest.ts';

test.each([
  ['hoxe', 'xhome', 'a letter before the word counts beside the wrong one in it'],
  ['ab', 'xya', 'a letter at the other end is no match'],
  ['ab', 'xa', 'a letter one place further is no swap'],
  ['xxtel', 'title', 'a swap does not make up for what is wrong before it'],
])('%s does not mean %s: %s', (written, candidate) => {
  expect(closest(written, [candidate])).toBeUndefined();
});

test('a swap and one wrong letter are two slips', () => {
  expect(closest('xitel', ['title'])).toBe('title');
});
