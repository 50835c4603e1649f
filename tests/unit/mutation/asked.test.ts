import { expect, test } from 'vitest';
import { areas } from '../../mutation/areas.ts';
import { asked } from '../../mutation/asked.ts';

test('without names all areas are mutated, and nothing is kept', () => {
  expect(asked([])).toEqual({ areas, keep: false, fresh: false });
});

test('areas are chosen by name and come in their own order', () => {
  const { areas: chosen, keep } = asked(['model', 'store', '--keep']);
  expect(chosen.map(({ name }) => name)).toEqual(['store', 'model']);
  expect(keep).toBe(true);
});

test('an area that is not there is answered with those that are', () => {
  expect(() => asked(['model', 'hall'])).toThrow(
    'No area is called "hall": choose from contract, supervision, store, model, reading, checks, assembly, reload.',
  );
  expect(() => asked(['--kept'])).toThrow("Unknown option '--kept'");
});
