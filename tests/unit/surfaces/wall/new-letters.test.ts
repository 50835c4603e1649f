import { expect, test } from 'vitest';
import { fetchNewLetters, newCharacters } from '../../../../src-renderer/surfaces/wall/new-letters.ts';

test('new are the characters that were nowhere before', () => {
  expect(newCharacters({ title: { zh: '年轮' } }, { title: { zh: '年轮·涟漪' } })).toBe('·涟漪');
  expect(newCharacters({ title: { zh: '年轮·涟漪' } }, { title: { zh: '年轮' } })).toBe('');
});

test('where nothing was shown before all are new', () => {
  expect(newCharacters(undefined, { zh: '年轮' })).toContain('年轮');
});

test('nothing is asked of the server where nothing is new', async () => {
  await expect(fetchNewLetters({ zh: '年轮' }, { zh: '轮年' })).resolves.toBeUndefined();
});
