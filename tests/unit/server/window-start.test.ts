import { expect, test } from 'vitest';
import {
  beginsWithFrost,
  displaySetting,
  sharedProgramme,
  windowSettings,
} from '../../../src-main/server/window-start.ts';
import { shippedSettings } from '../../../src-main/contract/settings.ts';
import { harbour } from './support.ts';

const approved = { ...harbour, mapApproval: 'GS(2026)0000' };

test('a globe is shown only with its approval number, whoever asks for it', () => {
  const asking = { ...shippedSettings, map: 'globe' } as const;
  expect(windowSettings(asking, harbour, { map: 'globe' }).map).toBe('rings');
  expect(windowSettings(shippedSettings, { ...harbour, map: 'globe' }, {}).map).toBe('rings');
  expect(windowSettings(asking, approved, {}).map).toBe('globe');
});

test('the command line weighs more than the settings, and these more than the exhibition', () => {
  const globe = { ...approved, map: 'globe' } as const;
  expect(windowSettings(shippedSettings, globe, {}).map).toBe('globe');
  expect(windowSettings({ ...shippedSettings, map: 'rings' }, globe, {}).map).toBe('rings');
  expect(windowSettings({ ...shippedSettings, map: 'rings' }, globe, { map: 'globe' }).map).toBe('globe');
  const language = (choice?: string): string =>
    windowSettings({ ...shippedSettings, language: 'en' }, harbour, choice === undefined ? {} : { language: choice })
      .settings.language;
  expect(language()).toBe('en');
  expect(language('de')).toBe('de');
});

test('a display’s own language weighs more than the hall’s, and less than the command line', () => {
  const settings = {
    ...shippedSettings,
    language: 'en',
    displays: { 'wall-2': { mode: 'display', language: 'de' } },
  } as const;
  const of = (window: string, choices = {}): string =>
    windowSettings(settings, harbour, choices, displaySetting(settings, window)).settings.language;
  expect([of('wall-1'), of('wall-2'), of('wall-2', { language: 'en' }), of('constructor')]).toEqual([
    'en',
    'de',
    'en',
    'en',
  ]);
});

test('a language that the exhibition lacks gives way to those it has', () => {
  const of = (languages: string[], asked: string): string =>
    windowSettings({ ...shippedSettings, language: asked }, { ...harbour, languages }, {}).settings.language;
  expect(of(['en', 'de'], 'zh')).toBe('both');
  expect(of(['en'], 'zh')).toBe('en');
  expect(of(['en'], 'both')).toBe('en');
});

test('walls that nobody touches share clock and chance; one with a language of its own keeps it', () => {
  const monotonic = (): number => 1234;
  const of = (choices: { language?: string }, display?: { mode: 'display'; language?: string }) =>
    sharedProgramme({ monotonic, seed: 5, choices }, display);
  expect(of({}, { mode: 'display' })).toEqual({ now: 1234, seed: 5 });
  expect(of({}, { mode: 'display', language: 'de' })).toEqual({ now: 1234, seed: 5, ownLanguage: true });
  expect(of({ language: 'en' })).toEqual({ now: 1234, seed: 5, ownLanguage: true });
});

test('frost is what a wall begins with in its hours, where no visit and no guide goes on', () => {
  const start = {
    id: 'wall',
    mode: 'kiosk',
    settings: { ...shippedSettings, ground: 'night' },
    map: 'rings',
    journey: null,
    visitsToday: 0,
    hall: 'open',
  } as const;
  const chapter = { view: 'chapter:pier:1' };
  expect(beginsWithFrost(start)).toBe(true);
  expect(beginsWithFrost({ ...start, journey: { view: 'attract' } })).toBe(true);
  expect(beginsWithFrost({ ...start, journey: chapter })).toBe(false);
  expect(beginsWithFrost({ ...start, journey: { view: 'home', led: true } })).toBe(false);
  expect(beginsWithFrost({ ...start, journey: 'x' })).toBe(false);
  // A display takes no wishes.
  expect(beginsWithFrost({ ...start, mode: 'display', journey: chapter })).toBe(true);
  expect(beginsWithFrost({ ...start, mode: 'present' })).toBe(false);
  expect(beginsWithFrost({ ...start, hall: 'closed' })).toBe(false);
  expect(beginsWithFrost({ ...start, quiet: 'dark' })).toBe(false);
  expect(beginsWithFrost({ ...start, settings: { ...start.settings, ground: 'paper' } })).toBe(false);
});
