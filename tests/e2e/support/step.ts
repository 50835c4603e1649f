/** Whether walls keep step: when each act begins on them, by the machine's own clock. */
import type { Page } from 'playwright/test';

/** What a page showed, and when by the machine's own clock. */
export interface Seen {
  readonly act: string;
  readonly time: number;
}

/** Runs in the page: notes each act with the moment in which it begins. */
export function noteActs(): void {
  const seen: Seen[] = [];
  Object.assign(window, { seen });
  let last = -1;
  const look = (): void => {
    const act = document.querySelector<HTMLElement>('[data-act]')?.dataset['act'] ?? '';
    const opens = Number(act.split(' ').at(-1));
    // Between two texts the picture beside them is the newest again; it begins only once.
    if (act === '' || opens <= last) return;
    last = opens;
    seen.push({ act, time: performance.timeOrigin + performance.now() });
  };
  new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true });
}
export const actsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { readonly seen: readonly Seen[] }).seen);

/** Acts that both pages saw begin; the first that a page shows may have begun before it. */
export function together(
  one: readonly Seen[],
  other: readonly Seen[],
): { readonly act: string; readonly apart: number }[] {
  return one.slice(1).flatMap(({ act, time }) => {
    const same = other.slice(1).find((each) => each.act === act);
    return same === undefined ? [] : [{ act, apart: Math.abs(same.time - time) }];
  });
}

export function tellDrift(what: string, drift: readonly { readonly act: string; readonly apart: number }[]): void {
  const sorted = drift.map(({ apart }) => apart).toSorted((a, b) => a - b);
  const [median, most] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((each) => Math.round(each ?? NaN));
  console.log(`Drift between two walls${what}: ${drift.length} acts, median ${median} ms, most ${most} ms`);
}

/**
 * No large act begins sooner than this after another, in milliseconds: whatever begins closer together is the same one,
 * shown later by a browser that had no time.
 */
export const outOfStep = 5000;
