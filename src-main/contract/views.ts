/**
 * Every kind of view has one row here: its notation, when an exhibition has it, what it lies over, what it is called and
 * counted as, and who reaches it. The page, the server, the command line and the tests read it. A new view takes a line
 * in a type below and a row, its words, its component with an entry in `lazy-views.ts`, and an entrance, such as those
 * in `dial/entrances.ts`.
 *
 * In their notation: attract · warning · home[:YEAR] · moment:ID · chapter:ID[:PAGE] · exhibit:ID:PAGE ·
 * sources:ID[:PAGE] · circle · city:ID · route:ID · your-year[:YEAR] · take-away · welcome:CITY · card
 */
import { type Exhibit, exhibitTitle } from './exhibit.ts';
import type { Exhibition, Text } from './exhibition.ts';
import type { WordKey } from './words/wall.en.ts';

/** What fills the screen. */
export type BaseView =
  | { readonly name: 'home'; readonly year?: number }
  | { readonly name: 'chapter'; readonly id: string; readonly page: number }
  | { readonly name: 'circle' }
  | { readonly name: 'route'; readonly id: string }
  | { readonly name: 'your-year'; readonly year?: number }
  | { readonly name: 'take-away' }
  /** Greets the guests from a city. */
  | { readonly name: 'welcome'; readonly id: string };

/** What opens in a sheet of its own over a base view. */
export type SheetView =
  | { readonly name: 'moment'; readonly id: string }
  /** The sources of a chapter (of one page, where given), a moment, a city, a route or the circle's figures. */
  | { readonly name: 'sources'; readonly id: string; readonly page?: number };

/** The exhibit of a chapter's page, opened from there to the whole screen. */
export type ExhibitView = { readonly name: 'exhibit'; readonly id: string; readonly page: number };

export type View =
  | BaseView
  | SheetView
  | ExhibitView
  | { readonly name: 'attract' }
  /** The circle shows it among its own contents. */
  | { readonly name: 'city'; readonly id: string }
  | { readonly name: 'card' };

/** A view as asked for from outside; `warning` is the idle strip over home. */
export type AskedView = View | { readonly name: 'warning' };

type ViewName = AskedView['name'];
type Named<Name extends ViewName> = Extract<AskedView, { readonly name: Name }>;

/** What a view is called: interface words, or the title of what it shows. */
export type ViewTitle = WordKey | Text;

/** Something that the ID of a view names. */
interface Thing {
  readonly id: string;
  readonly title?: ViewTitle;
  readonly name?: Text;
}

/** One row. All views are written alike, by `formatView`. */
interface ViewKind<Shown extends AskedView> {
  /** Reads the parts of the notation behind the name; null where they make no such view. */
  readonly read: (parts: readonly string[]) => Omit<Shown, 'name'> | null;
  /** What its ID can name: it exists, and is listed, for each of them. Absent: it has no ID. */
  readonly things?: (exhibition: Exhibition) => readonly Thing[];
  /** What the exhibition must have besides the thing that the ID names. Absent: nothing. */
  readonly exists?: (exhibition: Exhibition, view: Shown) => boolean;
  readonly base: (view: Shown, exhibition: Exhibition) => BaseView;
  /** Absent: it is called as what its ID names. */
  readonly title?: WordKey | ((exhibition: Exhibition, view: Shown) => Text | null);
  /** The figures count how often it is opened: neither the dial itself nor the sources behind something. */
  readonly counted?: 'by its ID' | 'by its page';
  /** What is listed of it. Absent: one for each of its things. */
  readonly listed?: (exhibition: Exhibition) => readonly Shown[];
  readonly sheet?: Shown extends SheetView ? true : never;
  /** Absent: by a visitor, and so it is listed. The card stands in for an exhibition that can't be shown. */
  readonly reachedBy?: 'guide' | 'program';
}

/** The ID under which `sources:ID` opens the sources of the circle's own figures, unless something else is called so. */
export const circleSubject = 'circle';

/** Years before the story that visitors may have been born in. */
const yearsBefore = 70;

/** The years one can turn to in "Your year": from well before the story to its last year. */
export function yourYears(span: Exhibition['span']): { from: number; to: number } {
  return { from: span.from - yearsBefore, to: span.to };
}

const identifier = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u;
const number = /^\d{1,4}$/;

const nothing = ({ length }: readonly string[]): object | null => (length === 0 ? {} : null);

function aYear(parts: readonly string[]): { readonly year?: number } | null {
  const [year = ''] = parts;
  if (parts.length === 0) return {};
  return parts.length === 1 && number.test(year) ? { year: Number(year) } : null;
}

function anId(parts: readonly string[]): { readonly id: string } | null {
  const [id = ''] = parts;
  return parts.length === 1 && identifier.test(id) ? { id } : null;
}

/** Pages count from 1. */
function aPage([id = '', ...more]: readonly string[]): { readonly id: string; readonly page?: number } | null {
  const named = anId([id]);
  const [page = ''] = more;
  if (more.length === 0) return named;
  return named && more.length === 1 && number.test(page) && Number(page) > 0 ? { id, page: Number(page) } : null;
}

const isIn = (year: number | undefined, { from, to }: Exhibition['span']): boolean =>
  year === undefined || (year >= from && year <= to);

const itself = <Shown extends BaseView>(view: Shown): Shown => view;
const overHome = (): BaseView => ({ name: 'home' });
const overCircle = (): BaseView => ({ name: 'circle' });

/** In the order in which they are listed. */
const views: { readonly [Name in ViewName]: ViewKind<Named<Name>> } = {
  attract: { read: nothing, base: overHome, title: ({ invitation }) => invitation },
  warning: { read: nothing, base: overHome, title: 'still-here' },
  home: { read: aYear, exists: ({ span }, { year }) => isIn(year, span), base: overHome, title: 'home' },
  moment: { read: anId, things: ({ moments }) => moments, base: overHome, counted: 'by its ID', sheet: true },
  chapter: {
    read(parts) {
      const read = aPage(parts);
      return read && { id: read.id, page: read.page ?? 1 };
    },
    things: ({ chapters }) => chapters,
    exists: hasPage,
    base: itself,
    counted: 'by its ID',
  },
  exhibit: {
    read(parts) {
      const read = aPage(parts);
      return read?.page === undefined ? null : { id: read.id, page: read.page };
    },
    things: ({ chapters }) => chapters,
    exists: (exhibition, view) => exhibitOf(exhibition, view) !== undefined,
    base: ({ id, page }) => ({ name: 'chapter', id, page }),
    title(exhibition, view) {
      const exhibit = exhibitOf(exhibition, view);
      return exhibit ? exhibitTitle(exhibit) : null;
    },
    counted: 'by its page',
    listed: ({ chapters }) =>
      chapters.flatMap(({ id, pages }) =>
        pages.filter(({ exhibit }) => exhibit).map(({ number: page }) => ({ name: 'exhibit', id, page })),
      ),
  },
  sources: {
    read: aPage,
    things: thingsWithSources,
    exists: (exhibition, { id, page }) => page === undefined || hasPage(exhibition, { id, page }),
    base: baseOfSubject,
    sheet: true,
  },
  circle: {
    read: nothing,
    exists: ({ cities }) => cities.length > 0,
    base: itself,
    title: 'circle',
    counted: 'by its ID',
  },
  city: { read: anId, things: ({ cities }) => cities, base: overCircle, counted: 'by its ID' },
  route: { read: anId, things: ({ routes }) => routes, base: itself, counted: 'by its ID' },
  'your-year': {
    read: aYear,
    exists: ({ span }, { year }) => isIn(year, yourYears(span)),
    base: () => ({ name: 'your-year' }),
    title: 'your-year',
    counted: 'by its ID',
  },
  'take-away': {
    read: nothing,
    exists: ({ takeAway }) => takeAway !== undefined,
    base: itself,
    title: 'take-away',
    counted: 'by its ID',
  },
  welcome: { read: anId, things: ({ cities }) => cities, base: itself, reachedBy: 'guide' },
  card: { read: nothing, base: overHome, title: 'card-sentence', reachedBy: 'program' },
};

function hasPage({ chapters }: Exhibition, { id, page }: { readonly id: string; readonly page: number }): boolean {
  return chapters.some((chapter) => chapter.id === id && page >= 1 && page <= chapter.pages.length);
}

/** The exhibit that stands on a page of a chapter (from 1). */
export function exhibitOf(
  { chapters }: Exhibition,
  { id, page }: { readonly id: string; readonly page: number },
): Exhibit | undefined {
  return chapters.find((chapter) => chapter.id === id)?.pages[page - 1]?.exhibit;
}

/** What has sources of its own; their IDs differ, only the circle's may be taken. */
function thingsWithSources(exhibition: Exhibition): readonly Thing[] {
  const { chapters, moments, cities, routes, citiesFigures } = exhibition;
  const things: readonly Thing[] = [...chapters, ...moments, ...cities, ...routes];
  const ofCircle = cities.length > 0 && citiesFigures.length > 0 && !things.some(({ id }) => id === circleSubject);
  return ofCircle ? [...things, { id: circleSubject, title: 'circle' }] : things;
}

/** Sources lie over what they belong to. */
function baseOfSubject({ id, page = 1 }: Named<'sources'>, exhibition: Exhibition): BaseView {
  const isOneOf = (things: readonly Thing[]): boolean => things.some((thing) => thing.id === id);
  const { chapters, moments, cities, routes } = exhibition;
  if (isOneOf(chapters)) return { name: 'chapter', id, page };
  if (isOneOf(routes)) return { name: 'route', id };
  if (isOneOf(cities)) return overCircle();
  return id === circleSubject && !isOneOf(moments) ? overCircle() : overHome();
}

/** A row's functions are only ever given a view of its own kind. */
const kindOf = (view: AskedView): ViewKind<AskedView> => views[view.name] as ViewKind<AskedView>;

/** Reads a view from its notation; null when it isn't one. Whether the exhibition has it, `hasView` tells. */
export function parseView(notation: string): AskedView | null {
  const [name = '', ...parts] = notation.split(':');
  if (!Object.hasOwn(views, name)) return null;
  const read = views[name as ViewName].read(parts);
  return read && ({ name, ...read } as AskedView);
}

/** Writes a view in its notation; the inverse of `parseView`. */
export function formatView(view: AskedView): string {
  const { name, id, page, year }: { name: string; id?: string; page?: number; year?: number } = view;
  return [name, id, page, year].filter((part) => part !== undefined).join(':');
}

/** A view's name with its ID, without page and year: views that share it share one picture and one figure. */
export function viewKey(view: AskedView): string {
  return 'id' in view ? `${view.name}:${view.id}` : view.name;
}

function thingOf(view: AskedView, exhibition: Exhibition): Thing | undefined {
  return 'id' in view
    ? kindOf(view)
        .things?.(exhibition)
        .find(({ id }) => id === view.id)
    : undefined;
}

/** Whether the exhibition has what the view names: its ID, its page, its year, its cities, its take-away. */
export function hasView(exhibition: Exhibition, view: AskedView): boolean {
  const { exists } = kindOf(view);
  if ('id' in view && thingOf(view, exhibition) === undefined) return false;
  return exists === undefined || exists(exhibition, view);
}

/** What fills the screen while a view is shown: itself, or what it lies over. Attract lies over home. */
export function baseViewOf(view: AskedView, exhibition: Exhibition): BaseView {
  return kindOf(view).base(view, exhibition);
}

/** Whether a view opens in a sheet of its own over its base view. */
export function isSheet(view: AskedView): view is SheetView {
  return kindOf(view).sheet === true;
}

/** What a view is called; without an exhibition, only what all of its kind are. Null: it has no such thing. */
export function titleOf(view: AskedView, exhibition?: Exhibition): ViewTitle | null {
  const { title } = kindOf(view);
  if (typeof title === 'string') return title;
  if (exhibition === undefined) return null;
  if (title !== undefined) return title(exhibition, view);
  const thing = thingOf(view, exhibition);
  return thing?.title ?? thing?.name ?? null;
}

/** The name under which a visit counts a view; undefined where it counts none. */
export function countedAs(view: AskedView): string | undefined {
  const { counted } = kindOf(view);
  return counted && (counted === 'by its page' ? formatView(view) : viewKey(view));
}

/**
 * Every public view of an exhibition in its notation, each chapter by its first page: what a visitor must be able to
 * reach. Years of the dial and later pages are variants, not views.
 */
export function listViews(exhibition: Exhibition): string[] {
  return Object.keys(views)
    .flatMap((name) => {
      const { reachedBy, listed, things } = views[name as ViewName] as ViewKind<AskedView>;
      if (reachedBy !== undefined) return [];
      return listed?.(exhibition).map(formatView) ?? things?.(exhibition).map(({ id }) => `${name}:${id}`) ?? [name];
    })
    .map(parseView)
    .filter((view) => view !== null)
    .filter((view) => hasView(exhibition, view))
    .map(formatView);
}
