import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { hasView, type View } from '../../../src-main/contract/views.ts';
import type { Ground, Mode, Settings } from '../../../src-main/contract/settings.ts';
import type { JourneyRules } from './journey.ts';

/** What the journey's rules need to know of an exhibition. */
export function journeyRules(
  exhibition: Exhibition,
  mode: Mode,
  settings: Settings,
  prefersCalm = false,
): JourneyRules {
  const { chapters, moments, span } = exhibition;
  const years = new Map([...chapters, ...moments].map(({ id, year }) => [id, year]));
  return {
    mode,
    settings,
    prefersCalm,
    span,
    chapters: chapters.map(({ id, year, pages }) => ({ id, year, pages: pages.length })),
    moments: moments.map(({ id }) => id),
    yearOf: (view: View) =>
      view.name === 'chapter' || view.name === 'exhibit' || view.name === 'moment' ? years.get(view.id) : undefined,
    exists: (view: View) => hasView(exhibition, view),
  };
}

/** Hours in which a lobby is bright, and dark glass a mirror. */
const bright = { from: 7, to: 17 };

/** The hall's ground at an hour of the day (0…23). */
export function groundAt(setting: Settings['ground'], hour: number): Ground {
  if (setting !== 'by-hour') return setting;
  return hour >= bright.from && hour < bright.to ? 'paper' : 'night';
}
