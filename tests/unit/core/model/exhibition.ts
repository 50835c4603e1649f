import type { Chapter, City, Exhibition, Moment, Route, Source } from '../../../../src-main/contract/exhibition.ts';
import { type Settings, shippedSettings } from '../../../../src-main/contract/settings.ts';
import type { WindowStart } from '../../../../src-main/contract/window.ts';
import type { JourneyRules } from '../../../../src-renderer/core/model/journey-state.ts';
import { beginJourney, reduce, type Journey, type JourneyEvent } from '../../../../src-renderer/core/model/journey.ts';
import { emptyHarbour } from '../../harbour.ts';

/** A small exhibition to prove rules on. */
const both = (name: string) => ({ zh: `${name}字`, en: name });

export const chapter = (id: string, year: number, more: Partial<Chapter> = {}): Chapter => ({
  id,
  year,
  scene: 'plain',
  sceneLabels: [],
  importance: 1,
  minutes: 1,
  title: both(id),
  lead: both(id),
  pages: [],
  figures: [],
  sources: [],
  ...more,
});

export const moment = (id: string, year: number, more: Partial<Moment> = {}): Moment => ({
  id,
  year,
  title: both(id),
  text: both(id),
  sources: [],
  ...more,
});

export const city = (id: string, year?: number, more: Partial<City> = {}): City => ({
  id,
  name: both(id),
  country: both('land'),
  lat: 0,
  lon: 0,
  kind: 'sister',
  source: 'list',
  ...(year === undefined ? {} : { year }),
  ...more,
});

export const route = (id: string, more: Partial<Route> = {}): Route => ({
  id,
  title: both(id),
  lead: both(id),
  stops: [],
  figures: [],
  sources: [],
  ...more,
});

export const exhibition = (more: Partial<Exhibition> = {}): Exhibition => ({
  ...emptyHarbour,
  id: 'test',
  title: both('title'),
  invitation: both('invitation'),
  languages: ['zh', 'en'],
  span: { from: 1978, to: 2026 },
  home: { name: both('home'), lat: 43.9, lon: 125.3 },
  citiesComplete: false,
  ...more,
});

export const source = (id: string): Source => ({ id, title: both(id), publisher: both('publisher'), grade: 'A' });

/** What a hall has set. */
export const settings: Settings = {
  ...shippedSettings,
  language: 'both',
  ground: 'night',
  textSize: 2,
  idleSeconds: 75,
  warningSeconds: 20,
  diagonal: 43,
  distance: 0.6,
  quietLook: 'grey',
  volume: 0.6,
  touchSounds: true,
  guideTakesOver: true,
};

/** With what a window begins. */
export const windowStart = (more: Partial<WindowStart> = {}): WindowStart => ({
  id: 'wall',
  mode: 'kiosk',
  settings,
  map: 'rings',
  journey: null,
  visitsToday: 0,
  hall: 'open',
  ...more,
});

export const threeChapters = [
  { id: 'first', year: 1980, pages: 2 },
  { id: 'second', year: 1988, pages: 3 },
  { id: 'third', year: 2018, pages: 1 },
];

/** What journeys keep to where there are these chapters. */
export const rulesWith = (chapters: JourneyRules['chapters'], more: Partial<JourneyRules> = {}): JourneyRules => ({
  mode: 'kiosk',
  settings,
  span: { from: 1978, to: 2026 },
  chapters,
  moments: [],
  yearOf: (view) => (view.name === 'chapter' ? chapters.find(({ id }) => id === view.id)?.year : undefined),
  exists: (view) =>
    view.name !== 'chapter' || chapters.some(({ id, pages }) => id === view.id && view.page <= pages && view.page > 0),
  ...more,
});

/** Plays events a second apart, from a touch on attract on. */
export const visitWith =
  (rules: JourneyRules) =>
  (...events: readonly JourneyEvent[]): Journey =>
    [{ type: 'touch' } as const, ...events].reduce<Journey>(
      (state, event, index) => reduce(state, event, rules, 1000 + index * 1000),
      beginJourney(rules, 0),
    );
