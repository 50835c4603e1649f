/** Steps of what is stepped, within what src-main/store/settings.ts takes. Pure. */
interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

export const bounds = {
  idleSeconds: { least: 15, most: 600, step: 15 },
  warningSeconds: { least: 20, most: 120, step: 5 },
  diagonal: { least: 10, most: 300, step: 1 },
  distance: { least: 0.3, most: 10, step: 0.1 },
  volume: { least: 0, most: 1, step: 0.05 },
} as const satisfies Readonly<Record<string, Bounds>>;

export type Stepped = keyof typeof bounds;

/** The next step from a value, which may lie between two. */
export function stepWithin(name: Stepped, value: number, direction: 1 | -1): number {
  const { least, most, step }: Bounds = bounds[name];
  // Tenths and twentieths are no exact numbers; four places are enough for a hall.
  const rounded = (number: number): number => Math.round(number * 10_000) / 10_000;
  const at = rounded(value / step);
  const next = (direction === 1 ? Math.floor(at) + 1 : Math.ceil(at) - 1) * step;
  return rounded(Math.min(most, Math.max(least, next)));
}
