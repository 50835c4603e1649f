import { expect, test } from 'vitest';
import { watchForHang } from '../../../src-main/host-chromium/hang.ts';

const soon = { every: 1, patience: 5 };

test('a page that stops answering is noticed', async () => {
  let asked = 0;
  const times = await new Promise<number>((resolve) => {
    watchForHang({
      ...soon,
      ask: () => (++asked <= 3 ? Promise.resolve() : new Promise(() => undefined)),
      onHang: () => resolve(asked),
    });
  });
  expect(times).toBe(4);
});

test('a page that is gone is no hanging page; others see to it', async () => {
  const calls: string[] = [];
  await new Promise<void>((resolve) => {
    const undo = watchForHang({
      ...soon,
      ask: () => {
        calls.push('asked');
        if (calls.length === 5) {
          undo();
          resolve();
        }
        return Promise.reject(new Error('gone'));
      },
      onHang: () => calls.push('hang'),
    });
  });
  expect(calls).toEqual(Array.from({ length: 5 }, () => 'asked'));
});
