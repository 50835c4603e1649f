import { describe, expect, it } from 'vitest';
import { begunFor, courseOf } from '../../../../src-renderer/core/motion/course.ts';

describe('what is let go', () => {
  it('begins where it is at the speed it has, and ends where it was sent', () => {
    const course = courseOf({ from: 0.25, to: 1, speed: 2, stiffness: 15, done: 0.01 });
    expect(course.at(0)).toEqual({ value: 0.25, speed: 2 });
    const { value, speed } = course.at(course.duration);
    expect(Math.abs(value - 1)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(speed)).toBeLessThanOrEqual(0.15);
  });

  it('never passes its end when it starts from rest', () => {
    const course = courseOf({ from: 0, to: 1, stiffness: 15, done: 0.001 });
    const places = Array.from({ length: 60 }, (_, index) => course.at((index / 60) * course.duration).value);
    expect(places.toSorted((one, other) => one - other)).toEqual(places);
    expect(Math.max(...places)).toBeLessThanOrEqual(1);
  });

  it('goes on for a while the way it was thrown, and comes back', () => {
    const course = courseOf({ from: 0, to: 0, speed: 6, stiffness: 15, done: 0.01 });
    expect(course.at(60).value).toBeGreaterThan(0.1);
    expect(course.duration).toBeGreaterThan(300);
  });

  it('begun a while ago, it goes the rest of the same way', () => {
    const course = courseOf({ from: 0, to: 1, stiffness: 15, done: 0.01 });
    const rest = begunFor(course, 15);
    expect(rest.at(0)).toEqual(course.at(15));
    expect(rest.at(rest.duration)).toEqual(course.at(course.duration));
    expect(begunFor(course, course.duration + 1).duration).toBe(0);
  });

  it('takes no time where it is', () => {
    expect(courseOf({ from: 3, to: 3, stiffness: 15, done: 0.01 }).duration).toBe(0);
  });
});
