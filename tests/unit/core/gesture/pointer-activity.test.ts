import { expect, test } from 'vitest';
import { onPointerActivity } from '../../../../src-renderer/core/gesture/pointer-activity.ts';

/** A pane of glass without a browser: events with the fields a finger has. */
function glass() {
  const pane = new EventTarget();
  let told = 0;
  const undo = onPointerActivity(pane as unknown as Window, () => (told += 1));
  const finger = (type: string, pointerId: number, clientX: number, timeStamp: number): void => {
    const event = new Event(type);
    Object.defineProperties(event, {
      pointerId: { value: pointerId },
      clientX: { value: clientX },
      clientY: { value: 0 },
      timeStamp: { value: timeStamp },
    });
    pane.dispatchEvent(event);
  };
  return { finger, undo, told: () => told };
}

test('a finger that goes on moving is a sign of life, about once a second', () => {
  const { finger, told } = glass();
  finger('pointerdown', 1, 0, 0);
  for (let time = 16; time <= 3000; time += 16) finger('pointermove', 1, time, time);
  expect(told()).toBeGreaterThanOrEqual(2);
  expect(told()).toBeLessThanOrEqual(4);
});

test('a sleeve that only lies there tells nothing, though its contact trembles', () => {
  const { finger, told } = glass();
  finger('pointerdown', 1, 100, 0);
  for (let time = 16; time <= 5000; time += 16) finger('pointermove', 1, 100 + (time % 3) * 4, time);
  expect(told()).toBe(0);
});

test('what hovers without touching is nobody', () => {
  const { finger, told } = glass();
  for (let time = 0; time <= 3000; time += 100) finger('pointermove', 1, time, time);
  finger('pointerdown', 2, 0, 3000);
  finger('pointerup', 2, 0, 3010);
  finger('pointermove', 2, 500, 3020);
  expect(told()).toBe(0);
});

test('after its undo nothing listens any more', () => {
  const { finger, undo, told } = glass();
  finger('pointerdown', 1, 0, 0);
  undo();
  finger('pointermove', 1, 500, 2000);
  expect(told()).toBe(0);
});
