/** What comes by itself when a page turns, one after another, by number. */
export interface Queue {
  /** Whether any still wait for their turn. */
  readonly waits: boolean;
  /** Lets these wait in this order, the first until `start` (ms of the clock); those who waited before no longer do. */
  fill(which: readonly number[], start: number): void;
  /** Takes out those whose turn has come by a time (ms of the clock). */
  due(now: number): readonly number[];
  clear(): void;
}

/** @param apart from one turn to the next, in ms */
export function openQueue(apart: number): Queue {
  let waiting: readonly { readonly which: number; readonly at: number }[] = [];
  return {
    get waits() {
      return waiting.length > 0;
    },
    fill(which, start) {
      waiting = which.map((one, index) => ({ which: one, at: start + index * apart }));
    },
    due(now) {
      const due = waiting.filter(({ at }) => now >= at).map(({ which }) => which);
      waiting = waiting.filter(({ at }) => now < at);
      return due;
    },
    clear() {
      waiting = [];
    },
  };
}
