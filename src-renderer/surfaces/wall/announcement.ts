import type { Inline, Language, RichText, Text } from '../../../src-main/contract/exhibition.ts';
import type { View } from '../../../src-main/contract/views.ts';
import { homeYear } from '../../core/model/home-year.ts';
import { sourcesOfSubject } from '../../core/model/subject-sources.ts';
import { inLanguage, type App } from '../../core/state/app.svelte.ts';

/** What is said, in one language, to whoever listens instead of looking when a view has opened or a year has come. */
export function announcementOf(view: View, app: App, language: Language): string {
  const { chapters, moments, cities, routes, invitation } = app.exhibition;
  const say = (text: Text | undefined) => (text ? inLanguage(text, language) : '');
  const named = (things: readonly { readonly id: string; readonly title: Text }[], id: string) =>
    say(things.find((thing) => thing.id === id)?.title);
  switch (view.name) {
    case 'attract':
      return say(invitation);
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
      const beat = chapter?.beats[view.beat - 1];
      const page = app.word('beat-of', language, { n: view.beat, total: chapter?.beats.length ?? 1 });
      return said(language, [say(chapter?.title), page, say(beat?.heading), beat ? plain(beat.body, language) : '']);
    }
    case 'moment': {
      const moment = moments.find(({ id }) => id === view.id);
      return said(language, [say(moment?.title), say(moment?.text)]);
    }
    case 'sources':
      return said(language, [
        app.word('sources-of', language),
        say(sourcesOfSubject(app.exhibition, view.id, view.beat)?.title) || app.word('circle', language),
      ]);
    case 'city': {
      const city = cities.find(({ id }) => id === view.id);
      return said(language, [say(city?.name), say(city?.country)]);
    }
    case 'welcome': {
      const city = cities.find(({ id }) => id === view.id);
      return app.word('welcome-city', language, { city: say(city?.name) });
    }
    case 'route':
      return named(routes, view.id);
    // The year turned to is announced where it stands.
    case 'your-year':
    case 'circle':
    case 'take-away':
      return app.word(view.name, language);
    case 'card':
      return app.word('card-sentence', language);
  }
}

/** Parts one after another, each with a pause behind it. */
function said(language: Language, parts: readonly string[]): string {
  const stop = language === 'zh' ? '。' : '. ';
  return parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/[.。]$/, ''))
    .join(stop);
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
