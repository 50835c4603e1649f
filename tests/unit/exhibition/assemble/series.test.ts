import { describe, expect, test } from 'vitest';
import { both, seriesOf } from '../exhibits/one-exhibit.ts';
import { exhibitsOf, readChapter } from './one-chapter.ts';

/** A chart, and what is told of it and of series.yaml; "|" marks the place in either. */
async function read(series: string | Uint8Array | undefined, chart = 'form: lines, series: [one]') {
  const entry = `- { page: 2, chart: { ${chart}, title: ${both('t')} } }`;
  const files = series === undefined ? {} : { 'series.yaml': series };
  const { exhibits, told } = await readChapter(exhibitsOf(entry), files, { unused: true });
  const [, exhibit] = exhibits ?? [];
  return { told, chart: exhibit?.kind === 'chart' ? exhibit : undefined };
}
const here = (says: string): string => expect.stringContaining(`HERE error: ${says}`) as string;
const values = (...all: string[]): string => `  points: [${all.map((each) => `{ ${each} }`).join(', ')}]`;
const two = values('year: 1960, value: 1', 'year: 1970, value: 2');

describe('a series is left out, with the charts of it, and told at its place', () => {
  test.each([
    ['a name that cannot be an id', `|${seriesOf(two).replace('one:', 'One:')}`, 'the id "One" may hold', 'One'],
    [
      'two values for a year',
      seriesOf(values('year: 1960, value: 1', '|year: 1960, value: 2').replace('{ |', '|{ ')),
      '1960 has a value already (line 6)',
      'one',
    ],
    [
      'a value without a source',
      seriesOf(values('year: 1960, value: 1, sources: [book]', '|year: 1970, value: 2').replace('{ |', '|{ ')).replace(
        '  sources: [book]\n',
        '',
      ),
      'this value has no source',
      'one',
    ],
    ['a slip in one of its keys', seriesOf(two).replace('  unit:', '  |units:'), 'there is no key "units"', 'one'],
  ])('for %s', async (_name, series, says, id) => {
    const { told, chart } = await read(series, `form: lines, series: [${id}]`);
    expect(told.filter((each) => !each.includes('"unit" is missing'))).toEqual([here(says)]);
    expect(chart).toBeUndefined();
  });

  test.each([
    ['1961, to: 1963', '1963, to: 1965'],
    ['1963, to: 1965', '1961, to: 1963'],
    ['1961, to: 1969', '1963, to: 1964'],
  ])('for gaps that share a year: from: %s and from: %s', async (first, second) => {
    const { told } = await read(seriesOf(two, `  gaps: [{ from: ${first} }, |{ from: ${second} }]`));
    expect(told).toEqual([here(`it overlaps with the gap ${first.replace(', to: ', '–')}`)]);
  });

  test.each([
    ['begins with it', '|{ year: 1960, value: 1 }, { year: 1970, value: 2 }', '1960, to: 1962'],
    ['ends with it', '{ year: 1960, value: 1 }, |{ year: 1970, value: 2 }', '1968, to: 1970'],
  ])('for a value in a gap that %s', async (_name, list, gap) => {
    const { told } = await read(seriesOf(`  points: [${list}]`, `  gaps: [{ from: ${gap} }]`));
    expect(told).toEqual([here(`19${_name.startsWith('b') ? 60 : 70} has a value, but lies in the gap`)]);
  });
});

test('gaps that follow one another are drawn in their order, beside values just outside of them', async () => {
  const gaps = '  gaps: [{ from: 1964, to: 1965 }, { from: 1961, to: 1963 }, { from: 1966, to: 1969 }]';
  const { told, chart } = await read(seriesOf(two, gaps));
  expect(told).toEqual([]);
  expect(chart?.series[0]?.gaps).toEqual([
    { from: 1961, to: 1963 },
    { from: 1964, to: 1965 },
    { from: 1966, to: 1969 },
  ]);
});

test('a value has its own sources, or those of its series, and those of a chart are all of them, each once', async () => {
  const { chart } = await read(
    seriesOf(values('year: 1970, value: 2, sources: [paper]', 'year: 1960, value: 1', 'year: 1950, value: 1')),
  );
  expect(chart?.series[0]?.points).toEqual([
    { year: 1950, value: 1, labels: [], sources: ['book'] },
    { year: 1960, value: 1, labels: [], sources: ['book'] },
    { year: 1970, value: 2, labels: [], sources: ['paper'] },
  ]);
  expect(chart?.series[0]?.gaps).toEqual([]);
  expect(chart?.sources).toEqual(['book', 'paper']);
});

describe('a value a century away from the exhibition’s years (1950–2000)', () => {
  test.each([1898, 2052])('is drawn, and its year is pointed out: %s', async (year) => {
    const { told, chart } = await read(seriesOf(values(`year: |${year}, value: 1`, 'year: 1960, value: 2')));
    expect(told).toEqual([expect.stringContaining(`HERE warning: ${year} is far from the exhibition's years`)]);
    expect(chart).toBeDefined();
  });

  test('is one only beyond as many years as the exhibition has, before or behind', async () => {
    expect((await read(seriesOf(values('year: 1899, value: 1', 'year: 2051, value: 2')))).told).toEqual([]);
  });
});

describe('series.yaml', () => {
  test('that is missing is asked for at the name in the chart', async () => {
    const { told } = await read(undefined, 'form: lines, series: [|one]');
    expect(told).toEqual([here('there is no series "one": make a file series.yaml')]);
  });

  test('that holds nothing but a remark has no series', async () => {
    const { told } = await read('# later\n', 'form: lines, series: [|one]');
    expect(told).toContainEqual(here('there is no series "one": make a file series.yaml'));
  });

  test.each([
    ['a list', '|- one\n'],
    ['words', '|one\n'],
  ])('that is %s is told once, and nothing is held against its charts', async (_name, content) => {
    const { told, chart } = await read(content);
    expect(told).toEqual([here('this must be a list of "id: ')]);
    expect(chart).toBeUndefined();
  });

  test('that can’t be read is told once, whether for its letters or its grammar', async () => {
    for (const content of [Buffer.from([0x6f, 0x6e, 0x65, 0xce, 0xd2]), '"one\n']) {
      const { told } = await read(content);
      expect(told).toEqual([expect.stringMatching(/^series\.yaml:.* error/)]);
    }
  });

  test('with a slip of grammar in one series has the others, and nothing is held against charts of that one', async () => {
    const broken = `${seriesOf(two)}two:\n  title: [\n`;
    expect((await read(broken)).chart).toBeDefined();
    const { told, chart } = await read(broken, 'form: lines, series: [two]');
    expect(told.filter((each) => each.includes('there is no series'))).toEqual([]);
    expect(chart).toBeUndefined();
  });

  test('has the letters of its words looked at', async () => {
    const { told } = await read(seriesOf(two).replace('en: t }', 'en: t\u{1F600} }'));
    expect(told).toEqual([expect.stringContaining('series.yaml:2:')]);
  });

  test('has what no chart uses pointed out at its name', async () => {
    const other = `|${seriesOf(two).replace('one:', 'two:')}`;
    const { told, chart } = await read(seriesOf(two) + other);
    expect(told).toEqual([expect.stringContaining('HERE warning: no chart uses "two"')]);
    expect(chart?.series.map(({ id }) => id)).toEqual(['one']);
  });
});

describe('a chart', () => {
  const other = seriesOf(two).replace('one:', 'two:').replace(both('t'), both('s')).replace('en: u }', 'en: tons }');

  test('of a series that does not exist is told at its name, with the one that was meant', async () => {
    const { told, chart } = await read(seriesOf(two), 'form: lines, series: [one, |oen]');
    expect(told).toEqual([here('there is no series "oen" in series.yaml: correct the id, or add the series (did you')]);
    expect(chart).toBeUndefined();
  });

  test('of two units is told, also where they differ in one language', async () => {
    const { told } = await read(seriesOf(two) + other, 'form: lines, series: |[one, two]');
    expect(told).toEqual([here('"one" and "two" have different units')]);
  });

  test('of one unit has all its lines', async () => {
    const { told, chart } = await read(seriesOf(two) + other.replace('tons', 'u'), 'form: lines, series: [one, two]');
    expect(told).toEqual([]);
    expect(chart?.series.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  test.each(['rings', 'stairs'])('in %s draws no value below zero; zero it does', async (form) => {
    const below = seriesOf(values('year: 1960, value: -1', 'year: 1970, value: 1'));
    const { told } = await read(below, `form: |${form}, series: one`);
    expect(told).toEqual([here(`form: ${form} cannot draw a value below zero (1960)`)]);
    expect((await read(below.replace('-1', '0'), `form: ${form}, series: one`)).told).toEqual([]);
    expect((await read(below, 'form: lines, series: one')).told).toEqual([]);
  });

  test('of which nothing would be seen is told', async () => {
    const none = seriesOf(values('year: 1960, value: 0', 'year: 1970, value: 0'));
    const { told } = await read(none, 'form: lines, series: |[one]');
    expect(told).toEqual([here('no value is above 0')]);
    const mixed = none + other.replace('tons', 'u');
    expect((await read(mixed, 'form: lines, series: [one, two]')).told).toEqual([]);
  });
});
