import type { Scale } from '../../core/model/scale.ts';
import type { App } from '../../core/state/app.svelte.ts';
import { languageTag } from '../../core/words/language-tag.ts';

/** What the page's root tells all styles: physical sizes, what the hall and the visitor have chosen, the language. */
export function markRoot(root: HTMLElement, app: App, scale: () => Scale): void {
  // No arrow to see, and nothing to be styled anew for it at the first touch.
  if (matchMedia('(pointer: coarse)').matches) root.dataset['touch'] = '';
  // Before anything below is drawn: pictures read sizes and colours from the root.
  $effect.pre(() => {
    const { mm, unit, reading, base } = scale();
    root.style.setProperty('--mm', `${mm}px`);
    root.style.setProperty('--u', `${unit}px`);
    root.style.setProperty('--u-reading', `${reading}px`);
    root.style.setProperty('--u0', `${base}px`);
  });
  $effect.pre(() => {
    root.style.setProperty('--bar', `${app.barHeight ?? 0}px`);
  });
  $effect.pre(() => {
    root.dataset['contrast'] = app.aids.highContrast ? 'high' : 'normal';
    root.dataset['motion'] = app.calm ? 'calm' : 'full';
    root.dataset['reach'] = app.aids.lowReach ? 'low' : 'normal';
    root.dataset['voices'] = String(app.languages.length);
    root.dataset['ground'] = app.ground;
  });
  const tag = $derived(languageTag(app.languages[0] ?? 'zh'));
  // Only when it changes: the browser styles and paints the whole page anew whenever it is set.
  $effect.pre(() => {
    root.lang = tag;
  });
}

/** A finger needs no arrow and no ring of focus; a mouse needs its arrow. */
export function markPointer(root: HTMLElement, { pointerType }: PointerEvent): void {
  if (pointerType === 'touch') root.dataset['touch'] = '';
  else delete root.dataset['touch'];
  delete root.dataset['keys'];
}
