import type { Limits } from './watch.ts';

/** One file, one request, one walk: never over a second of processor time. */
const slow = 1000;

const usual: Limits & { readonly slow: number } = {
  slow,
  hangs: 20 * slow,
  // Twenty milliseconds each: a minute of a machine that has time for both threads, longer on a busy one.
  looks: 3000,
  idle: 5 * slow,
  memory: 1e9,
};

/** A sequence of many steps, each with a PIN that is dear to judge by intent. */
const manySteps = { ...usual, slow: 10 * slow, hangs: 60 * slow };

/** What one input may cost. `slow` is judged after it is done, the others end what is not. */
export function limitsOf(target: string): typeof usual {
  return target.startsWith('staff') ? manySteps : usual;
}

/** Megabytes of heap that V8 gives the process: a tenth of what the smallest machine has. */
export const heap = 512;
