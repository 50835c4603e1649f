/** Settings that are stepped, within the bounds of the contract. Pure. */
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
