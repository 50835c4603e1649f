import type { Chapter, City, Exhibition, Moment, Text } from '../../src-main/contract/exhibition.ts';
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

function tellsOf(moment: Moment, city: City): boolean {
  const said = Object.values(moment.title).join(' ');
  return names(city.name).some((name) => said.includes(name));
}

function newestTie(exhibition: Exhibition, year: number): NewestTie | null {
  const reached = exhibition.cities.flatMap((city) =>
    city.year !== undefined && city.year <= year ? [city.year] : [],
  );
  if (reached.length === 0) return null;
  const newest = Math.max(...reached);
  const cities = exhibition.cities.filter((city) => city.year === newest);
  // Moments stand in order of their dates: the last one that tells of a city of that year tells of the newest tie.
  const told = exhibition.moments
    .filter((moment) => moment.year === newest)
    .flatMap((moment) => cities.filter((city) => tellsOf(moment, city)).map((city) => ({ moment, city })))
    .at(-1);
  if (!told) return { year: newest, cities: cities.slice(0, mostNames), moment: null };
  return { year: newest, cities: [told.city], moment: newest === year ? told.moment : null };
}

/** Everything home shows of a year. */
export function homeYear(exhibition: Exhibition, year: number): HomeYear {
  const chapters = exhibition.chapters.filter((chapter) => chapter.year === year);
  const tie = newestTie(exhibition, year);
  const all = exhibition.moments.filter((moment) => moment.year === year);
  const others = all.filter((moment) => moment !== tie?.moment);
  const ofCities = exhibition.cities.filter((city) => city.year === year);
  const own = others.find((moment) => !ofCities.some((city) => tellsOf(moment, city)));
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
