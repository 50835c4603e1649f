import { describe, expect, it, vi } from 'vitest';
import { PatientWork } from '../../../../src-renderer/instruments/chapter/patient-work.ts';

/** A page that has time only when a test lets it. */
function pageWithTime() {
  let waiting: (() => void) | undefined;
  return {
    rest: (act: () => void) => {
      waiting = act;
      return () => (waiting = undefined);
    },
    /** Whether anything used the time. */
    hasTime(): boolean {
      const act = waiting;
      waiting = undefined;
      act?.();
      return act !== undefined;
    },
  };
}

/** Three steps, noted as they are done. */
function threeSteps() {
  const done: number[] = [];
  function* steps(): Generator<void> {
    for (const step of [1, 2]) {
      done.push(step);
      yield;
    }
    done.push(3);
  }
  return { done, steps: steps() };
}

describe('work that is patient out of sight', () => {
  it('is done at once where somebody sees it', () => {
    const { done, steps } = threeSteps();
    new PatientWork(() => true, pageWithTime().rest).begin(steps, () => done.push(0));
    expect(done).toEqual([1, 2, 3]);
  });

  it('out of sight takes one step each time the page has time, and then says that it is done', () => {
    const { rest, hasTime } = pageWithTime();
    const { done, steps } = threeSteps();
    const work = new PatientWork(() => false, rest);
    work.begin(steps, () => done.push(0));
    expect(done).toEqual([]);
    hasTime();
    expect(done).toEqual([1]);
    expect(work.goesOn).toBe(true);
    hasTime();
    hasTime();
    expect(done).toEqual([1, 2, 3, 0]);
    expect(work.goesOn).toBe(false);
    expect(hasTime()).toBe(false);
  });

  it('is finished at once when somebody comes to see it, and says so too: what it works on may have changed meanwhile', () => {
    const { rest, hasTime } = pageWithTime();
    const { done, steps } = threeSteps();
    const work = new PatientWork(() => false, rest);
    work.begin(steps, () => done.push(0));
    hasTime();
    expect(work.waited).toBe(true);
    work.finish();
    expect(done).toEqual([1, 2, 3, 0]);
    expect(hasTime()).toBe(false);
  });

  it('that fails out of sight is begun anew when somebody comes to see it', () => {
    const { rest, hasTime } = pageWithTime();
    const { done, steps } = threeSteps();
    const work = new PatientWork(() => false, rest);
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    work.begin(
      {
        next() {
          throw new Error('a step that fails');
        },
      },
      () => work.begin(steps, () => undefined),
    );
    hasTime();
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
    expect(work.goesOn).toBe(false);
    expect(hasTime()).toBe(false);
    work.finish();
    hasTime();
    expect(done).toEqual([1]);
  });

  it('leaves undone what is stopped, or what other work follows', () => {
    const { rest, hasTime } = pageWithTime();
    const [first, second] = [threeSteps(), threeSteps()];
    const work = new PatientWork(() => false, rest);
    work.begin(first.steps, () => undefined);
    hasTime();
    work.begin(second.steps, () => undefined);
    hasTime();
    work.stop();
    expect(hasTime()).toBe(false);
    expect([first.done, second.done]).toEqual([[1], [1]]);
  });
});
