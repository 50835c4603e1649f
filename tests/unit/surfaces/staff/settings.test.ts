import { describe, expect, it } from 'vitest';
import {
  type NumberSetting,
  settingBounds,
  settingGroups,
  usualChoices,
} from '../../../../src-main/contract/setting-bounds.ts';
import { shippedSettings } from '../../../../src-main/contract/settings.ts';
import { parseSettings } from '../../../../src-main/store/settings.ts';
import {
  addYearly,
  canStep,
  stepWithin,
  stepYearly,
} from '../../../../src-renderer/surfaces/staff/settings/stepping.ts';

it('every number and every choice of a hall has its line in staff’s form, once', () => {
  const all = [...Object.keys(settingBounds), ...Object.keys(usualChoices)];
  expect(Object.values(settingGroups).flat().toSorted()).toEqual(all.toSorted());
});

describe('settings, stepped by a finger', () => {
  it('can be saved wherever the steps end', () => {
    for (const name of Object.keys(settingBounds) as NumberSetting[]) {
      for (const direction of [1, -1] as const) {
        let value: number = shippedSettings[name];
        for (let step = 0; step < 500; step++) value = stepWithin(name, value, direction);
        expect(value).toBe(direction === 1 ? settingBounds[name].most : settingBounds[name].least);
        expect(canStep(name, value)).toEqual({ canLess: direction === 1, canMore: direction === -1 });
        expect(parseSettings({ ...shippedSettings, [name]: value }).success).toBe(true);
      }
    }
  });

  it('come back where they were after a step up and one down', () => {
    for (const value of [0.3, 0.6, 0.7, 1.1]) {
      expect(stepWithin('distance', stepWithin('distance', value, 1), -1)).toBe(value);
    }
    expect(stepWithin('idleSeconds', 80, -1)).toBe(75);
  });

  it('know only days that the calendar has, the 29th of February among them', () => {
    expect(stepYearly('01-31', 'month', 1)).toBe('02-29');
    expect(stepYearly('02-29', 'day', 1)).toBe('02-01');
    expect(stepYearly('01-01', 'month', -1)).toBe('12-01');
    expect(stepYearly('04-01', 'day', -1)).toBe('04-30');
    expect(addYearly(['12-13', '09-18'], '09-18')).toEqual(['09-18', '12-13']);
  });
});
