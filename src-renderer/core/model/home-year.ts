import type { Chapter, City, Exhibition, Moment, Text } from '../../../src-main/contract/exhibition.ts';
import { nearestYear } from './dial.ts';

/** What home says of a year. Nothing is said twice: a moment that tells of the newest tie is opened by the tie's line. */
export interface HomeYear {
  readonly year: number;
  readonly chapters: readonly Chapter[];
  /** The moment whose title stands large in a year without a chapter. */
  readonly headline: Moment | null;
  /** The rows: moments that nothing else on the screen tells. */
  readonly moments: readonly Moment[];
  readonly tie: NewestTie | null;
  /** The nearest year with a chapter, where this one has none. */
  readonly nearestStory: number | null;
}

/** The cities that joined last, up to a year. */
export interface NewestTie {
  readonly year: number;
  readonly cities: readonly City[];
  /** The moment of the chosen year that tells of it. */
  readonly moment: Moment | null;
}

/** More names than this are not a line any more. */
const mostNames = 3;

function names(text: Text): string[] {
  return Object.values(text).filter((name) => name.length > 0);
}

interface NamedCity {
  readonly city: City;
  readonly names: readonly string[];
}

/** Names are taken apart once: years of a large exhibition hold a hundred moments and a hundred cities. */
function named(cities: readonly City[]): NamedCity[] {
  return cities.map((city) => ({ city, names: names(city.name) }));
}

/** The cities that a moment's title names. */
function toldBy(moment: Moment, cities: readonly NamedCity[]): City[] {
  const said = Object.values(moment.title).join(' ');
  return cities.filter(({ names }) => names.some((name) => said.includes(name))).map(({ city }) => city);
}

function newestTie(exhibition: Exhibition, year: number): NewestTie | null {
  const reached = exhibition.cities.flatMap((city) =>
    city.year !== undefined && city.year <= year ? [city.year] : [],
  );
  if (reached.length === 0) return null;
  const newest = Math.max(...reached);
  const cities = exhibition.cities.filter((city) => city.year === newest);
  // Moments stand in order of their dates: the last one that tells of a city of that year tells of the newest tie.
  const ofYear = named(cities);
  const moment = exhibition.moments.findLast((moment) => moment.year === newest && toldBy(moment, ofYear).length > 0);
  const told = moment && toldBy(moment, ofYear).at(-1);
  if (!told) return { year: newest, cities: cities.slice(0, mostNames), moment: null };
  return { year: newest, cities: [told], moment: newest === year ? moment : null };
}

/** Everything home shows of a year. */
export function homeYear(exhibition: Exhibition, year: number): HomeYear {
  const chapters = exhibition.chapters.filter((chapter) => chapter.year === year);
  const tie = newestTie(exhibition, year);
  const all = exhibition.moments.filter((moment) => moment.year === year);
  const others = all.filter((moment) => moment !== tie?.moment);
  const ofCities = named(exhibition.cities.filter((city) => city.year === year));
  const own = others.find((moment) => toldBy(moment, ofCities).length === 0);
  const headline = chapters.length > 0 ? null : (own ?? others[0] ?? tie?.moment ?? null);
  const years = exhibition.chapters.map((chapter) => chapter.year);
  return {
    year,
    chapters,
    headline,
    moments: others.filter((moment) => moment !== headline),
    tie: tie && tie.moment && tie.moment === headline ? null : tie,
    nearestStory: chapters.length > 0 ? null : nearestYear(years, year),
  };
}
