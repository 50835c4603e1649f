import { describe, expect, it } from 'vitest';
import { citiesOf, cityAt, decadesOf } from '../../../src-renderer/model/circle.ts';
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

describe('a tap on the picture', () => {
  const at = (id: string, x: number) => ({ city: city(id, 1990), x, y: 0, outward: 0 });
  const shown = [at('near', 10), at('far', 30), at('away', 500)];

  it('means the nearest city within a finger’s reach', () => {
    expect(cityAt(shown, { x: 12, y: 0 }, 40, null)?.id).toBe('near');
  });

  it('means nothing where no city is near', () => {
    expect(cityAt(shown, { x: 250, y: 0 }, 40, null)).toBeNull();
  });

  it('goes on to the next city under the same finger when repeated, and round again', () => {
    expect(cityAt(shown, { x: 12, y: 0 }, 40, 'near')?.id).toBe('far');
    expect(cityAt(shown, { x: 12, y: 0 }, 40, 'far')?.id).toBe('near');
  });
});
