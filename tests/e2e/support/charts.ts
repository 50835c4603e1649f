/** Charts and guesses on the pages of a chapter, with numbers of the tests' own. */
import type { Page } from 'playwright/test';
import type { ChartExhibit, Exhibit, GuessExhibit, Series } from '../../../src-main/contract/exhibit.ts';
import type { Chapter, Exhibition } from '../../../src-main/contract/exhibition.ts';
import { alterExhibition } from './exhibition-here.ts';

/** The chapter whose pages have them, in this order from the first page on. */
export const chapterWithCharts = '2018-seventy-cities';
export const chartsOnPages = ['lines', 'rings', 'stairs', 'guess', 'guess-of-years'] as const;
export type ChartOnPage = (typeof chartsOnPages)[number];

const text = (zh: string, en: string) => ({ zh, en });

const ships: Series = {
  id: 'ships',
  title: text('轮船', 'Steamers'),
  unit: text('艘', 'ships'),
  definition: text('当年进港的轮船。', 'Steamers that came in that year.'),
  points: [
    [1990, 40_000],
    [1991, 60_000],
    [1992, 90_000],
    [1996, 120_000],
    [1997, 150_000],
  ].map(([year = 0, value = 0]) => ({ year, value, labels: [], sources: [] })),
  gaps: [{ from: 1993, to: 1995, note: text('1993至1995年没有记录', 'Nothing was recorded from 1993 to 1995') }],
};
const boats: Series = {
  ...ships,
  id: 'boats',
  title: text('帆船', 'Sailing boats'),
  definition: text('当年进港的帆船。', 'Sailing boats that came in that year.'),
  points: [1990, 1991, 1992, 1993, 1994].map((year, index) => ({
    year,
    value: 100_000 - index * 20_000,
    labels: [],
    sources: [],
  })),
  gaps: [],
};
const ties: Series = {
  id: 'ties',
  title: text('友港', 'Friendly harbours'),
  unit: text('座', 'harbours'),
  definition: text('一点是一座友港。', 'One point is one harbour.'),
  points: [
    [1980, 1, ['北岬', 'North Point']],
    [1992, 3, ['南岛', 'South Isle'], ['东湾', 'East Bay']],
    [2018, 4, ['西港', 'West Haven']],
  ].map(([year, value, ...names]) => ({
    year: Number(year),
    value: Number(value),
    labels: (names as [string, string][]).map(([zh, en]) => text(zh, en)),
    sources: [],
  })),
  gaps: [],
};

const chart = (form: ChartExhibit['form'], series: readonly Series[], title: ChartExhibit['title']): ChartExhibit => ({
  id: `chart-${form}`,
  kind: 'chart',
  sources: [],
  form,
  series,
  title,
});
const guess: GuessExhibit = {
  id: 'guess',
  kind: 'guess',
  sources: [],
  question: text('猜一猜：1997年进港多少艘轮船？', 'Guess: how many steamers came in 1997?'),
  from: 0,
  to: 300_000,
  step: 10_000,
  answers: 'number',
  figure: { number: 150_000, unit: text('艘轮船', 'steamers'), asOf: '1997', sources: [], pages: [] },
  says: text('那一年新码头完工。', 'That year the new quay was finished.'),
};
export const charts: Readonly<Record<ChartOnPage, Exhibit>> = {
  lines: chart('lines', [ships, boats], text('从帆到轮', 'From sail to steam')),
  rings: chart('rings', [ships], text('每圈是一年的轮船', 'A ring is a year of steamers')),
  stairs: chart('stairs', [ties], text('友港渐多', 'More friends')),
  guess,
  'guess-of-years': {
    ...guess,
    id: 'guess-of-years',
    question: text('哪一年结好的最多？', 'In which year were most ties made?'),
    from: 1980,
    to: 2020,
    step: 1,
    answers: 'year',
    figure: { number: 1992, unit: text('', ''), asOf: '2018', sources: [], pages: [] },
    chart: { form: 'stairs', series: [ties], title: text('友港渐多', 'More friends') },
  },
};

/** Puts them on the pages of the exhibition that a page is shown, from now on; `programme` is what a wall without visitors plays. */
export async function bringCharts(page: Page, programme?: Exhibition['display']): Promise<void> {
  await alterExhibition(page, (exhibition) => ({
    ...exhibition,
    chapters: exhibition.chapters.map(withCharts),
    ...(programme ? { display: programme } : {}),
  }));
}

function withCharts(chapter: Chapter): Chapter {
  const [first] = chapter.pages;
  if (chapter.id !== chapterWithCharts || !first) return chapter;
  const pages = chartsOnPages.map((name, index) => ({
    ...(chapter.pages[index] ?? first),
    number: index + 1,
    exhibit: charts[name],
  }));
  return { ...chapter, pages };
}
