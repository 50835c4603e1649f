import { expect, it } from 'vitest';
import { tellingErrors } from '../../../../src-renderer/surfaces/wall/page-errors.ts';

it('tells the server of what failed, but never in a flood', () => {
  let now = 0;
  const told: string[] = [];
  const tell = tellingErrors(
    (message) => told.push(message),
    () => now,
  );
  for (; now < 30_000; now += 16) tell(new TypeError('nothing is there'));
  expect(told).toEqual(Array(3).fill('TypeError: nothing is there'));
  for (let message = 0; message < 1000; message++) tell(`message ${message}`);
  expect(told.length).toBeLessThanOrEqual(13);
});

it('cuts what the server would not take, and finds a word for an error that has none', () => {
  const told: string[] = [];
  const tell = tellingErrors(
    (message) => told.push(message),
    () => 0,
  );
  tell('x'.repeat(5000));
  tell('');
  expect(told.map((message) => message.length)).toEqual([300, 22]);
});
