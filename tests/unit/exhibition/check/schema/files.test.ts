import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  chapterSchema,
  collectionSchema,
  displaySchema,
  exhibitionSchema,
  factSchema,
  featureSchema,
  momentSchema,
  pointSchema,
  routeSchema,
  sourceSchema,
  stopSchema,
} from '../../../../../src-main/exhibition/check/schema/files.ts';
import type { Known } from '../../../../../src-main/exhibition/check/pass.ts';
import { known as small } from '../../one-part.ts';
import { said } from './said.ts';

const known: Known = { ...small, facts: new Set(['told']) };
const nothing: Known = { languages: undefined, span: undefined, sources: undefined, chapters: undefined };
const both = { zh: '字', en: 'word' };
const sources = ['book'];
const reviewed = { by: 'Wang', on: '2018-09-30' };
const figure = { number: 1.5, approximately: 'about', unit: both, label: both, as_of: '1960', pages: [1], sources };
const exhibition = {
  id: 'small',
  version: '1',
  title: both,
  invitation: both,
  languages: ['zh', 'en'],
  span: { from: 1, to: 9999 },
  home: { name: both, lat: 10, lon: 20 },
  map: 'globe',
  map_approval: 'GS 1',
  cities_complete: true,
  cities_note: both,
  cities_figures: [figure],
  disagreements: 'staff',
  take_away: { address: 'https://example.org', text: both, caption: both },
  display: { languages: ['both', 'zh'], playlist: [{ chapter: 'first', pages: [1], seconds: 5 }] },
  quiet_days: ['09-18'],
  sound: true,
  credits: both,
};
const entries: Readonly<Record<string, readonly [(known: Known) => z.ZodType, Readonly<Record<string, unknown>>]>> = {
  exhibition: [exhibitionSchema, exhibition],
  source: [
    sourceSchema,
    { title: both, publisher: both, date: '2018', address: 'http://a.b', grade: 'C', review_by: '2018-09-30' },
  ],
  statement: [factSchema, { words: both, sources }],
  chapter: [
    chapterSchema,
    {
      year: 1960,
      years: both,
      date: '1960-02',
      place: both,
      scene: 'water',
      scene_labels: [both],
      picture_text: both,
      importance: 3,
      minutes: 0.5,
      figures: [figure],
      exhibits: ['anything'],
      facts: [['told'], []],
      sources,
      note: both,
      reviewed,
    },
  ],
  moment: [
    momentSchema,
    { id: 'one', year: 1950, date: '1950', title: both, text: both, note: both, sources, reviewed },
  ],
  line: [routeSchema, { title: both, lead: both, figures: [figure], sources, note: both }],
  stop: [
    stopSchema,
    { id: 'a', kind: 'station', name: both, country: both, gauge_change: true, km: 0, note: both, sources },
  ],
  place: [() => pointSchema, { type: 'Point', coordinates: [180, -90] }],
  shell: [() => collectionSchema, { type: 'FeatureCollection', name: 'x', properties: 1, features: ['anything'] }],
  feature: [() => featureSchema, { type: 'Feature', geometry: 'anything', properties: 1 }],
};
const table = Object.entries(entries).map(([name, [schema, entry]]) => ({ name, schema, entry }));

test.each(table)('a $name with all that it may hold is read as it is written', ({ schema, entry }) => {
  expect(schema(known).parse(entry)).toEqual(entry);
});

test.each(table)('a key that a $name does not have is told', ({ schema, entry }) => {
  expect(said(schema(known), { ...entry, colour: 1 })).toEqual(['unrecognized_keys']);
});

const told = (name: string, change: object): string[] => {
  const [schema, entry] = entries[name] ?? [];
  if (schema === undefined) throw new Error(`there is no ${name}`);
  return said(schema(known), { ...entry, ...change });
};

test.each<[string, object, readonly string[]]>([
  ['exhibition', { map: 'rings', disagreements: 'public' }, []],
  ['exhibition', { map: 'flat', disagreements: 'none' }, ['invalid_value', 'invalid_value']],
  ['exhibition', { span: { from: 0, to: 10_000 } }, ['too_small', 'too_big']],
  ['exhibition', { span: { from: 10_000, to: 10_000 } }, ['too_big', 'too_big']],
  ['exhibition', { span: { from: 0, to: 0 } }, ['too_small', 'too_small']],
  ['exhibition', { span: { from: 1, to: 2, by: 3 } }, ['unrecognized_keys']],
  ['exhibition', { home: { ...exhibition.home, zoom: 3 } }, ['unrecognized_keys']],
  ['source', { grade: 'A' }, []],
  ['source', { grade: 'B' }, []],
  ['source', { grade: 'D' }, ['invalid_value']],
  ['statement', { sources: [] }, ['has no source: name at least one id in sources']],
  ['statement', { sources: ['bok'] }, [expect.stringContaining('there is no source "bok" in sources.yaml')]],
  ['chapter', { importance: 1 }, []],
  ['chapter', { importance: 2 }, []],
  ['chapter', { importance: 4 }, ['invalid_value']],
  ['chapter', { minutes: 0 }, ['too_small']],
  ['chapter', { reviewed: { ...reviewed, at: 'noon' } }, ['unrecognized_keys']],
  ['chapter', { figures: [{ ...figure, pages: [0] }] }, ['too_small']],
  ['chapter', { figures: [{ ...figure, colour: 0 }] }, ['unrecognized_keys']],
  [
    'chapter',
    { facts: [['tolt']] },
    ['there is no fact "tolt" in facts.yaml: correct the id, or add the fact (did you mean "told"?)'],
  ],
  ['stop', { kind: 'country' }, []],
  ['stop', { kind: 'bridge', km: -1 }, ['invalid_value', 'too_small']],
  ['place', { type: 'Line', coordinates: [181, 0] }, ['invalid_value', expect.stringContaining('longitude 181')]],
  ['shell', { type: 'Feature' }, ['invalid_value']],
  ['feature', { type: 'Point' }, ['invalid_value']],
])('of a %s with %j is told %j', (name, change, says) => {
  expect(told(name, change)).toEqual(says);
});

describe('what is taken away', () => {
  const taken = (away: object): string[] => told('exhibition', { take_away: away });
  const long = { zh: '年'.repeat(300), en: 'x'.repeat(101) };

  test('is an address or a text', () => {
    expect(taken({ address: 'https://example.org' })).toEqual([]);
    expect(taken({ text: both })).toEqual([]);
    expect(taken({ caption: both })).toEqual(['has neither address nor text: fill in one of them']);
    expect(taken({ text: both, colour: 1 })).toEqual(['unrecognized_keys']);
  });

  test('fits into a code of 1000 bytes in all languages together, unless there is an address to read it at', () => {
    expect(taken({ text: { ...long, en: 'x'.repeat(100) } })).toEqual([]);
    expect(taken({ text: long })).toEqual([expect.stringContaining('text has 1001 bytes')]);
    expect(taken({ text: long, address: 'https://example.org' })).toEqual([]);
  });
});

describe('what a wall without visitors plays', () => {
  const item = { chapter: 'first' };

  test.each<[object, readonly string[]]>([
    [
      {
        playlist: [
          { ...item, seconds: 5 },
          { ...item, seconds: 600 },
        ],
      },
      [],
    ],
    [
      {
        playlist: [
          { ...item, seconds: 4.9 },
          { ...item, seconds: 601 },
        ],
      },
      ['too_small', 'too_big'],
    ],
    [{ playlist: [] }, ['the list is empty: fill it in']],
    [{ playlist: [{ ...item, pages: [] }] }, ['the list is empty: fill it in']],
    [{ playlist: [{ ...item, pages: [0] }] }, ['too_small']],
    [{ playlist: [{ ...item, colour: 1 }] }, ['unrecognized_keys']],
    [{ playlist: [item], languages: [] }, ['the list is empty: fill it in']],
    [{ playlist: [item], languages: ['fr'] }, ['the language "fr" is not one of the exhibition\'s']],
    [{ playlist: [item], languages: ['boht'] }, ['(did you mean "both"?)']],
    [{ playlist: [item], languages: ['em'] }, ['(did you mean "en"?)']],
    [{ playlist: [{ chapter: 'frist' }] }, ['there is no chapter "frist"']],
    [{ playlist: [{ chapter: 'frist' }] }, ['(did you mean "first"?)']],
    [{ playlist: [item], colour: 1 }, ['unrecognized_keys']],
  ])('%j: %j', (display, says) => {
    expect(said(displaySchema(known), display)).toEqual(says.map((one) => expect.stringContaining(one) as string));
  });

  test('is not held against languages, chapters and sources that can’t be read', () => {
    const display = { playlist: [{ chapter: 'last' }], languages: ['fr'] };
    expect(displaySchema(nothing).parse(display)).toEqual(display);
    expect(said(factSchema(nothing), { words: both, sources: ['other'] })).toEqual([]);
  });
});
