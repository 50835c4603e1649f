import { describe, expect, it } from 'vitest';
import {
  bandOf,
  citiesOf,
  citiesUnder,
  decadesOf,
  isCrowd,
  namedOf,
} from '../../../../src-renderer/core/model/circle.ts';
import { city } from './exhibition.ts';

const cities = [city('c', 1992), city('a', 1980), city('undated'), city('b', 1988), city('d', 2010)];
const ids = (some: readonly { id: string }[]): string[] => some.map(({ id }) => id);

describe('the list of the circle', () => {
  it('goes by year, with those whose year is not confirmed at its end', () => {
    expect(ids(citiesOf(cities, null))).toEqual(['a', 'b', 'c', 'd', 'undated']);
  });

  it('shows one decade when asked, and offers only decades that have a tie', () => {
    expect(decadesOf(cities)).toEqual([1980, 1990, 2010]);
    expect(ids(citiesOf(cities, 1980))).toEqual(['a', 'b']);
  });
});

describe('the rings of a decade', () => {
  const span = { from: 1978, to: 2026 };

  it('are all of them where no decade is chosen', () => {
    expect(bandOf(null, span)).toEqual({ from: 0, to: 49 });
  });

  it('begin with its first year and end with its last', () => {
    expect(bandOf(1990, span)).toEqual({ from: 12, to: 22 });
  });

  it('end where the story begins and ends', () => {
    expect(bandOf(1970, span)).toEqual({ from: 0, to: 2 });
    expect(bandOf(2020, span)).toEqual({ from: 42, to: 49 });
  });
});

describe('a tap on the picture', () => {
  const at = (id: string, x: number) => ({ city: city(id, 1990), x, y: 0, outward: 0 });
  const shown = [at('alone', 500), at('twin', 30), at('near', 10), at('third', 45)];
  const under = (x: number) => ids(citiesUnder(shown, { x, y: 0 }, 40, 28).map((each) => each.city));

  it('means a city that stands alone within a finger’s reach', () => {
    expect(under(530)).toEqual(['alone']);
  });

  it('means nothing where no city is near', () => {
    expect(under(250)).toEqual([]);
  });

  it('opens a cluster that a finger can’t tell apart, the nearest first', () => {
    expect(under(8)).toEqual(['near', 'twin']);
    expect(under(31)).toEqual(['twin', 'third', 'near']);
  });

  it('never opens more than a hand can hold', () => {
    const many = Array.from({ length: 40 }, (_, index) => at(`c${index}`, index / 10));
    expect(citiesUnder(many, { x: 0, y: 0 }, 40, 28)).toHaveLength(5);
  });
});

describe('names on the picture', () => {
  const many = Array.from({ length: 5000 }, (_, index) => city(`c${index}`, 1980 + Math.floor(index / 120)));

  it('are all of them where the cities are few', () => {
    const few = many.slice(0, 40);
    expect([...namedOf(few, null)]).toEqual(ids(few));
  });

  it('are a few of every year where there are thousands, and always the chosen one', () => {
    const named = namedOf(many, 'c4999');
    expect(named.size).toBeLessThanOrEqual(61);
    expect(decadesOf(many.filter(({ id }) => named.has(id)))).toEqual([1980, 1990, 2000, 2010, 2020]);
    expect(named.has('c4999')).toBe(true);
  });
});

describe('cities that a finger could take for each other', () => {
  const at = (id: string, x: number, y: number) => ({ city: city(id, 1990), x, y, outward: 0 });

  it('are told apart by height as well as by width', () => {
    const shown = [at('above', 100, 100), at('below', 100, 400)];
    expect(ids(citiesUnder(shown, { x: 100, y: 390 }, 40, 28).map((each) => each.city))).toEqual(['below']);
    expect(citiesUnder(shown, { x: 100, y: 250 }, 40, 28)).toEqual([]);
  });

  it('are listed by their names where their year is the same', () => {
    expect(ids(citiesOf([city('oslo', 1990), city('kobe', 1990), city('bonn', 1980)], null))).toEqual([
      ...['bonn', 'kobe', 'oslo'],
    ]);
  });

  it('are dots where there are more than a hundred and fifty', () => {
    expect([0, 150, 151, 5000].map(isCrowd)).toEqual([false, false, true, true]);
  });
});
