import { expect, test } from 'vitest';
import { touchSounds } from '../../../../src-renderer/scenes/engine/touch-sounds.ts';
import { pageClock } from '../../core/time/page-clock.ts';

/** A picture's sounds on a clock that a test lets pass; a unit has two CSS pixels. */
function listen() {
  const { clock, pass } = pageClock();
  const heard: [string, number | undefined][] = [];
  return { ...touchSounds(clock, 2, (name, x) => heard.push([name, x])), heard, pass };
}

test('what a finger does is heard where the finger is, or where it happens', () => {
  const { touch, sound, heard } = listen();
  touch({ id: 1, phase: 'down', x: 100, y: 50 });
  sound('wood');
  sound('bell', { x: 300, y: 0 });
  expect(heard).toEqual([
    ['wood', 200],
    ['bell', 600],
  ]);
});

test('an untouched picture is silent, and so is one that only a ghost fingertip touches', () => {
  const { touch, sound, rub, heard } = listen();
  sound('bell');
  touch({ id: -1, phase: 'down', x: 0, y: 0 });
  sound('wood');
  touch({ id: -1, phase: 'move', x: 500, y: 0 });
  rub('ice');
  expect(heard).toEqual([]);
});

test('what a finger has set going is heard for some seconds, and not what a new page does by itself', () => {
  const { touch, sound, forget, heard, pass } = listen();
  touch({ id: 1, phase: 'down', x: 0, y: 0 });
  touch({ id: 1, phase: 'up', x: 0, y: 0 });
  pass(5000);
  sound('wheel');
  expect(heard).toHaveLength(1);
  pass(2000);
  sound('wheel');
  expect(heard).toHaveLength(1);
  touch({ id: 2, phase: 'down', x: 0, y: 0 });
  forget();
  sound('bell');
  expect(heard).toHaveLength(1);
});

test('a finger that rubs is heard again after its way, each for itself, and a hovering mouse never', () => {
  const { touch, rub, heard } = listen();
  const move = (id: number, x: number): void => {
    touch({ id, phase: 'move', x, y: 0 });
    rub('ski', 60);
  };
  move(7, 500);
  touch({ id: 1, phase: 'down', x: 0, y: 0 });
  touch({ id: 2, phase: 'down', x: 1000, y: 0 });
  move(1, 40);
  move(2, 1040);
  expect(heard).toEqual([]);
  move(1, 80);
  move(1, 120);
  move(2, 1070);
  move(1, 145);
  expect(heard.map(([, x]) => x)).toEqual([160, 2140, 290]);
});
