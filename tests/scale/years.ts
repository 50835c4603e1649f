/** In which years things happen. */
/** The years of the shipped exhibition. */
export const span = { from: 1978, to: 2026 } as const;

/** A number from 0 up to 1, the next of its row. */
export type Chance = () => number;

/** Years of so many things, in order: some years have many, some have none, as in life. */
export function spreadYears(count: number, chance: Chance): number[] {
  const weights = Array.from({ length: span.to - span.from + 1 }, () => 0.4 + chance());
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const years = Array.from({ length: count }, () => {
    let left = chance() * sum;
    const index = weights.findIndex((weight) => (left -= weight) < 0);
    return span.from + Math.max(0, index);
  });
  // Whatever the size, something happens in the first year and in the last.
  return [span.from, span.to, ...years.slice(2)].sort((a, b) => a - b);
}
