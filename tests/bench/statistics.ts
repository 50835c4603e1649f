/** The value that so large a share of the samples does not pass; 0 of none. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Per cent of the samples above a bound. */
export function shareAbove(samples: readonly number[], bound: number): number {
  return samples.length === 0 ? 0 : (samples.filter((sample) => sample > bound).length / samples.length) * 100;
}
