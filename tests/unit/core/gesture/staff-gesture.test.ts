import { describe, expect, it } from 'vitest';
import {
  followStaffGesture,
  noStaffGesture,
  type GlassMeasures,
  type StaffTouch,
} from '../../../../src-renderer/core/gesture/staff-gesture.ts';
import { seeded } from '../../../../src-renderer/core/time/clock.ts';

/** 55 inches upright. */
const glass: GlassMeasures = { width: 1080, height: 1920, mm: 1.576 };

/** A hand on the glass that knows what time it is; says whether the sheet has opened. */
function hand(on: GlassMeasures = glass) {
  let state = noStaffGesture;
  let now = 10_000;
  let opened = 0;
  const see = (kind: StaffTouch['kind'], id: number, x: number, y: number): void => {
    state = followStaffGesture(state, { kind, id, x, y, time: now }, on);
  };
  const wait = (milliseconds: number): void => {
    now += milliseconds;
    if (state.opensAt === null || now < state.opensAt) return;
    opened += 1;
    state = noStaffGesture;
  };
  const press = (lasts: number, at = { x: 30, y: 1890 }, id = 1): void => {
    see('down', id, at.x, at.y);
    wait(lasts);
    see('up', id, at.x, at.y);
  };
  /** Hold, tap, tap, hold. */
  const sign = (at = { x: 30, y: 1890 }): void => {
    for (const lasts of [3000, 120, 120, 3000]) {
      press(lasts, at);
      wait(400);
    }
  };
  return { see, wait, press, sign, opened: () => opened };
}

describe('the hidden gesture of staff', () => {
  it('opens in each of the four corners, with one finger', () => {
    for (const [x, y] of [
      [20, 20],
      [1060, 20],
      [20, 1900],
      [1060, 1900],
    ] as const) {
      const staff = hand();
      staff.sign({ x, y });
      expect(staff.opened()).toBe(1);
    }
  });

  it('opens while the last hold lasts, so that one sees when to let go', () => {
    const staff = hand();
    for (const lasts of [3000, 120, 120]) {
      staff.press(lasts);
      staff.wait(400);
    }
    staff.see('down', 1, 30, 1890);
    staff.wait(2300);
    expect(staff.opened()).toBe(0);
    staff.wait(200);
    expect(staff.opened()).toBe(1);
  });

  it('does not mind a sleeve that has been lying on the glass', () => {
    const staff = hand();
    staff.see('down', 7, 500, 1000);
    staff.wait(5000);
    staff.sign();
    expect(staff.opened()).toBe(1);
  });

  it('is broken by another hand, another place, a wandering finger or another rhythm', () => {
    const middle = hand();
    middle.sign({ x: 540, y: 900 });
    const other = hand();
    other.press(3000);
    other.wait(400);
    other.press(100);
    other.see('down', 2, 500, 500);
    other.see('up', 2, 500, 500);
    for (const lasts of [100, 3000]) {
      other.wait(300);
      other.press(lasts);
    }
    const wandering = hand();
    for (const lasts of [3000, 100, 100]) {
      wandering.press(lasts);
      wandering.wait(300);
    }
    wandering.see('down', 1, 30, 1890);
    wandering.see('move', 1, 90, 1890);
    wandering.wait(3000);
    const rhythms = [
      [3000, 3000, 3000, 3000],
      [100, 100, 100, 100],
      [3000, 100, 3000, 100],
      [3000, 100, 100, 1500],
      [9000, 100, 100, 3000],
    ].map((presses) => {
      const child = hand();
      for (const lasts of presses) {
        child.press(lasts);
        child.wait(300);
      }
      return child.opened();
    });
    expect([middle.opened(), other.opened(), wandering.opened(), ...rhythms]).toEqual(Array(8).fill(0));
  });

  it('is not made by a hundred thousand touches anywhere', () => {
    const random = seeded(7);
    const crowd = hand();
    for (let touch = 0; touch < 100_000; touch++) {
      const at = { x: random() * glass.width, y: random() * glass.height };
      crowd.press(random() < 0.1 ? 1000 + random() * 4000 : 40 + random() * 400, at);
      crowd.wait(random() * 2000);
    }
    expect(crowd.opened()).toBe(0);
  });

  it('is hardly ever made by children who hammer on one corner and nowhere else', () => {
    const random = seeded(11);
    const child = hand();
    // About sixteen hours of it without a break. Now and then one leans on the glass.
    for (let touch = 0; touch < 100_000; touch++) {
      const at = { x: random() * 100, y: glass.height - random() * 100 };
      child.press(random() < 0.03 ? 1000 + random() * 3000 : 50 + random() * 200, at);
      child.wait(-400 * Math.log(1 - random()));
    }
    expect(child.opened()).toBeLessThanOrEqual(2);
  });

  it('opens eight centimetres from the corner and with holds of three seconds, as the guide for operators says', () => {
    const staff = hand();
    staff.sign({ x: 79 * glass.mm, y: 79 * glass.mm });
    expect(staff.opened()).toBe(1);
  });
});
