import { setTimeout as wait } from 'node:timers/promises';

export interface Looks {
  /** All in milliseconds: between two looks, how long they agree, and when it is given up. */
  readonly every: number;
  readonly sameFor: number;
  readonly patience: number;
}

/** Looks at something until it has stayed the same for so long; false where it never did. */
export async function untilSame(look: () => Promise<unknown>, { every, sameFor, patience }: Looks): Promise<boolean> {
  const end = performance.now() + patience;
  let before: string | undefined;
  let since = performance.now();
  while (performance.now() < end) {
    const now = JSON.stringify(await look());
    if (now !== before) since = performance.now();
    else if (performance.now() - since >= sameFor) return true;
    before = now;
    await wait(every);
  }
  return false;
}
