/** Which pictures are made before anybody asks for them. Whatever is in no row is made when it is first asked for, and kept. */
import type { Exhibition } from '../../contract/exhibition.ts';
import type { Ground, Settings } from '../../contract/settings.ts';
import type { Ease } from '../../contract/window.ts';
import { type AskedView, listViews, parseView } from '../../contract/views.ts';

/** What a still page is opened with, as its address says it. */
type Look = Readonly<Partial<Record<'contrast' | 'reach', 'high' | 'low'>>>;

interface Row {
  readonly views: readonly AskedView['name'][];
  /** Beside the hall's own ground and what else its settings say. */
  readonly look: Look;
  /** Once for each chapter: its picture behind the ice, where what lives in it has fewer pixels than in its chapter. */
  readonly behindIce?: true;
}

/**
 * Language, size of letters and motion change no plate but that of "Your year"; low reach moves the circle's trunk and
 * nothing else. High contrast changes the trunk's inks and two scenes'; it is asked for seldom. Found by opening every view
 * in each of these looks after the first row was made, and counting what was not there. The window comes late: the wall
 * that shows it makes its plates by itself.
 */
const table: readonly Row[] = [
  { views: ['home', 'chapter', 'circle', 'route', 'your-year', 'take-away'], look: {} },
  { views: ['circle'], look: { reach: 'low' } },
  { views: ['attract'], look: {} },
  { views: ['attract'], look: {}, behindIce: true },
];

/** A screen as its page sees it: CSS pixels, and device pixels to one of them. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** The governor's step there: what lives in a picture has plates of that fineness. Absent: 0. */
  readonly ease?: Ease['step'];
}

/** A page that makes the plates of one view for one screen, when it is opened still. */
export interface BakePage extends Omit<Screen, 'ease'> {
  readonly view: string;
  /** Path and query on the program's own origin. */
  readonly path: string;
}

const groundsOf = (ground: Settings['ground']): readonly Ground[] =>
  ground === 'by-hour' ? ['night', 'paper'] : [ground];

/** All pages for these screens. */
export function pagesToBake(
  exhibition: Exhibition,
  settings: Pick<Settings, 'ground'>,
  screens: readonly Screen[],
): readonly BakePage[] {
  const views = listViews(exhibition).map((view) => ({ view, name: parseView(view)?.name }));
  const chapters = exhibition.chapters.map(({ id }) => id);
  const pagesOf = (row: Row): { readonly view: string; readonly behind?: string }[] =>
    views
      .filter(({ name }) => name !== undefined && row.views.includes(name))
      .flatMap(({ view }) => (row.behindIce ? chapters.map((behind) => ({ view, behind })) : { view }));
  return table.flatMap((row) =>
    screens.flatMap(({ ease, ...screen }) =>
      groundsOf(settings.ground).flatMap((ground) =>
        pagesOf(row).map(({ view, behind }) => {
          const query = new URLSearchParams({ still: '1', view, ground, ...row.look });
          if (behind !== undefined) query.set('behind', behind);
          const living = behind !== undefined || parseView(view)?.name === 'chapter';
          if (living && ease !== undefined) query.set('ease', String(ease));
          return { ...screen, view, path: `/?${query}` };
        }),
      ),
    ),
  );
}
