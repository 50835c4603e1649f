import { describe, expect, test } from 'vitest';
import { readCities } from '../../../../src-main/exhibition/assemble/cities.ts';
import { known, passOver } from '../one-part.ts';

const columns = 'id,name_zh,name_en,country_zh,country_en,lat,lon,year,kind,source';

async function read(content: string | Uint8Array, options: Parameters<typeof passOver>[1] = {}) {
  const { pass, told } = await passOver({ 'cities.csv': content }, options);
  const cities = await readCities(pass);
  return { cities, ids: cities.map(({ id }) => id), told: told() };
}

/** A table of these rows; each replaces some cells of a right row. */
function table(...rows: readonly Readonly<Record<string, string>>[]): string {
  const right: Record<string, string> = { lat: '1', lon: '2', year: '1980', kind: 'sister', source: 'book' };
  const lines = rows.map((row, index) => {
    const own = { id: `c${index}`, name_zh: `城${index}`, name_en: `C ${index}`, country_zh: '国', country_en: 'Land' };
    return columns.split(',').map((column) => ({ ...right, ...own, ...row })[column]);
  });
  return `${[columns, ...lines.map((cells) => cells.join(','))].join('\n')}\n`;
}

describe('what a city needs is told where it is missing or wrong, and the city is not shown', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no id', { id: '' }, '2:1 error: "id" is empty: fill it in'],
    ['an id of other letters', { id: 'City A' }, '2:1 error: the id "City A" may hold'],
    ['no latitude', { lat: '' }, '2:18 error: "lat" is empty: fill it in'],
    ['no longitude', { lon: '' }, '2:20 error: "lon" is empty: fill it in'],
    ['a latitude beyond the pole', { lat: '90.1' }, '2:18 error: the lat 90.1 is out of range'],
    ['a longitude beyond the date line', { lon: '-180.1' }, '2:20 error: the lon -180.1 is out of range'],
    ['no source', { source: '' }, '2:34 error: "source" is empty: fill it in'],
    [
      'a source nobody listed',
      { source: 'bok' },
      '2:34 error: there is no source "bok" in sources.yaml: correct the id, or add the source (did you mean "book"?)',
    ],
  ])('%s', async (_name, cells, says) => {
    const { ids, told } = await read(table(cells, {}));
    expect(told).toEqual([expect.stringContaining(`cities.csv:${says}`)]);
    expect(ids).toEqual(['c1']);
  });

  test('the poles and the date line are places', async () => {
    const { cities, told } = await read(table({ lat: '90', lon: '180' }, { lat: '-90', lon: '-180' }));
    expect(told).toEqual([]);
    expect(cities).toMatchObject([
      { lat: 90, lon: 180 },
      { lat: -90, lon: -180 },
    ]);
  });

  test('while sources.yaml is broken nothing is said about sources', async () => {
    const { ids, told } = await read(table({ source: 'bok' }), { known: { ...known, sources: undefined } });
    expect(told).toEqual([]);
    expect(ids).toEqual(['c0']);
  });
});

describe('the year and the kind of a tie', () => {
  test.each([
    ['1949', '1949 is outside the exhibition'],
    ['2001', '2001 is outside the exhibition'],
    ['ca1980', '"ca1980" is no year'],
    ['19801', '"19801" is no year'],
  ])('the year %s is refused', async (year, says) => {
    expect((await read(table({ year }))).told).toEqual([expect.stringContaining(`cities.csv:2:22 error: ${says}`)]);
  });

  test('the first and the last year of the exhibition belong to it', async () => {
    const { cities, told } = await read(table({ year: '1950' }, { year: '2000' }));
    expect(told).toEqual([]);
    expect(cities.map(({ year }) => year)).toEqual([1950, 2000]);
  });

  test('while the years of the exhibition are in doubt any year is taken', async () => {
    const { cities, told } = await read(table({ year: '1066' }), { known: { ...known, span: undefined } });
    expect(told).toEqual([]);
    expect(cities).toMatchObject([{ year: 1066 }]);
  });

  test('either may be left open', async () => {
    const { cities, told } = await read(table({ year: '', kind: '' }));
    expect(told).toEqual([]);
    expect(cities).toMatchObject([{ kind: 'unstated' }]);
    expect(cities[0]).not.toHaveProperty('year');
  });

  test('a kind that does not exist is told with those that do', async () => {
    expect((await read(table({ kind: 'sistre' }))).told).toEqual([
      'cities.csv:2:27 error: "kind" cannot be "sistre": use one of sister, cooperation, exchange, or leave it empty (did you mean "sister"?)',
    ]);
  });
});

describe('names', () => {
  test('the same in the same country, in every language, is told once', async () => {
    const same = { name_zh: '同', name_en: 'Same' };
    const { told } = await read(table(same, same));
    expect(told).toEqual([
      'cities.csv:3:4 error: the city name "同" is used twice (see cities.csv:2): rename it, or remove the duplicate',
    ]);
  });

  test('the same only in the second language is told there', async () => {
    const { told } = await read(table({ name_en: 'Same' }, { name_en: 'Same' }));
    expect(told).toEqual([expect.stringContaining('cities.csv:3:7 error: the city name "Same" is used twice')]);
  });

  test('a row copied as a whole is told by its id alone', async () => {
    expect((await read(table({}, { id: 'c0', name_zh: '城0', name_en: 'C 0' }))).told).toEqual([
      'cities.csv:3:1 error: the id "c0" is already taken by a city (cities.csv:2): choose another',
    ]);
  });

  test('a row without an id is compared by its names all the same', async () => {
    expect((await read(table({ name_en: 'Same' }, { id: '', name_en: 'Same' }))).told).toEqual([
      'cities.csv:3:1 error: "id" is empty: fill it in',
      expect.stringContaining('cities.csv:3:5 error: the city name "Same" is used twice'),
    ]);
  });

  test('missing in one language is a warning at its cell, and the city is shown', async () => {
    const { cities, told } = await read(table({ name_en: '', country_zh: '' }));
    expect(told).toEqual([
      expect.stringContaining('cities.csv:2:7 warning: there are no words in "en"'),
      expect.stringContaining('cities.csv:2:8 warning: there are no words in "zh"'),
    ]);
    expect(cities).toMatchObject([{ name: { zh: '城0' }, country: { en: 'Land' } }]);
  });

  test('missing in every language is one error at the first cell of them', async () => {
    expect((await read(table({ country_zh: '', country_en: '' }))).told).toEqual([
      'cities.csv:2:11 error: "country" is empty: fill it in',
    ]);
  });

  test.each([
    ['country', 'id,name_zh,name_en,lat,lon,year,kind,source', 'countries: add country_zh, country_en'],
    ['name', 'id,country_zh,country_en,lat,lon,year,kind,source', 'names of the cities: add name_zh, name_en'],
  ])('a table without any column of the %s is told once, and not at each row', async (_what, header, says) => {
    const { cities, told } = await read(`${header}\na,甲,A,1,2,,,book\nb,乙,B,1,2,,,book\n`);
    expect(told).toEqual([`cities.csv:1:1 error: there is no column with the ${says}`]);
    expect(cities).toEqual([]);
  });

  test('a character the fonts lack is told once for the whole table, greetings included', async () => {
    const content = table({ name_en: 'C 𒀀' }, { country_en: 'L𒀀' });
    expect((await read(content)).told).toEqual([
      expect.stringContaining('cities.csv:2:7 warning: the bundled fonts have no character "𒀀"'),
    ]);
    const greeted = table({}).replace('source\n', 'source,greeting_language,greeting\n');
    expect((await read(greeted.replace('book\n', 'book,ja,𒀀𒀁\n'))).told).toEqual([
      expect.stringContaining('cities.csv:2:42 warning: the bundled fonts have no character "𒀀"'),
      expect.stringContaining('cities.csv:2:42 warning: the bundled fonts have no character "𒀁"'),
    ]);
  });
});

describe('a row with more cells than the header', () => {
  const withMore = (cells: string) => table({}).replace('book\n', `book,${cells}\n`);

  test.each(['x', ',x', 'x,'])('is refused when one of them is filled (%s)', async (cells) => {
    const { ids, told } = await read(withMore(cells));
    expect(told).toEqual([expect.stringMatching(/^cities\.csv:2:1 error: this row has 1[12] cells and the header 10/)]);
    expect(ids).toEqual([]);
  });

  test('is read when they are empty', async () => {
    expect(await read(withMore(',,'))).toMatchObject({ ids: ['c0'], told: [] });
  });
});

describe('a greeting', () => {
  const greeted = (header: string, cells: string) =>
    table({}).replace('source\n', `source,${header}\n`).replace('book\n', `book,${cells}\n`);
  const both = 'greeting_language,greeting';

  test.each([
    ['without its language', both, ',Moi', '2:39 error: "greeting_language" is empty'],
    ['without words', both, 'fi,', '2:42 error: "greeting" is empty'],
    ['where the column of its language is missing', 'greeting', 'Moi', '2:39 error: "greeting_language" is empty'],
    ['where the column of its words is missing', 'greeting_language', 'fi', '2:39 error: "greeting" is empty'],
    ['in a language written out', both, 'finnish,Moi', '2:39 error: "finnish" is no language code'],
    ['in a language with a capital', both, 'Finnish,Moi', '2:39 error: "Finnish" is no language code'],
    ['in a language with a stray word before it', both, '1 fi,Moi', '2:39 error: "1 fi" is no language code'],
  ])('%s is told', async (_name, header, cells, says) => {
    expect((await read(greeted(header, cells))).told).toEqual([expect.stringContaining(`cities.csv:${says}`)]);
  });

  test('in a script of a language is read', async () => {
    const { cities, told } = await read(greeted(both, 'sr-Cyrl,Здраво'));
    expect(told).toEqual([]);
    expect(cities[0]?.greeting).toEqual({ language: 'sr-Cyrl', words: 'Здраво' });
  });

  test('may lack both columns', async () => {
    expect((await read(table({}))).cities[0]).not.toHaveProperty('greeting');
  });
});

describe('the header', () => {
  test('a column that every city needs is missed once, and no row is held against it', async () => {
    const content = table({}, {}).replace(',lat,', ',').replaceAll(',1,2,', ',2,');
    const { ids, told } = await read(content);
    expect(told).toEqual(['cities.csv:1:1 error: the column "lat" is missing: add it']);
    expect(ids).toEqual([]);
  });

  test('of two columns of one name the first is read, and nothing is said of what the second holds', async () => {
    const content = table({}).replace('source\n', 'source,lon\n').replace('book\n', 'book,east\n');
    const { told } = await read(content);
    expect(told).toEqual(['cities.csv:1:67 error: there are two columns "lon": remove one']);
  });

  test('while the languages are in doubt they are those of the name columns alone', async () => {
    const content = table({}).replace('source\n', 'source,nickname_fr\n').replace('book\n', 'book,x\n');
    const { ids, told } = await read(content, { known: { ...known, languages: undefined } });
    expect(told).toEqual([expect.stringContaining('cities.csv:1:67 error: there is no column "nickname_fr"')]);
    expect(ids).toEqual(['c0']);
  });

  test('a table that is no text gives no cities and one problem', async () => {
    const { ids, told } = await read(new Uint8Array([0x69, 0x64, 0x2c, 0xff, 0xff, 0x0a]));
    expect(told).toHaveLength(1);
    expect(ids).toEqual([]);
  });
});

describe('letters that plain CSV could not hold are told with row, column and what to do', () => {
  test.each([
    ['?ilina', 'name_en', 3],
    ['Hj?rring', 'name_en', 3],
    ['Hj\uFFFDrring', 'name_en', 3],
    ['?', 'country_en', 5],
  ])('%s in %s', async (words, column, place) => {
    const { cities, told } = await read(table({}, { id: 'x', [column]: words }));
    const before =
      table({}, { id: 'x' })
        .trim()
        .split('\n')[2]
        ?.split(',')
        .slice(0, place - 1)
        .join(',') ?? '';
    expect(told).toEqual([
      `cities.csv:3:${before.length + 2} error: row 3, column "${column}": "${words}" has lost letters ("?" or "\uFFFD" stands for them), because plain CSV cannot hold them: type them again and save as "CSV UTF-8" in Excel or WPS`,
    ]);
    expect(cities.map(({ id }) => id)).toContain('c0');
  });

  test('a question in a greeting is none, a letter lost in its words is', async () => {
    const greeted = (words: string): string => {
      const [header = '', row = ''] = table({}).trim().split('\n');
      return `${header},greeting_language,greeting\n${row},fi,${words}\n`;
    };
    expect((await read(greeted('Mitä kuuluu?'))).told).toEqual([]);
    for (const words of ['Mit? kuuluu?', 'P?iv??!', 'Mit\uFFFD kuuluu?'])
      expect((await read(greeted(words))).told).toEqual([
        expect.stringContaining(`error: row 2, column "greeting": "${words}" has lost letters`),
      ]);
  });
});
