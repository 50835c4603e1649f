/** Friendship cities: countries lie where land is, and their cities near each other, so that bearings crowd as real ones do. */
import type { City } from '../../src-main/contract/exhibition.ts';
import { cityName, countryName } from './names.ts';
import { sourceOf } from './sources.ts';
import { type Chance, spreadYears } from './years.ts';

export interface PlacedCity extends Omit<City, 'kind' | 'source' | 'greeting'> {
  readonly kind: string;
}

/** Middles of inhabited land, degrees north and east. */
const lands: readonly (readonly [lat: number, lon: number])[] = [
  [36, 138],
  [36, 128],
  [21, 106],
  [14, 101],
  [3, 102],
  [-6, 107],
  [12, 122],
  [22, 79],
  [30, 70],
  [33, 53],
  [39, 35],
  [55, 38],
  [52, 85],
  [48, 67],
  [47, 105],
  [52, 20],
  [51, 10],
  [47, 2],
  [41, -4],
  [43, 12],
  [45, 20],
  [61, 15],
  [53, -2],
  [28, 3],
  [27, 30],
  [9, 8],
  [1, 37],
  [-13, 27],
  [-29, 25],
  [8, 39],
  [45, -75],
  [40, -90],
  [38, -120],
  [55, -110],
  [20, -100],
  [9, -80],
  [4, -73],
  [-10, -76],
  [-15, -50],
  [-35, -62],
  [-33, -71],
  [-25, 134],
  [-36, 146],
  [-41, 174],
];
/** So many countries share a land's middle and lie around it. */
const countriesALand = 3;
/** How far from a land's middle its countries lie, and its cities from their country's, in degrees. */
const countryReach = 6;
const cityReach = 3;
/** One city in so many has no confirmed year. */
const undatedEvery = 25;
const kinds = ['sister', 'cooperation', 'exchange', ''] as const;

/** Many cities, in order of year; of real ones most lie in few countries. */
export function placedCities(count: number, chance: Chance): PlacedCity[] {
  const near = (middle: number, reach: number) => middle + (chance() + chance() - 1) * reach;
  const countries = Array.from({ length: lands.length * countriesALand }, (_each, index) => {
    const [lat, lon] = lands[index % lands.length] ?? [0, 0];
    return { name: countryName(index), lat: near(lat, countryReach), lon: near(lon, countryReach) };
  });
  return spreadYears(count, chance).map((year, index) => {
    const country = countries[Math.floor(chance() ** 1.6 * countries.length)] ?? { name: {}, lat: 0, lon: 0 };
    return {
      id: `city-${index}`,
      name: cityName(index),
      country: country.name,
      lat: Number(near(country.lat, cityReach).toFixed(4)),
      lon: Number(near(country.lon, cityReach).toFixed(4)),
      ...(index % undatedEvery === undatedEvery - 1 ? {} : { year }),
      kind: kinds[index % kinds.length] ?? '',
    };
  });
}

/** cities.csv as Excel saves it. */
export function citiesFile(cities: readonly PlacedCity[]): string {
  const rows = cities.map(({ id, name, country, lat, lon, year, kind }, index) =>
    [id, name['zh'], name['en'], country['zh'], country['en'], lat, lon, year ?? '', kind, sourceOf(index)].join(','),
  );
  return ['\ufeffid,name_zh,name_en,country_zh,country_en,lat,lon,year,kind,source', ...rows, ''].join('\n');
}
