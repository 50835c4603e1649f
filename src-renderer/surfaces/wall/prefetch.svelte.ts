import { untrack } from 'svelte';
import type { Chapter } from '../../../src-main/contract/exhibition.ts';
import { type BaseView, viewKey } from '../../../src-main/contract/views.ts';
import type { App } from '../../core/state/app.svelte.ts';
import { whenIdle } from '../../core/time/when-idle.ts';
import { fetchExhibitViews, fetchLaterViews, whenFetched } from './lazy-parts.ts';
import type { WallStack } from './wall-stack.svelte.ts';

/** Home is mounted once, after a start in the middle of a visit: when the wall has been untouched for so long, in ms. */
const homeDelay = 3000;
/** Instruments, sheets and exhibits are fetched so long after what is wanted soon, in ms; one that is asked for before, at once. */
const laterDelay = 8000;

/**
 * Makes ready what is likely to be asked for next, while the page is idle: home and the next chapter, mounted out of sight;
 * the views that come later; the fonts. Call it while a component is being made; its effects end with that component.
 *
 * @param size of the screen
 */
export function prefetch(app: App, stack: WallStack, size: () => unknown): void {
  /** One text, so that the same chapters are no change. */
  const next = $derived(JSON.stringify(nextChapters(app, stack.base).map(({ id }) => id)));
  const rests = $derived(
    stack.layers.every((layer) => layer.ready || stack.isHidden(layer) || stack.stageOf(layer) === 'wanted'),
  );
  // What was made for another size of the screen is made anew.
  $effect(() => {
    void size();
    untrack(() => stack.prepare([]));
  });
  // Other words: views that are out of sight are not laid out together with the one on screen, but made anew after it.
  const set = $derived(`${app.aids.language} ${app.aids.textSize}`);
  $effect.pre(() => {
    void set;
    untrack(() => stack.prepare([]));
  });
  const touched = $derived(app.journey.lastTouch);
  $effect(() => {
    void [touched, set, stack.resets, size()];
    const likely = (JSON.parse(next) as string[]).map((id): BaseView => ({ name: 'chapter', id, page: 1 }));
    if (!rests) return undefined;
    let undo = whenIdle(app.clock, () => prepareTo(1));
    // One after the other: a finger that comes meanwhile waits for one of them at most.
    function prepareTo(count: number): void {
      const stands = (base: BaseView): boolean => stack.layers.some(({ key }) => key === viewKey(base));
      stack.prepare(likely.filter((base, index) => index < count || stands(base)));
      undo =
        count < likely.length
          ? whenIdle(app.clock, () => prepareTo(count + 1))
          : app.clock.after(homeDelay, () => {
              undo = whenIdle(app.clock, () => stack.prepare([{ name: 'home' }, ...likely]));
            });
    }
    return () => undo();
  });
  $effect(() =>
    whenFetched(({ warmFonts }) => {
      warmFonts(document.fonts, app.exhibition).catch((problem: unknown) =>
        console.warn('Letters are fetched when they are asked for.', problem),
      );
      // What is seen first, and answers to the first finger, have the page and the server to themselves.
      let undo = app.clock.after(laterDelay, () => {
        undo = whenIdle(app.clock, () => {
          fetchLater(app).catch((problem: unknown) =>
            console.warn('Other views are fetched when they are asked for.', problem),
          );
        });
      });
      return () => undo();
    }),
  );
}

async function fetchLater(app: App): Promise<void> {
  await fetchLaterViews();
  if (app.exhibition.chapters.some(({ pages }) => pages.some(({ exhibit }) => exhibit))) await fetchExhibitViews();
}

/** Pictures that stand ready take memory. */
const mostReady = 2;

/** The chapter that Next leads to; on home, those of the chosen year, two at most. */
function nextChapters({ view, exhibition: { chapters }, journey }: App, base: BaseView): readonly Chapter[] {
  if (base.name === 'chapter') {
    const at = chapters.findIndex(({ id }) => id === base.id);
    return at < 0 ? [] : chapters.slice(at + 1, at + 2);
  }
  return view.name === 'home' ? chapters.filter(({ year }) => year === journey.year).slice(0, mostReady) : [];
}
