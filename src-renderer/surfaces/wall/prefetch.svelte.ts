import type { Chapter } from '../../../src-main/contract/exhibition.ts';
import type { BaseView } from '../../../src-main/contract/views.ts';
import type { App } from '../../core/state/app.svelte.ts';
import type { PicturePreparer } from '../../instruments/chapter/prepare-picture.ts';
import type { ReadyPicture } from '../../instruments/chapter/ready-picture.ts';
import { wordsArea } from '../../instruments/chapter/words-area.ts';
import type { SceneOptions } from '../../scenes/scene.ts';
import { groundOf } from './ground-of.ts';
import { fetchLater } from './later.ts';
import { warmFonts } from './warm-fonts.ts';

/** What was just opened comes first, in ms. */
const pictureDelay = 1200;

/**
 * Loads ahead of time, while the page is idle: the next chapter's picture, the views that come later, the fonts. Call it
 * while a component is being made; its effects end with that component.
 *
 * @param size of the screen, in CSS pixels
 */
export function prefetch(
  app: App,
  base: () => BaseView,
  size: () => { readonly width: number; readonly height: number },
  ready: ReadyPicture,
): void {
  let pictures: PicturePreparer | undefined;
  const preparer = async () => (pictures ??= new (await fetchLater()).PicturePreparer(ready));
  const chapter = $derived(nextChapter(app, base()));
  const options = $derived(chapter && pictureOptions(app, chapter, size()));
  $effect(() => {
    const next = options;
    if (!next) return undefined;
    return app.clock.after(pictureDelay, () => {
      preparer()
        .then((pictures) => pictures.prepare(next))
        .catch((problem: unknown) => console.warn(`The picture "${next.chapter.scene}" is not there yet.`, problem));
    });
  });
  $effect(() => () => void pictures?.clear());
  $effect(() => {
    const handle = requestIdleCallback(() => {
      fetchLater()
        .then(() => warmFonts(document.fonts, app.exhibition))
        .catch((problem: unknown) => console.warn('What is needed later is fetched when it is asked for.', problem));
    });
    return () => cancelIdleCallback(handle);
  });
}

/** The chapter that Next leads to; on home, that of the chosen year. */
function nextChapter({ view, exhibition: { chapters }, journey }: App, base: BaseView): Chapter | undefined {
  if (base.name === 'chapter') {
    const at = chapters.findIndex(({ id }) => id === base.id);
    return at < 0 ? undefined : chapters[at + 1];
  }
  return view.name === 'home' ? chapters.find(({ year }) => year === journey.year) : undefined;
}

function pictureOptions(
  app: App,
  chapter: Chapter,
  { width, height }: { readonly width: number; readonly height: number },
): SceneOptions {
  const { aids, calm, clock, exhibition, languages } = app;
  return {
    chapter,
    exhibition,
    clock,
    size: {
      width,
      height,
      ratio: devicePixelRatio,
      quiet: wordsArea({ width, height }, aids.textSize, languages.length),
    },
    ground: groundOf({ name: 'chapter', id: chapter.id, beat: 1 }, app),
    calm,
    highContrast: aids.highContrast,
    beat: 1,
    languages,
  };
}
