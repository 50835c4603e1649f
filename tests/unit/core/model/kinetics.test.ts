import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hold,
  nudge,
  pull,
  release,
  step,
  turnTo,
  wheelAt,
  yearOf,
  type Wheel,
} from '../../../../src-renderer/core/model/kinetics.ts';

const span = { from: 1978, to: 2026 };

function letSettle(wheel: Wheel, seconds = 1 / 60): { wheel: Wheel; steps: number } {
  let steps = 0;
  for (; wheel.state !== 'rest' && steps < 2000; steps++) wheel = step(wheel, seconds, span);
  return { wheel, steps };
}

describe('the wheel of years', () => {
  it('follows the finger exactly within the span', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { maxLength: 8 }), (pulls) => {
        const wheel = pulls.reduce((held, years) => pull(held, years, span), hold(wheelAt(2003)));
        const asked = 2003 + pulls.reduce((sum, years) => sum + years, 0);
        if (asked >= span.from && asked <= span.to) expect(wheel.at).toBeCloseTo(asked, 9);
      }),
    );
  });

  it('runs on in the direction it was thrown, and settles within four seconds', () => {
    const thrown = release(hold(wheelAt(1990)), 20, span);
    const { wheel, steps } = letSettle(thrown);
    expect(wheel.at).toBeGreaterThan(1995);
    expect(steps / 60).toBeLessThan(4);
  });

  it('stops under a hand that takes hold of it while it runs', () => {
    const running = step(release(hold(wheelAt(1990)), 20, span), 0.1, span);
    expect(step(running, 0.1, span).at).toBeGreaterThan(running.at);
    const held = step(hold(running), 0.1, span);
    expect(held.at).toBe(running.at);
  });

  it('comes back to its own year after a nudge', () => {
    const nudged = nudge(wheelAt(2003), 4);
    const moved = step(nudged, 0.1, span);
    expect(moved.at).toBeGreaterThan(2003.05);
    for (let wheel = nudge(wheelAt(2003), 99); wheel.state !== 'rest'; wheel = step(wheel, 1 / 60, span)) {
      expect(yearOf(wheel, span)).toBe(2003);
      expect(Math.abs(wheel.at - 2003)).toBeLessThan(1.2);
    }
    expect(letSettle(nudged).wheel.at).toBe(2003);
  });

  it('swings past its notch by a hair and back, never by a quarter of a year', () => {
    let wheel = turnTo(release(hold(wheelAt(1990)), 0, span), 1991, span);
    let farthest = 0;
    for (; wheel.state !== 'rest'; wheel = step(wheel, 1 / 60, span)) farthest = Math.max(farthest, wheel.at);
    expect(farthest).toBeGreaterThan(1991.02);
    expect(farthest).toBeLessThan(1991.25);
    expect(wheel.at).toBe(1991);
  });

  it('turns to a year that was asked for from anywhere', () => {
    expect(letSettle(turnTo(wheelAt(1978), 2018, span)).wheel.at).toBe(2018);
    expect(letSettle(turnTo(wheelAt(1978), 3000, span)).wheel.at).toBe(2026);
  });

  it('moves the same way at 30 and at 120 frames a second', () => {
    const thrown = release(hold(wheelAt(1990)), 14, span);
    expect(letSettle(thrown, 1 / 30).wheel.at).toBe(letSettle(thrown, 1 / 120).wheel.at);
  });

  it('stays on the only year of an exhibition of one year', () => {
    const one = { from: 2003, to: 2003 };
    let wheel = release(pull(hold(wheelAt(2003)), 5, one), 30, one);
    for (let frame = 0; frame < 600 && wheel.state !== 'rest'; frame++) wheel = step(wheel, 1 / 60, one);
    expect(wheel).toEqual(wheelAt(2003));
  });
});

describe('years that hold nothing', () => {
  const told = { ...span, holds: (year: number) => year % 5 === 0 };
  const thrown = (from: number, speed: number): number => {
    let wheel = release(hold(wheelAt(from)), speed, told);
    for (let frame = 0; frame < 2000 && wheel.state !== 'rest'; frame++) wheel = step(wheel, 1 / 60, told);
    return wheel.at;
  };

  it('are glided past by a thrown wheel, whichever way it runs', () => {
    for (const speed of [9, 14, 22, -9, -14, -22]) expect(Math.abs(thrown(2001, speed) % 5)).toBe(0);
  });

  it('are stopped on by a hand that lets go without a throw', () => {
    const wheel = release(pull(hold(wheelAt(2001)), 1.9, told), 0, told);
    expect(wheel.target).toBe(2003);
  });
});

describe('the end of the years', () => {
  it.each([
    ['last', 2025, 45, 2026],
    ['first', 1979, -45, 1978],
  ])(
    'catches a wheel that is thrown past its %s year, gives a little and brings it back',
    (_name, from, speed, end) => {
      let wheel = release(hold(wheelAt(from)), speed, span);
      const places: number[] = [];
      for (let frame = 0; frame < 600 && wheel.state !== 'rest'; frame++) {
        wheel = step(wheel, 1 / 60, span);
        places.push(wheel.at);
      }
      expect(wheel).toEqual(wheelAt(end));
      const beyond = Math.max(...places.map((at) => (at - end) * Math.sign(speed)));
      expect(beyond).toBeGreaterThan(0.1);
      expect(beyond).toBeLessThan(1.4);
    },
  );

  it('lets a finger pull a little beyond it, ever less, and brings the wheel back without a throw', () => {
    for (const [year, sign] of [
      [2026, 1],
      [1978, -1],
    ] as const) {
      const bent = [1, 4, 30].map((years) => (pull(hold(wheelAt(year)), sign * years, span).at - year) * sign);
      expect(bent[0]).toBeGreaterThan(0.3);
      expect(bent[0]).toBeLessThan(bent[1] ?? 0);
      expect(bent[1]).toBeLessThan(bent[2] ?? 0);
      expect(bent[2]).toBeLessThan(1.4);
      const released = release(pull(hold(wheelAt(year)), sign * 4, span), sign * 30, span);
      expect([released.state, released.speed, released.target]).toEqual(['settling', 0, year]);
    }
  });
});
