import type { Inline, Language, RichText, Text } from '../../../src-main/contract/exhibition.ts';
import type { Exhibit } from '../../../src-main/contract/exhibit.ts';
import { exhibitOf, type View } from '../../../src-main/contract/views.ts';
import { homeYear } from '../../core/model/home-year.ts';
import { inLanguage, type App } from '../../core/state/app.svelte.ts';
import { viewTitle } from '../../core/state/view-title.ts';

/**
 * What a screen reader says, in one language, when a view has opened or a year has come: its
 * title, and of most views more. The year turned to in "Your year" is announced where it stands.
 */
export function announcementOf(view: View, app: App, language: Language): string {
  const { chapters, moments, cities } = app.exhibition;
  const say = (text: Text | undefined) => (text ? inLanguage(text, language) : '');
  const title = viewTitle(app, view, language);
  switch (view.name) {
    case 'home': {
      const { year } = app.journey;
      const {
        chapters: [chapter],
        headline,
      } = homeYear(app.exhibition, year);
      return said(language, [app.word('year', language, { n: year }), say(chapter?.title ?? headline?.title)]);
    }
    case 'chapter': {
      const chapter = chapters.find(({ id }) => id === view.id);
      const page = chapter?.pages[view.page - 1];
      const place = app.word('page-of', language, { n: view.page, total: chapter?.pages.length ?? 1 });
      return said(language, [title, place, say(page?.heading), page ? plain(page.body, language) : '']);
    }
    case 'exhibit': {
      const exhibit = exhibitOf(app.exhibition, view);
      return said(language, [title, exhibit ? say(describedIn(exhibit)) : '']);
    }
    case 'moment':
      return said(language, [title, say(moments.find(({ id }) => id === view.id)?.text)]);
    case 'sources':
      return said(language, [app.word('sources-of', language), title]);
    case 'city':
      return said(language, [title, say(cities.find(({ id }) => id === view.id)?.country)]);
    case 'welcome':
      return app.word('welcome-city', language, { city: title });
    default:
      return title;
  }
}

/** What is to be seen, for those who can't. */
function describedIn(exhibit: Exhibit): Text | undefined {
  if (exhibit.kind === 'photo') return exhibit.photo.alternative;
  if (exhibit.kind === 'then-and-now') return exhibit.now.alternative;
  return exhibit.kind === 'film' ? exhibit.alternative : undefined;
}

/** Parts one after another, each with a pause behind it. */
function said(language: Language, parts: readonly string[]): string {
  const stop = language === 'zh' ? '。' : '. ';
  return parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/[.。]$/, ''))
    .reduce((whole, part) => {
      // A question has its mark already.
      const between = /[?？]$/.test(whole) ? stop.slice(1) : stop;
      return whole === '' ? part : `${whole}${between}${part}`;
    }, '');
}

/** The words of authored blocks without their marks. */
function plain(text: RichText, language: Language): string {
  const words = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? ' ' : words(node.children)))
      .join('');
  return (text[language] ?? [])
    .flatMap((block) => (block.type === 'paragraph' ? [block.children] : block.items))
    .map(words)
    .join(' ');
}
