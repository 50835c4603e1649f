import { expect, test } from 'vitest';
import { watchPlay } from '../../../../src-renderer/instruments/chapter/watch-play.ts';
import { pageClock } from '../../core/time/page-clock.ts';

const words = { x: 0, y: 0, width: 640, height: 1080 };
const onPicture = { x: 1200, y: 500, time: 0 };
const onWords = { x: 300, y: 500, time: 0 };

function picture() {
  const { clock, pass } = pageClock();
  let found = 0;
  const play = watchPlay({ clock, words: () => words, found: () => (found += 1) });
  const tap = (finger: number, at: typeof onPicture): void => {
    play.finger(finger, 'down', at);
    play.finger(finger, 'up', at);
  };
  return { play, pass, tap, found: () => found };
}

test('it is found out when the last finger has gone, and not under a finger', () => {
  const { play, pass, found } = picture();
  play.finger(1, 'down', onPicture);
  play.finger(2, 'down', onPicture);
  pass(2000);
  play.finger(1, 'up', onPicture);
  pass(1000);
  expect(found()).toBe(0);
  play.finger(2, 'up', onPicture);
  pass(1000);
  expect(found()).toBe(1);
  pass(10_000);
  expect(found()).toBe(1);
});

test('taps without end, or a sleeve that stays, do not keep it said', () => {
  for (const lifts of [true, false]) {
    const { play, pass, found } = picture();
    for (let tap = 0; tap < 30; tap++) {
      play.finger(tap, 'down', onPicture);
      pass(100);
      if (lifts) play.finger(tap, 'up', onPicture);
      pass(100);
    }
    expect(found()).toBe(1);
  }
});

test('a finger on the words finds out nothing, and nothing is told after the end', () => {
  const { play, pass, tap, found } = picture();
  tap(1, onWords);
  pass(10_000);
  tap(2, onPicture);
  play.end();
  pass(10_000);
  expect(found()).toBe(0);
});
