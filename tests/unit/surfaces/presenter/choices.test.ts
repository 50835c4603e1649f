import { expect, test } from 'vitest';
import { readChoices } from '../../../../src-renderer/surfaces/presenter/choices.ts';

test('the page speaks the hall’s language until the guide chooses another one', () => {
  expect(readChoices(null, 'en', ['zh', 'en']).voice).toBe('en');
  expect(readChoices(null, 'both', ['zh', 'en']).voice).toBe('zh');
  expect(readChoices(null, 'both', ['de', 'zh']).voice).toBe('en');
  expect(readChoices(null, 'de', ['de', 'zh']).voice).toBe('en');
  expect(readChoices({ voice: 'en', noteSize: 3 }, 'zh', ['zh'])).toEqual({ voice: 'en', noteSize: 3 });
});

test('what can’t be read of a guide’s choices is as at the beginning', () => {
  for (const kept of [undefined, 7, {}, { voice: 'fr', noteSize: 9 }])
    expect(readChoices(kept, 'zh', ['zh', 'en'])).toEqual({ voice: 'zh', noteSize: 1 });
});
