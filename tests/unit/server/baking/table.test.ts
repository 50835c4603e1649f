import { expect, test } from 'vitest';
import type { Exhibition } from '../../../../src-main/contract/exhibition.ts';
import { pagesToBake, type Screen } from '../../../../src-main/server/baking/table.ts';
import { harbour } from '../support.ts';

const hall: Screen = { width: 1920, height: 1080, ratio: 1 };
const upright: Screen = { width: 1080, height: 1920, ratio: 2 };
const kiel = {
  id: 'kiel',
  name: { en: 'Kiel' },
  country: { en: 'Germany' },
  lat: 54,
  lon: 10,
  kind: 'twin',
  sources: [],
};
const withCity: Exhibition = { ...harbour, cities: [kiel as unknown as Exhibition['cities'][number]] };

const viewsOf = (pages: readonly { readonly view: string }[]): string[] => pages.map(({ view }) => view);

test('home comes first, every chapter once, the circle also for low reach, and what lies behind the ice last', () => {
  const pages = pagesToBake(withCity, { ground: 'night' }, [hall]);
  expect(viewsOf(pages)).toEqual(['home', 'chapter:pier:1', 'circle', 'your-year', 'circle', 'attract', 'attract']);
  expect(pages.at(-1)?.path).toBe('/?still=1&view=attract&ground=night&behind=pier');
  expect(pages.filter(({ view }) => view === 'circle').map(({ path }) => path)).toEqual([
    '/?still=1&view=circle&ground=night',
    '/?still=1&view=circle&ground=night&reach=low',
  ]);
});

test('what an exhibition does not have is not opened', () => {
  expect(viewsOf(pagesToBake(harbour, { ground: 'night' }, [hall]))).not.toContain('circle');
});

test('each screen has its own, in its own size; by the hour both grounds are made', () => {
  const pages = pagesToBake(harbour, { ground: 'by-hour' }, [hall, upright]);
  const windows = pages.filter(({ view, path }) => view === 'attract' && !path.includes('behind='));
  expect(windows.map(({ width, height, ratio }) => [width, height, ratio])).toEqual([
    [1920, 1080, 1],
    [1920, 1080, 1],
    [1080, 1920, 2],
    [1080, 1920, 2],
  ]);
  expect(windows.map(({ path }) => new URLSearchParams(path.slice(2)).get('ground'))).toEqual([
    'night',
    'paper',
    'night',
    'paper',
  ]);
});

test('a screen that is asked for less has its living pictures made for that, and everything else as it is', () => {
  const [all = [], less = []] = [hall, { ...hall, ease: 2 } as const].map((screen) =>
    pagesToBake(withCity, { ground: 'night' }, [screen]),
  );
  const lives = ({ view, path }: (typeof all)[number]) => view.startsWith('chapter') || path.includes('behind=');
  const living = less.filter(lives);
  expect(viewsOf(living)).toEqual(['chapter:pier:1', 'attract']);
  expect(living.every(({ path }) => path.endsWith('&ease=2'))).toBe(true);
  const others = (pages: typeof all) => pages.filter((page) => !lives(page));
  expect(others(less)).toEqual(others(all));
});

test('a hall without a screen has nothing to make', () => {
  expect(pagesToBake(withCity, { ground: 'night' }, [])).toEqual([]);
});
