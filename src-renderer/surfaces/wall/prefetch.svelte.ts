import type { BaseView } from '../../../src-main/contract/views.ts';
import type { App } from '../../core/state/app.svelte.ts';
import { sceneNamed } from '../../scenes/registry.ts';
import { fetchLazyViews } from './LazyView.svelte';
import { warmFonts } from './warm-fonts.ts';

/** What was just opened comes first, in ms. */
const pictureDelay = 1200;

/** Fetches what is likely to be wanted next while nobody waits: the next picture, the other views, letters. In a component. */
export function prefetch(app: App, base: () => BaseView): void {
  const picture = $derived(nextPicture(app, base()));
  $effect(() => {
    const scene = picture;
    if (scene === undefined) return undefined;
    return app.clock.after(pictureDelay, () => {
      sceneNamed(scene)
        .load()
        .catch((problem: unknown) => console.warn(`The picture "${scene}" is not there yet.`, problem));
    });
  });
  $effect(() => {
    const handle = requestIdleCallback(() => {
      fetchLazyViews()
        .then(() => warmFonts(document.fonts, app.exhibition))
        .catch((problem: unknown) => console.warn('What is needed later is fetched when it is asked for.', problem));
    });
    return () => cancelIdleCallback(handle);
  });
}

/** The scene of the next chapter; on home, of the chosen year's. */
function nextPicture({ view, exhibition: { chapters }, journey }: App, base: BaseView): string | undefined {
  if (base.name === 'chapter') {
    const at = chapters.findIndex(({ id }) => id === base.id);
    return at < 0 ? undefined : chapters[at + 1]?.scene;
  }
  return view.name === 'home' ? chapters.find(({ year }) => year === journey.year)?.scene : undefined;
}
