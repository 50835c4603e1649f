import type { Chapter, City, Exhibition, Moment, Text } from '../../../src-main/contract/exhibition.ts';

/** What the exhibition tells of a city besides its tie. */
export interface CityStory {
  /** The one that names it, of the year of the tie where there is one. */
  readonly chapter: Chapter | undefined;
  /** Those that have its name in their titles, in order of their dates. */
  readonly moments: readonly Moment[];
}

/** Finds what tells of a city by its name: in title, lead or picture of chapters, and in the titles of moments. */
export function storyOf({ chapters, moments }: Pick<Exhibition, 'chapters' | 'moments'>, city: City): CityStory {
  const names = Object.values(city.name).filter((name) => name.length > 0);
  const says = (text: Text): boolean => Object.values(text).some((words) => names.some((name) => words.includes(name)));
  const naming = chapters.filter(({ title, lead, sceneLabels }) => [title, lead, ...sceneLabels].some(says));
  return {
    chapter: naming.find(({ year }) => year === city.year) ?? naming[0],
    moments: moments.filter(({ title }) => says(title)),
  };
}
