import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultWindow, healthyAfter, Ladder, mostOnARung, rungs } from '../../../src-main/supervision/ladder.ts';

function climb() {
  let now = 0;
  const ladder = new Ladder(() => now);
  return {
    ladder,
    wait: (milliseconds: number) => (now += milliseconds),
    rungs: (times: number, least: 'renderer' | 'window' = 'renderer') =>
      Array.from({ length: times }, () => ladder.fault(least).rung),
  };
}

test('a page that dies gets a new renderer at once', () => {
  expect(climb().ladder.fault('renderer')).toEqual({ rung: 'renderer', wait: 0 });
});

test('a screen that goes on dying climbs: three renderers, three windows, then the card, and stays there', () => {
  expect(climb().rungs(9)).toEqual([
    ...Array<string>(mostOnARung).fill('renderer'),
    ...Array<string>(mostOnARung).fill('window'),
    ...Array<string>(3).fill('card'),
  ]);
});

test('a browser that is gone needs a new window, later and later', () => {
  const { ladder } = climb();
  expect([1, 2, 3].map(() => ladder.fault('window'))).toEqual([
    { rung: 'window', wait: 0 },
    { rung: 'window', wait: 1000 },
    { rung: 'window', wait: 5000 },
  ]);
});

test('faults a minute apart never climb: a screen that has run for a year is as strong as a new one', () => {
  const { ladder, wait } = climb();
  for (let fault = 0; fault < 500; fault++) {
    expect(ladder.fault('renderer')).toEqual({ rung: 'renderer', wait: 0 });
    wait(faultWindow);
  }
});

test('a fault while the card is retried leads back to the card, not into a restart loop', () => {
  const { rungs: faults, ladder, wait } = climb();
  faults(7);
  wait(faultWindow);
  expect(ladder.fault('renderer').rung).toBe('card');
});

test('ten healthy minutes forget everything', () => {
  const { rungs: faults, ladder, wait } = climb();
  faults(9);
  wait(healthyAfter);
  expect(ladder.fault('renderer')).toEqual({ rung: 'renderer', wait: 0 });
});

test('whatever happens, the answer is at least what was needed, and never milder than a moment ago', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('renderer' as const, 'window' as const), fc.nat(healthyAfter - 1))),
      (faults) => {
        const { ladder, wait } = climb();
        let before = 0;
        for (const [least, pause] of faults) {
          wait(pause);
          const rung = rungs.indexOf(ladder.fault(least).rung);
          expect(rung).toBeGreaterThanOrEqual(Math.max(before, rungs.indexOf(least)));
          before = rung;
        }
      },
    ),
  );
});

test('a hall that is tried out may have a shorter window', () => {
  let now = 0;
  const ladder = new Ladder(() => now, 5000);
  for (let fault = 0; fault < 50; fault++) {
    expect(ladder.fault('renderer').rung).toBe('renderer');
    if (fault % mostOnARung === mostOnARung - 1) now += 5000;
  }
});

test('three renderers come at once, windows and cards later and later, and after them one every five seconds', () => {
  const { ladder } = climb();
  const answers = Array.from({ length: 12 }, () => ladder.fault('renderer'));
  expect(answers.map(({ wait }) => wait)).toEqual([0, 0, 0, 0, 1000, 5000, 0, 1000, 5000, 5000, 5000, 5000]);
  expect(answers.at(-1)?.rung).toBe('card');
});

test('faults of a machine that has run for days count as those of a fresh one', () => {
  const { rungs: faults, wait } = climb();
  wait(72 * 3600_000);
  expect(faults(mostOnARung + 1)).toEqual(['renderer', 'renderer', 'renderer', 'window']);
});
