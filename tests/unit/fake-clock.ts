/** A clock that moves when told. */
export class FakeClock {
  now = 0;
  #waiting: { readonly at: number; readonly work: () => void }[] = [];

  later = (work: () => void, milliseconds: number): (() => void) => {
    const entry = { at: this.now + milliseconds, work };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== entry);
    };
  };
  /** Lets time pass and does what falls due, in order. */
  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.#waiting.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#waiting = this.#waiting.filter((each) => each !== next);
      // Work may be done late: somebody moved the clock by hand.
      this.now = Math.max(this.now, next.at);
      next.work();
    }
    this.now = end;
  }

  /** Lets seconds pass one by one, with what they set going done to its end after each. */
  async passSeconds(seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds; passed++) {
      this.pass(1000);
      await new Promise(setImmediate);
    }
  }
}
