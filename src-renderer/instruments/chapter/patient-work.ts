/**
 * Work in steps. Out of sight it is done step by step when the page has time, so that a finger waits for one step at most;
 * else all of it at once.
 */
export class PatientWork {
  readonly #hurries: () => boolean;
  #steps: Iterator<void> | undefined;
  #done: () => void = () => undefined;
  #handle = 0;

  /** @param hurries whether somebody sees, or waits for, what the work is for */
  constructor(hurries: () => boolean) {
    this.#hurries = hurries;
  }

  /** Whether steps are left. */
  get goesOn(): boolean {
    return this.#steps !== undefined;
  }

  /** Begins; work that goes on is left undone. Where it was not done at once, `done` is called after the last step. */
  begin(steps: Iterator<void>, done: () => void): void {
    this.stop();
    this.#steps = steps;
    if (this.#hurries()) return this.finish();
    this.#done = done;
    this.#wait();
  }

  /** Does what is left at once. */
  finish(): void {
    cancelIdleCallback(this.#handle);
    while (this.#step());
  }

  /** Leaves undone what is left. */
  stop(): void {
    cancelIdleCallback(this.#handle);
    this.#steps = undefined;
    this.#done = () => undefined;
  }

  #wait(): void {
    this.#handle = requestIdleCallback(() => {
      if (this.#step()) return this.#wait();
      const done = this.#done;
      this.#done = () => undefined;
      done();
    });
  }

  /** Whether steps are left after this one. */
  #step(): boolean {
    if (this.#steps?.next().done === false) return true;
    this.#steps = undefined;
    return false;
  }
}
