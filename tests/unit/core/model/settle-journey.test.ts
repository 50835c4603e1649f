import { expect, it } from 'vitest';
import type { Mode } from '../../../../src-main/contract/settings.ts';
import { beginJourney, type JourneyRules, reduce, settleJourney } from '../../../../src-renderer/core/model/journey.ts';
import { journeyRules } from '../../../../src-renderer/core/model/journey-state.ts';
import { restoreJourney, takeSnapshot } from '../../../../src-renderer/core/model/snapshot.ts';
import { exhibition, settings } from './exhibition.ts';

const of = (mode: Mode, language: 'both' | 'en' = 'both'): JourneyRules =>
  journeyRules(exhibition(), mode, { ...settings, language });
const kiosk = of('kiosk');
const attract = beginJourney(kiosk, 0);
const home = reduce(attract, { type: 'touch' }, kiosk, 1000);

it('what staff set holds at once on the window of frost and on a display', () => {
  for (const mode of ['kiosk', 'display'] as const) {
    const settled = settleJourney(attract, of(mode), of(mode, 'en'), 5000);
    expect(settled).toMatchObject({ view: { name: 'attract' }, aids: { language: 'en' } });
  }
});

it('a visit goes on as it was, and so does everything when nothing of it was changed', () => {
  expect(settleJourney(home, kiosk, of('kiosk', 'en'), 5000)).toBe(home);
  expect(settleJourney(attract, kiosk, of('kiosk'), 5000)).toBe(attract);
});

it('a wall that is made a display shows the window, wherever somebody left it', () => {
  expect(settleJourney(home, kiosk, of('display'), 5000).view).toEqual({ name: 'attract' });
  expect(restoreJourney(takeSnapshot(home), of('display'), 5000)?.view).toEqual({ name: 'attract' });
});

it('a frosted wall that is made a presentation stands at home', () => {
  expect(settleJourney(attract, kiosk, of('present'), 5000).view).toEqual({ name: 'home' });
});
