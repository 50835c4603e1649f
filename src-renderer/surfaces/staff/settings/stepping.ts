/** Settings that are stepped: numbers within the bounds of the contract, and quiet days of the year as "MM-DD". Pure. */
import { type NumberSetting, settingBounds } from '../../../../src-main/contract/setting-bounds.ts';

/** Which directions still lead somewhere from a value. */
export function canStep(name: NumberSetting, value: number): { readonly canLess: boolean; readonly canMore: boolean } {
  const { least, most } = settingBounds[name];
  return { canLess: value > least, canMore: value < most };
}

/** The next step from a value, which may lie between two. */
export function stepWithin(name: NumberSetting, value: number, direction: 1 | -1): number {
  const { least, most, step } = settingBounds[name];
  // Tenths and twentieths are no exact numbers; four places are enough for a hall.
  const rounded = (number: number): number => Math.round(number * 10_000) / 10_000;
  const at = rounded(value / step);
  const next = (direction === 1 ? Math.floor(at) + 1 : Math.ceil(at) - 1) * step;
  return rounded(Math.min(most, Math.max(least, next)));
}

/** The 29th of February is a day that may be chosen. */
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Month (from 1) and day of a yearly day, "MM-DD". */
export function monthAndDay(yearly: string): { readonly month: number; readonly day: number } {
  const [month = 1, day = 1] = yearly.split('-').map(Number);
  return { month, day };
}

/** The same as "MM-DD". */
export function yearlyDay(month: number, day: number): string {
  return [month, day].map((number) => String(number).padStart(2, '0')).join('-');
}

/** One month or day on, round the year or the month; a day that a month lacks becomes its last. */
export function stepYearly(yearly: string, which: 'month' | 'day', direction: 1 | -1): string {
  const { month, day } = monthAndDay(yearly);
  const daysIn = (each: number): number => monthLengths[each - 1] ?? 31;
  if (which === 'day') {
    const all = daysIn(month);
    return yearlyDay(month, ((day - 1 + direction + all) % all) + 1);
  }
  const next = ((month - 1 + direction + 12) % 12) + 1;
  return yearlyDay(next, Math.min(day, daysIn(next)));
}

/** The days with one more, in order of the year and each once. */
export function addYearly(days: readonly string[], day: string): string[] {
  return [...new Set([...days, day])].toSorted();
}
