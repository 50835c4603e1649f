/**
 * The exhibition without what staff have withdrawn. A statement never stays without its source: what had only
 * withdrawn sources goes with them, up to the whole chapter when its title's and lead's sources are gone.
 * Texts of other things that happen to mention a withdrawn one are not rewritten; staff who want them gone withdraw
 * these too.
 */
import type { Chart, Exhibit, Series } from '../../contract/exhibit.ts';
import type {
  Page,
  Chapter,
  City,
  DisplayProgramme,
  DisplayText,
  Exhibition,
  Figure,
  Moment,
  Route,
  RouteStop,
  Text,
} from '../../contract/exhibition.ts';
import type { LayeredPicture, PictureSide } from '../../contract/layered-picture.ts';
import type { ItemKind, ItemName } from '../../contract/staff.ts';
import { compact } from './compact.ts';

type Gone = Readonly<Record<ItemKind, ReadonlySet<string>>>;

function byKind(names: readonly ItemName[]): Gone {
  const ids = (kind: ItemKind): ReadonlySet<string> =>
    new Set(names.filter((name) => name.kind === kind).map(({ id }) => id));
  return {
    chapter: ids('chapter'),
    moment: ids('moment'),
    city: ids('city'),
    route: ids('route'),
    source: ids('source'),
    exhibit: ids('exhibit'),
  };
}

interface Sourced {
  readonly sources: readonly string[];
  readonly note?: Text;
}

/** Without its withdrawn sources; undefined when none is left. The note tells how sources differ, so it goes with any of them. */
function resourced<T extends Sourced>(thing: T, { source }: Gone): T | undefined {
  const sources = thing.sources.filter((id) => !source.has(id));
  if (sources.length === thing.sources.length) return thing;
  if (sources.length === 0) return undefined;
  const { note: _note, ...rest } = thing;
  return { ...(rest as T), sources };
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

/** Pages keep their order and are counted anew: walls find them by their number. */
function leftPages(
  pages: readonly Page[],
  gone: Gone,
  names: ReadonlySet<string> = new Set(),
): { pages: Page[]; numbers: ReadonlyMap<number, number> } {
  const left = present(pages.map((page) => resourced(page, gone)));
  return {
    pages: left.map(({ exhibit, ...page }, index) =>
      compact({ ...page, number: index + 1, exhibit: exhibit && leftExhibit(exhibit, names, gone) }),
    ),
    numbers: new Map(left.map(({ number }, index) => [number, index + 1])),
  };
}

/** A figure that stood beside certain pages goes with the last of them; without any it would stand beside all. */
function leftFigure(figure: Figure, numbers: ReadonlyMap<number, number>, gone: Gone): Figure | undefined {
  const left = resourced(figure, gone);
  if (left === undefined || left.pages.length === 0) return left;
  const pages = present(left.pages.map((number) => numbers.get(number)));
  return pages.length === 0 ? undefined : { ...left, pages };
}

const words = (text: Text): string[] => Object.values(text).map((each) => each.trim());

/** Names of withdrawn cities, as they stand alone on signs, stops and places. */
function isNamed(text: Text, names: ReadonlySet<string>): boolean {
  return words(text).some((each) => names.has(each));
}

/** Fewer make no line. */
const fewestPoints = 2;

function leftChart<T extends Chart>(chart: T, names: ReadonlySet<string>, gone: Gone): T | undefined {
  const series = chart.series.map((each): Series => ({
    ...each,
    points: present(each.points.map((point) => resourced(point, gone))).map((point) => ({
      ...point,
      labels: point.labels.filter((label) => !isNamed(label, names)),
    })),
  }));
  return series.some(({ points }) => points.length < fewestPoints) ? undefined : { ...chart, series };
}

/** An exhibit that its credit alone vouches for has no source to lose. A guess goes with its answer or its chart. */
function leftExhibit(exhibit: Exhibit, names: ReadonlySet<string>, gone: Gone): Exhibit | undefined {
  if (gone.exhibit.has(exhibit.id)) return undefined;
  const left = resourced(exhibit, gone);
  if (left?.kind === 'chart') return leftChart(left, names, gone);
  if (left?.kind !== 'guess') return left;
  const figure = resourced(left.figure, gone);
  if (figure === undefined) return undefined;
  if (left.chart === undefined) return { ...left, figure };
  const chart = leftChart(left.chart, names, gone);
  return chart && { ...left, figure, chart };
}

function leftChapter(chapter: Chapter, names: ReadonlySet<string>, gone: Gone): Chapter | undefined {
  if (gone.chapter.has(chapter.id)) return undefined;
  const left = resourced(chapter, gone);
  if (left === undefined) return undefined;
  const { pages, numbers } = leftPages(left.pages, gone, names);
  if (pages.length === 0) return undefined;
  const { place, ...rest } = left;
  return {
    ...rest,
    ...(place === undefined || isNamed(place, names) ? {} : { place }),
    pages,
    figures: present(left.figures.map((figure) => leftFigure(figure, numbers, gone))),
    ...(left.picture === undefined ? {} : { picture: leftPicture(left.picture, numbers) }),
    // Scenes know their signs by position: one that is gone stays as an empty one.
    sceneLabels: left.sceneLabels.map((label) => (isNamed(label, names) ? {} : label)),
  };
}

/** A picture shows what the pages that are left want of it. */
function leftPicture({ wide, tall, ...rest }: LayeredPicture, numbers: ReadonlyMap<number, number>): LayeredPicture {
  const left = (side: PictureSide): PictureSide => ({
    ...side,
    pages: side.pages.filter((_, index) => numbers.has(index + 1)),
  });
  return { ...rest, wide: left(wide), ...(tall === undefined ? {} : { tall: left(tall) }) };
}

/** A change of gauge behind a stop that is gone lies behind the one before it. */
function leftStops(stops: readonly RouteStop[], names: ReadonlySet<string>, gone: Gone): RouteStop[] {
  const left: RouteStop[] = [];
  for (const stop of stops) {
    const kept = gone.city.has(stop.id) || isNamed(stop.name, names) ? undefined : resourced(stop, gone);
    if (kept !== undefined) left.push(kept);
    else if (stop.gaugeChange) {
      const before = left.pop();
      if (before !== undefined) left.push({ ...before, gaugeChange: true });
    }
  }
  return left;
}

/** A line needs two ends. */
const fewestStops = 2;

function leftRoute(route: Route, names: ReadonlySet<string>, gone: Gone): Route | undefined {
  if (gone.route.has(route.id)) return undefined;
  const left = resourced(route, gone);
  if (left === undefined) return undefined;
  const stops = leftStops(left.stops, names, gone);
  if (stops.length < fewestStops) return undefined;
  return { ...left, stops, figures: present(left.figures.map((figure) => resourced(figure, gone))) };
}

/** A chapter that is gone leaves the wall's programme too, and a page that is gone its place to none. */
function leftDisplay(
  display: DisplayProgramme | undefined,
  before: readonly Chapter[],
  left: readonly Chapter[],
  gone: Gone,
): DisplayProgramme | undefined {
  if (display === undefined) return undefined;
  const shown = new Set(left.map(({ id }) => id));
  const playlist = display.playlist.flatMap(({ chapter: id, texts }) => {
    const was = before.find((chapter) => chapter.id === id && shown.has(id));
    if (was === undefined) return [];
    const { numbers } = leftPages(was.pages, gone);
    const still = texts.flatMap((text): readonly DisplayText[] => {
      if (text.page === undefined) return [text];
      const page = numbers.get(text.page);
      return page === undefined ? [] : [{ ...text, page }];
    });
    return still.length === 0 ? [] : [{ chapter: id, texts: still }];
  });
  return { ...display, playlist };
}

/** The exhibition without a trace of what is named. Names of things that it doesn't have change nothing. */
export function withoutWithdrawn(exhibition: Exhibition, withdrawn: readonly ItemName[]): Exhibition {
  if (withdrawn.length === 0) return exhibition;
  const gone = byKind(withdrawn);
  const isGone = (city: City): boolean => gone.city.has(city.id) || gone.source.has(city.source);
  const cities = exhibition.cities.filter((city) => !isGone(city));
  const names = new Set(exhibition.cities.filter((city) => gone.city.has(city.id)).flatMap(({ name }) => words(name)));
  const moment = (each: Moment): Moment | undefined => (gone.moment.has(each.id) ? undefined : resourced(each, gone));
  const chapters = present(exhibition.chapters.map((chapter) => leftChapter(chapter, names, gone)));
  const display = leftDisplay(exhibition.display, exhibition.chapters, chapters, gone);
  const left: Exhibition = {
    ...exhibition,
    chapters,
    ...(display === undefined ? {} : { display }),
    moments: present(exhibition.moments.map(moment)),
    cities,
    routes: present(exhibition.routes.map((route) => leftRoute(route, names, gone))),
    citiesFigures: present(exhibition.citiesFigures.map((figure) => resourced(figure, gone))),
    // A list with a gap has no total.
    citiesComplete: exhibition.citiesComplete && cities.length === exhibition.cities.length,
  };
  // Sources that only withdrawn things named are a trace of them; those that were unused before stay.
  const [before, after] = [usedSources(exhibition), usedSources(left)];
  const sources = Object.entries(exhibition.sources).filter(
    ([id]) => !gone.source.has(id) && (after.has(id) || !before.has(id)),
  );
  return { ...left, sources: Object.fromEntries(sources) };
}

/** Every source that some statement names. */
export function usedSources(exhibition: Exhibition): ReadonlySet<string> {
  const { chapters, moments, cities, routes, citiesFigures } = exhibition;
  const lists = [
    ...chapters.flatMap(({ sources, pages, figures }) => [
      { sources },
      ...pages,
      ...present(pages.map(({ exhibit }) => exhibit)),
      ...figures,
    ]),
    ...moments,
    ...routes.flatMap(({ sources, stops, figures }) => [{ sources }, ...stops, ...figures]),
    ...citiesFigures,
  ];
  return new Set([...lists.flatMap(({ sources }) => sources), ...cities.map(({ source }) => source)]);
}
