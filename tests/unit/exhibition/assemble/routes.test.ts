import { describe, expect, test } from 'vitest';
import { readRoutes } from '../../../../src-main/exhibition/assemble/routes.ts';
import { known, passOver } from '../one-part.ts';
import { placeOf } from '../support.ts';

const head = {
  title: { zh: '线', en: 'Line' },
  lead: { zh: '导语', en: 'Lead' } as object,
  sources: ['book'],
};
const station = (id: string | undefined, more: object = {}) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [20, 10] } as unknown,
  properties: { id, kind: 'station', name: { zh: `站${id}`, en: `S ${id}` }, sources: ['book'], ...more },
});

/** A line with these stops, as its file is written. */
function line(features: unknown, properties: object = head, more: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', properties, features, ...more }, null, 1);
}

async function read(
  files: string | Readonly<Record<string, string | Uint8Array>>,
  options: Parameters<typeof passOver>[1] = {},
) {
  const { pass, told } = await passOver(typeof files === 'string' ? { 'routes/line.geojson': files } : files, options);
  const routes = await readRoutes(pass);
  return { routes, stops: routes[0]?.stops.map(({ id }) => id), told: told(), pass };
}

/** What is told begins at `piece` of the file's text. */
const at = (text: string, piece: string, says: string) => {
  const { line: row, column } = placeOf(text, piece, text.lastIndexOf(piece));
  return expect.stringContaining(`routes/line.geojson:${row}:${column} ${says}`) as string;
};

test('a line is read with its stops, each of the same gauge unless it says otherwise', async () => {
  const text = line([station('a'), station('b', { gauge_change: true }), station('c', { gauge_change: false })]);
  const { routes, told } = await read(text);
  expect(told).toEqual([]);
  expect(routes).toMatchObject([
    {
      id: 'line',
      figures: [],
      stops: [
        { id: 'a', gaugeChange: false },
        { id: 'b', gaugeChange: true },
        { id: 'c', gaugeChange: false },
      ],
    },
  ]);
});

describe('the folder of the lines', () => {
  test('what is no line is pointed out, and the lines beside it are read', async () => {
    const { routes, told } = await read({
      'routes/a.geojson': line([station('a')]),
      'routes/map.json': line([]),
      'routes/old.geojson/b.geojson': line([]),
    });
    expect(told).toEqual([
      expect.stringContaining('routes/map.json:1:1 warning: nothing reads this'),
      expect.stringContaining('routes/old.geojson:1:1 warning: nothing reads this'),
    ]);
    expect(routes.map(({ id }) => id)).toEqual(['a']);
  });

  test('a file name that cannot be an id is told', async () => {
    expect((await read({ 'routes/Old Line.geojson': line([]) })).told).toEqual([
      expect.stringContaining('routes/Old Line.geojson:1:1 error: the file name "Old Line" may hold'),
    ]);
  });

  test('the name of a line is an id that nothing else may have', async () => {
    const { pass } = await read(line([]));
    expect(pass.claims.id('moment', 'line', 'moments.yaml', { line: 3, column: 7 })).toBe(false);
    expect(pass.report.sorted()[0]?.en).toContain('is already taken by a route (routes/line.geojson:1)');
  });
});

describe('a file that is no line is told once and not read', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['a list', '[]', '1:1 error'],
    ['broken JSON', '{ "features": [,] }', '1:16 error: this is not valid JSON'],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0x7d]), '1:2 error: the file is not UTF-8'],
  ])('%s', async (_name, content, says) => {
    const { routes, told } = await read({ 'routes/line.geojson': content });
    expect(told).toEqual([expect.stringContaining(`routes/line.geojson:${says}`)]);
    expect(routes).toEqual([]);
  });

  test('a line without a title, or with a key nobody knows', async () => {
    const untitled = line([station('a')], { ...head, title: undefined });
    expect(await read(untitled)).toMatchObject({ routes: [], told: [expect.stringContaining('"title" is missing')] });
    const odd = line([station('a')], head, { colour: 'red' });
    expect(await read(odd)).toMatchObject({ routes: [], told: [at(odd, '"colour"', 'error: there is no key')] });
  });
});

describe('a stop with a mistake is told at its place, and the others are read', () => {
  const name = { zh: '坏', en: 'Bad' };
  test.each<[string, object, string, string]>([
    ['a kind that does not exist', station('b', { kind: 'stop' }), '"stop"', 'error: "kind" cannot be "stop"'],
    ['a key nobody knows', { ...station('b'), colour: 'red' }, '"colour"', 'error: there is no key "colour"'],
  ])('%s', async (_name, stop, piece, says) => {
    const text = line([stop, station('c')]);
    const { stops, told } = await read(text);
    expect(told).toEqual([at(text, piece, says)]);
    expect(stops).toEqual(['c']);
  });

  test('a station whose place is left out altogether', async () => {
    const text = line([{ ...station('b', { name }), geometry: undefined }]);
    expect((await read(text)).told).toEqual([expect.stringContaining('error: a station needs its coordinates')]);
  });

  test('a country needs no place', async () => {
    const text = line([{ ...station('b', { kind: 'country' }), geometry: null }]);
    expect((await read(text)).told).toEqual([]);
  });

  test('items that are no stops', async () => {
    const { stops, told } = await read(line([null, 1, station('c')]));
    expect(told.length).toBeGreaterThan(1);
    for (const problem of told) expect(problem).toMatch(/^routes\/line\.geojson:\d+:\d+ error: /);
    expect(stops).toEqual(['c']);
  });

  test('stops that lack their id are not taken for one another', async () => {
    const { told } = await read(line([station(undefined), station(undefined)]));
    expect(told).toEqual([
      expect.stringContaining('error: "id" is missing'),
      expect.stringContaining('error: "id" is missing'),
    ]);
  });
});

describe('the words of a line', () => {
  test('missing in one language are pointed out', async () => {
    const text = line([station('a', { name: { zh: '站' } })]);
    expect((await read(text)).told).toEqual([at(text, '"name"', 'warning: there are no words in "en"')]);
  });

  test('a number of the lead that no figure of the line gives is pointed out', async () => {
    const lead = { zh: '全长800公里', en: 'It is \\"800\\" and 900 km long' };
    const figures = [{ number: 800, unit: { zh: '公里', en: 'km' }, as_of: '1990', sources: ['book'] }];
    const text = line([], { ...head, figures, lead });
    const { routes, told } = await read(text);
    expect(told).toEqual([at(text, '900', 'warning: no figure backs the number "900"')]);
    expect(routes[0]?.figures).toMatchObject([{ number: 800, asOf: '1990' }]);
  });

  test('a lead in one language is held to it, and what stands behind it in the file is not', async () => {
    const text = line([], {
      title: head.title,
      lead: { zh: '导语' },
      note: { zh: '注', en: '900 km' },
      sources: ['book'],
    });
    expect((await read(text)).told).toEqual([at(text, '"lead"', 'warning: there are no words in "en"')]);
  });

  test('a lead that is a number is told as such and as nothing else', async () => {
    const text = line([], { ...head, lead: { zh: 5, en: 'Lead' } });
    expect((await read(text)).told).toEqual([at(text, '5,', 'error: "zh" must be text')]);
  });

  test('nothing is said of them while the languages are in doubt', async () => {
    const text = line([], { ...head, lead: { zh: '900' } });
    expect((await read(text, { known: { ...known, languages: undefined } })).told).toEqual([]);
  });
});
