/** The booklet as a list of sections, each of them a head and blocks that are never cut. */
import type {
  Chapter,
  City,
  Figure,
  Inline,
  Moment,
  Page,
  Route,
  RouteStop,
  Source,
  Text,
} from '../../../src-main/contract/exhibition.ts';
import type { Exhibit, GuessExhibit } from '../../../src-main/contract/exhibit.ts';
import type { HandoutOrder } from '../../../src-main/contract/handout.ts';
import { citiesOf } from '../../core/model/circle.ts';
import { sourcesPrinted } from './numbering.ts';
import type { Say } from './words.ts';

/** One paragraph or point of the guide's notes, in each language. */
export type NoteLine = Readonly<Record<string, { readonly listed: boolean; readonly inlines: readonly Inline[] }>>;

export type Block =
  | {
      readonly kind: 'chapter-page';
      readonly chapter: Chapter;
      readonly page: Page;
      readonly figures: readonly Figure[];
    }
  | { readonly kind: 'exhibit'; readonly chapter: Chapter; readonly page: number; readonly exhibit: Exhibit }
  /** What was asked on a page before, at the end of its chapter. */
  | { readonly kind: 'answer'; readonly exhibit: GuessExhibit }
  | { readonly kind: 'editor-note'; readonly ref: string; readonly text: Text }
  | { readonly kind: 'notes-heading' | 'dated' }
  | { readonly kind: 'note-line'; readonly ref: string; readonly line: NoteLine }
  | { readonly kind: 'moment'; readonly moment: Moment; readonly opensYear: boolean }
  | { readonly kind: 'chapter-mark'; readonly chapter: Chapter; readonly opensYear: boolean }
  | { readonly kind: 'city'; readonly city: City }
  | { readonly kind: 'stop'; readonly route: Route; readonly stop: RouteStop; readonly index: number }
  | { readonly kind: 'source'; readonly source: Source; readonly number: number }
  | { readonly kind: 'text'; readonly ref: string; readonly label: Text; readonly text: Text }
  | { readonly kind: 'sign'; readonly id: string; readonly title?: Text };

export type Head =
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'timeline' | 'sources' | 'texts' }
  | { readonly kind: 'cities' }
  | { readonly kind: 'route'; readonly route: Route };

export interface Section {
  /** The anchor that the table of contents points to. */
  readonly id: string;
  readonly title: Text;
  /** What stands before the title in the table of contents. */
  readonly year?: number;
  readonly head: Head;
  readonly columns: 1 | 2;
  readonly blocks: readonly Block[];
}

/**
 * Whether a block stays on one page with the next: a page's words with what it shows, a heading, the guide's notes of a
 * chapter, a text and its signature.
 */
export function keepsNext(blocks: readonly Block[], at: number): boolean {
  const [kind, next] = [blocks[at]?.kind, blocks[at + 1]?.kind];
  if (kind === 'chapter-page' && next === 'exhibit') return true;
  return kind === 'notes-heading' || next === 'sign' || (kind === 'note-line' && next === 'note-line');
}

/** Everything between the table of contents and the last page. */
export function sectionsOf(order: HandoutOrder, say: Say, numbers: ReadonlyMap<string, number>): Section[] {
  const { exhibition, reviewed } = order;
  const review = reviewed !== undefined;
  const sign = (id: string, title?: Text): Block[] =>
    review ? [{ kind: 'sign', id, ...(title ? { title } : {}) }] : [];
  const sections: Section[] = exhibition.chapters.map((chapter) => ({
    id: chapter.id,
    title: chapter.title,
    year: chapter.year,
    head: { kind: 'chapter', chapter },
    columns: 1,
    blocks: [...chapterBlocks(chapter, order, say), ...sign(chapter.id, chapter.title)],
  }));
  if (exhibition.moments.length > 0) {
    sections.push({
      id: 'timeline',
      title: say.words('timeline'),
      head: { kind: 'timeline' },
      columns: 1,
      blocks: timeline(order).flatMap((block) => [block, ...(block.kind === 'moment' ? sign(block.moment.id) : [])]),
    });
  }
  if (exhibition.cities.length > 0) {
    sections.push({
      id: 'cities',
      title: say.words('circle'),
      head: { kind: 'cities' },
      columns: review ? 1 : 2,
      blocks: [
        ...citiesOf(exhibition.cities, null).map((city): Block => ({ kind: 'city', city })),
        ...sign('cities', say.words('circle')),
      ],
    });
  }
  for (const route of exhibition.routes) {
    sections.push({
      id: `route-${route.id}`,
      title: route.title,
      head: { kind: 'route', route },
      columns: 1,
      blocks: [
        ...route.stops.map((stop, index): Block => ({ kind: 'stop', route, stop, index })),
        { kind: 'dated' },
        ...(route.note ? [{ kind: 'editor-note', ref: route.id, text: route.note } as const] : []),
        ...sign(route.id, route.title),
      ],
    });
  }
  if (review) sections.push(otherTexts(order, say));
  sections.push({
    id: 'sources',
    title: say.words('sources-list'),
    head: { kind: 'sources' },
    columns: review ? 1 : 2,
    blocks: [...numbers].flatMap(([id, number]): Block[] => {
      const source = exhibition.sources[id];
      return source ? [{ kind: 'source', source, number }] : [];
    }),
  });
  return sections;
}

function chapterBlocks(chapter: Chapter, { guideNotes, reviewed }: HandoutOrder, say: Say): Block[] {
  const blocks: Block[] = chapter.pages.flatMap((page, index): Block[] => [
    {
      kind: 'chapter-page',
      chapter,
      page,
      // A figure that stands beside several statements on the wall is printed once.
      figures: chapter.figures.filter(({ pages }) => (pages.length === 0 ? index === 0 : pages[0] === page.number)),
    },
    ...(page.exhibit ? [{ kind: 'exhibit', chapter, page: page.number, exhibit: page.exhibit } as const] : []),
  ]);
  for (const { exhibit } of chapter.pages) if (exhibit?.kind === 'guess') blocks.push({ kind: 'answer', exhibit });
  if (reviewed) {
    if (chapter.pictureText)
      blocks.push({
        kind: 'text',
        ref: `${chapter.id} picture_text`,
        label: say.words('picture-text'),
        text: chapter.pictureText,
      });
    for (const label of chapter.sceneLabels)
      blocks.push({ kind: 'text', ref: `${chapter.id} scene_labels`, label: say.words('labels'), text: label });
  }
  if (chapter.note) blocks.push({ kind: 'editor-note', ref: chapter.id, text: chapter.note });
  const lines = noteLines(guideNotes?.[chapter.id], say.languages);
  if (lines.length > 0)
    blocks.push(
      { kind: 'notes-heading' },
      ...lines.map((line): Block => ({ kind: 'note-line', ref: chapter.id, line })),
    );
  return blocks;
}

/** The notes line by line, as far as the languages go in step; a longer one goes on alone. */
function noteLines(
  notes: NonNullable<HandoutOrder['guideNotes']>[string] | undefined,
  languages: readonly string[],
): NoteLine[] {
  const voices = languages.map((language) => ({
    language,
    lines: (notes?.[language] ?? []).flatMap((block) =>
      block.type === 'paragraph'
        ? [{ listed: false, inlines: block.children }]
        : block.items.map((inlines) => ({ listed: true, inlines })),
    ),
  }));
  const most = Math.max(0, ...voices.map(({ lines }) => lines.length));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(
      voices.flatMap(({ language, lines }) => {
        const line = lines[index];
        return line ? [[language, line]] : [];
      }),
    ),
  );
}

/** Moments and chapters together, by year and date; a chapter stands before the moments of its year. */
function timeline({ exhibition: { chapters, moments } }: HandoutOrder): Block[] {
  const entries = [
    ...chapters.map((chapter) => ({ year: chapter.year, date: '', chapter })),
    ...moments.map((moment) => ({ year: moment.year, date: moment.date ?? '', moment })),
  ].toSorted((one, other) => one.year - other.year || one.date.localeCompare(other.date));
  let year: number | undefined;
  return entries.map((entry) => {
    const opensYear = entry.year !== year;
    year = entry.year;
    return 'chapter' in entry
      ? { kind: 'chapter-mark', chapter: entry.chapter, opensYear }
      : { kind: 'moment', moment: entry.moment, opensYear };
  });
}

/** For the copy to be signed: what stands on the screen and in no other section. */
function otherTexts({ exhibition }: HandoutOrder, say: Say): Section {
  const { invitation, takeAway } = exhibition;
  const texts: Block[] = [{ kind: 'text', ref: 'invitation', label: say.words('invitation'), text: invitation }];
  for (const text of [takeAway?.caption, takeAway?.text]) {
    if (text) texts.push({ kind: 'text', ref: 'take_away', label: say.words('take-away-text'), text });
  }
  return {
    id: 'texts',
    title: say.words('every-text'),
    head: { kind: 'texts' },
    columns: 1,
    blocks: [...texts, { kind: 'sign', id: 'exhibition', title: say.words('every-text') }],
  };
}

/** For the copy to be signed: a text's id in the exhibition's files, and its sources'. */
export function referenceOf(block: Block): string | undefined {
  const named = (id: string, sources: readonly string[]): string =>
    [id, sources.join(', ')].filter(Boolean).join(' ← ');
  switch (block.kind) {
    case 'chapter-page':
      return named(`${block.chapter.id}:${block.page.number}`, [
        ...new Set([...block.page.sources, ...block.figures.flatMap((figure) => figure.sources)]),
      ]);
    case 'exhibit':
      return named(`${block.chapter.id}:${block.page} exhibit`, sourcesPrinted(block.exhibit));
    case 'answer':
      return `${block.exhibit.id} answer`;
    case 'moment':
      return named(block.moment.id, block.moment.sources);
    case 'city':
      return named(block.city.id, [block.city.source]);
    case 'stop':
      return named(`${block.route.id}:${block.stop.id}`, block.stop.sources);
    case 'source':
      return block.source.id;
    case 'editor-note':
      return `${block.ref} note`;
    case 'note-line':
      return undefined;
    case 'text':
      return block.ref;
    default:
      return undefined;
  }
}
