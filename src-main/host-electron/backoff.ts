/** Seconds before the first, second, third and every further attempt. */
const pauses = [0, 1000, 5000, 30_000] as const;

/** So long without a loss, and the window is as good as new. */
const healthy = 600_000;

/** Counts losses by window; each call is one loss, answered by the milliseconds to wait before trying again. */
export function backOff(now: () => number): (id: string) => number {
  const losses = new Map<string, { readonly count: number; readonly at: number }>();
  return (id) => {
    const before = losses.get(id);
    const count = before !== undefined && now() - before.at < healthy ? before.count : 0;
    losses.set(id, { count: count + 1, at: now() });
    return pauses[Math.min(count, pauses.length - 1)] ?? 0;
  };
}
