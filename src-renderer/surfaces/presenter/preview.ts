import type { Attachment } from 'svelte/attachments';
import type { Size } from '../../core/model/rect.ts';
import type { Shown } from '../../../src-main/contract/window.ts';
import type { PresenterState } from './presenter-state.svelte.ts';

/** A picture is drawn no larger than this, in pixels: it is seen in small. */
const longestSide = 1280;

/** The wall's page as `shot` shows it: standing still, with the audience's language and the wall's own settings. */
export function previewAddress({ presenting, shown, revision }: PresenterState, view: string): string {
  const asked = new URLSearchParams({ still: '1', view, language: shown?.language ?? 'both', of: String(revision) });
  if (presenting?.window != null) asked.set('window', presenting.window);
  return `/?${asked.toString()}`;
}

/** The size at which the wall is drawn: as it is, or smaller in its own proportion. */
export function previewSize(screen: Shown['screen']): Size {
  const { width, height } = screen ?? { width: 16, height: 9 };
  const factor = longestSide / Math.max(width, height);
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}

/** Calls back once the still page in a frame has come to rest, as its root element says. */
export function whenSettled(settled: () => void): Attachment<HTMLIFrameElement> {
  return (frame) => {
    let observer: MutationObserver | null = null;
    const look = (): void => {
      observer?.disconnect();
      const root = frame.contentDocument?.documentElement;
      if (!root) return;
      const tell = (): void => {
        if (root.dataset.settled !== 'true') return;
        observer?.disconnect();
        settled();
      };
      observer = new MutationObserver(tell);
      observer.observe(root, { attributes: true, attributeFilter: ['data-settled'] });
      tell();
    };
    frame.addEventListener('load', look);
    return () => {
      frame.removeEventListener('load', look);
      observer?.disconnect();
    };
  };
}
