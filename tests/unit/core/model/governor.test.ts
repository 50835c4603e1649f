import { describe, expect, it } from 'vitest';
import { easings } from '../../../../src-renderer/core/model/easing.ts';
import { beginGoverned, govern, type Governed } from '../../../../src-renderer/core/model/governor.ts';

const minute = 60_000;
const smooth = { frames: 240, late: 0 };
const faltering = { frames: 240, late: 30 };
/** Neither bad enough to take something back nor good enough to give something again. */
const middling = { frames: 240, late: 12 };

/** Lets one judgement follow another, each at its minute. */
function after(state: Governed, ...judgements: readonly (readonly [seen: typeof smooth, minutes: number])[]): Governed {
  return judgements.reduce((now, [seen, minutes]) => govern(now, seen, minutes * minute), state);
}

describe('a machine that can’t keep up', () => {
  it('is asked for less step by step, and never for less than the least', () => {
    const steps = [1, 2, 3, 4, 5].map(
      (count) => after(beginGoverned(0), ...Array.from({ length: count }, () => [faltering, 1] as const)).step,
    );
    expect(steps).toEqual([1, 2, 3, 3, 3]);
  });

  it('is not judged by a handful of frames, however they came', () => {
    const few = { frames: 59, late: 59 };
    expect(after(beginGoverned(0), [few, 1]).step).toBe(0);
    expect(after(beginGoverned(0), [few, 1], [{ frames: 1, late: 0 }, 1]).step).toBe(1);
  });

  it('is judged before there are 240 frames as soon as more are late than 240 may hold', () => {
    const some = { frames: 80, late: 12 };
    expect(after(beginGoverned(0), [some, 1], [some, 1])).toMatchObject({ step: 0, frames: 160, late: 24 });
    expect(after(beginGoverned(0), [some, 1], [some, 1], [{ frames: 1, late: 1 }, 1])).toMatchObject({
      step: 1,
      frames: 0,
      late: 0,
    });
  });

  it('is judged anew after each step, by the frames that came since', () => {
    expect(after(beginGoverned(0), [faltering, 1])).toMatchObject({ step: 1, frames: 0, late: 0 });
  });

  it('keeps its step where frames are late now and then', () => {
    expect(after(beginGoverned(0), [middling, 1], [middling, 30], [middling, 60]).step).toBe(0);
    expect(after(beginGoverned(0), [faltering, 1], [middling, 30], [middling, 60]).step).toBe(1);
  });
});

describe('a machine that keeps up again', () => {
  it('is given something again after ten smooth minutes, one step at a time', () => {
    const slow = after(beginGoverned(0), [faltering, 0], [faltering, 0]);
    expect(after(slow, [smooth, 9]).step).toBe(2);
    expect(after(slow, [smooth, 10]).step).toBe(1);
    expect(after(slow, [smooth, 10], [smooth, 19]).step).toBe(1);
    expect(after(slow, [smooth, 10], [smooth, 20]).step).toBe(0);
  });

  it('is tried after twice the time when what it was given had to be taken back, at most after four hours', () => {
    let state = after(beginGoverned(0), [faltering, 0]);
    const waited: number[] = [];
    let at = 0;
    for (let round = 0; round < 7; round++) {
      waited.push(state.patience / minute);
      at += state.patience / minute;
      expect(after(state, [smooth, at - 1]).step).toBe(1);
      state = after(state, [smooth, at], [faltering, at]);
      expect(state.step).toBe(1);
    }
    expect(waited).toEqual([10, 20, 40, 80, 160, 240, 240]);
  });

  it('is waited for no longer than at first, once it has kept what it was given', () => {
    const failed = after(beginGoverned(0), [faltering, 0], [faltering, 0], [smooth, 10], [faltering, 10]);
    expect(failed).toMatchObject({ step: 2, patience: 20 * minute });
    expect(after(failed, [smooth, 30], [smooth, 50])).toMatchObject({ step: 0, patience: 10 * minute });
    // Kept for an hour: what makes it falter then is something else.
    expect(after(failed, [smooth, 30], [faltering, 90])).toMatchObject({ step: 2, patience: 10 * minute });
  });
});

it('a page that is opened again goes on where the one before it stood, with its patience', () => {
  expect(beginGoverned(5, { step: 2, patience: 40 * minute })).toMatchObject({
    step: 2,
    since: 5,
    patience: 40 * minute,
  });
  expect(beginGoverned(5, { step: 1 }).patience).toBe(10 * minute);
  // A file that somebody has written in.
  expect(beginGoverned(5, { step: 1, patience: 0 }).patience).toBe(10 * minute);
  expect(beginGoverned(5, { step: 1, patience: 1e12 }).patience).toBe(240 * minute);
});

it('each step asks for no more than the one before it, and something still moves', () => {
  for (const [at, { fineness, idleRest, crowd, lays, restsAfter }] of easings.entries()) {
    const before = easings[at - 1] ?? easings[0];
    expect(fineness).toBeLessThanOrEqual(before.fineness);
    expect(idleRest).toBeGreaterThanOrEqual(before.idleRest);
    expect(crowd).toBeLessThanOrEqual(before.crowd);
    expect(restsAfter).toBeLessThanOrEqual(before.restsAfter);
    expect(Number(lays)).toBeGreaterThanOrEqual(Number(before.lays));
    expect([fineness >= 0.5, crowd >= 0.5, idleRest < 1000 / 20, restsAfter >= 4000]).toEqual([true, true, true, true]);
  }
});
