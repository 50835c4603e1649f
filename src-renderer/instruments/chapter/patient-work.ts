import type { atRest } from '../../core/time/when-idle.ts';

/**
 * Work in steps. Out of sight it is done step by step when there is time for one, so that a finger on something else waits for
 * one step at most; else all of it at once.
 */
export class PatientWork {
  readonly #hurries: () => boolean;
  #steps: Iterator<void> | undefined;
  #done: () => void = () => undefined;
  #waited = false;
  readonly #rest: typeof atRest;
  #undo: () => void = () => undefined;

  /**
   * @param hurries whether somebody sees, or waits for, what the work is for
   * @param rest calls back when there is time for a step; gives its undo
   */
  constructor(hurries: () => boolean, rest: typeof atRest) {
    this.#hurries = hurries;
    this.#rest = rest;
  }

  /** Whether steps are left. */
  get goesOn(): boolean {
    return this.#steps !== undefined;
  }

  /** Whether steps had to wait: what they work on may have changed between them. */
  get waited(): boolean {
    return this.#waited;
  }

  /** Begins; work that goes on is left undone. Where its steps had to wait, `done` is called after the last of them. */
  begin(steps: Iterator<void>, done: () => void): void {
    this.stop();
    this.#steps = steps;
    this.#waited = !this.#hurries();
    if (!this.#waited) return this.finish();
    this.#done = done;
    this.#wait();
  }

  /** Does what is left at once. */
  finish(): void {
    this.#undo();
    while (this.#step());
    this.#tell();
  }

  /** Leaves undone what is left. */
  stop(): void {
    this.#undo();
    this.#steps = undefined;
    this.#done = () => undefined;
  }

  #wait(): void {
    this.#undo = this.#rest(() => {
      try {
        if (this.#step()) return this.#wait();
      } catch (problem) {
        // No visitor is sent away for it. `finish` still calls `done`, which may begin the work again.
        console.warn('Work out of sight failed.', problem);
        this.#steps = undefined;
        return;
      }
      this.#tell();
    });
  }

  #tell(): void {
    const done = this.#done;
    this.#done = () => undefined;
    done();
  }

  /** Whether steps are left after this one. */
  #step(): boolean {
    if (this.#steps?.next().done === false) return true;
    this.#steps = undefined;
    return false;
  }
}
