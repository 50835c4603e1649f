/** Which numbers a page may tell: those of figures, of answers to guesses and, on the page that shows it, of a chart. */
import type { Series } from '../../contract/exhibit.ts';
import { type Located, valueAt } from '../read/located.ts';
import { backedValues } from './ledger.ts';

/** Series by their ids, null for one with a mistake; undefined where their file can't be read. */
type KnownSeries = ReadonlyMap<string, Series | null> | undefined;

export interface Backing {
  /** Undefined, here and below: what backs a number can't be read, so that nothing is held against it. */
  readonly everywhere: ReadonlySet<number> | undefined;
  /** What may be told on a page, counted from 1, with all of the above. */
  readonly on: (page: number) => ReadonlySet<number> | undefined;
}

/** What backs the numbers of a chapter. `lists` hold its exhibits. */
export function backingOf(located: Located, lists: readonly Located[], series: KnownSeries): Backing {
  const exhibits = lists.flatMap((list) => {
    const written = valueAt(list.value, ['exhibits']);
    return Array.isArray(written) ? (written as unknown[]) : [];
  });
  const everywhere = backedValues(figuresAnd(exhibits, valueAt(located.value, ['figures'])));
  return {
    everywhere,
    on(page) {
      const shown = exhibits.filter((exhibit) => valueAt(exhibit, ['page']) === page);
      const drawn = shown.flatMap((exhibit) =>
        [valueAt(exhibit, ['chart', 'series']), valueAt(exhibit, ['guess', 'chart', 'series'])].flat(),
      );
      const points = drawn.filter((id) => typeof id === 'string').map((id) => pointsOf(id, series));
      return points.reduce((all, own) => own && all && new Set([...all, ...own]), everywhere);
    },
  };
}

/** Figures of the chapter and the answers of its guesses: what each gives may be said on all pages. */
function figuresAnd(exhibits: readonly unknown[], figures: unknown): unknown {
  if (figures !== undefined && !Array.isArray(figures)) return figures;
  const answers = exhibits.map((exhibit) => valueAt(exhibit, ['guess', 'figure']));
  return [...((figures as unknown[] | undefined) ?? []), ...answers.filter((answer) => answer !== undefined)];
}

function pointsOf(id: string, series: KnownSeries): ReadonlySet<number> | undefined {
  const found = series?.get(id);
  return found ? backedValues(found.points.map(({ value }) => ({ number: value, unit: found.unit }))) : undefined;
}
