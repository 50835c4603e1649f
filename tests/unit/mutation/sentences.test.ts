import { expect, test } from 'vitest';
import { shouldIgnore } from '../../mutation/sentences.ts';

const property = (name: string) => ({ type: 'ObjectProperty', key: { type: 'Identifier', name } });
const placeIn = (name: string, names: readonly string[], type = 'StringLiteral') => ({
  node: { type },
  parent: property(name),
  parentPath: { parent: { type: 'ObjectExpression', properties: names.map(property) } },
});

test('the words of a sentence are left as they are, plain or made up of parts', () => {
  expect(shouldIgnore(placeIn('zh', ['zh', 'en']))).toBeDefined();
  expect(shouldIgnore(placeIn('en', ['en', 'severity', 'zh'], 'TemplateLiteral'))).toBeDefined();
});

test('what is beside the words, and what decides which are said, is mutated', () => {
  expect(shouldIgnore(placeIn('severity', ['en', 'severity', 'zh']))).toBeUndefined();
  expect(shouldIgnore(placeIn('en', ['zh', 'en'], 'ConditionalExpression'))).toBeUndefined();
});

test('a language that stands alone is no sentence', () => {
  expect(shouldIgnore(placeIn('en', ['en', 'de']))).toBeUndefined();
  const alone = { node: { type: 'StringLiteral' }, parent: { type: 'ReturnStatement' }, parentPath: null };
  expect(shouldIgnore(alone)).toBeUndefined();
});
