import type { WebContents } from 'electron';
import type { Report } from './report.ts';

type ZoomContents = Pick<WebContents, 'on' | 'setVisualZoomLevelLimits' | 'setZoomFactor' | 'isDestroyed'>;

/** The page at its own size, and no pinching. Chromium may forget the limit when a display or touchscreen comes or goes. */
export function fixZoom(contents: ZoomContents, report: Report): void {
  if (contents.isDestroyed()) return;
  contents.setZoomFactor(1);
  // Fails only when the page goes away meanwhile; the next one sets the limit again.
  contents.setVisualZoomLevelLimits(1, 1).catch((error: unknown) => report('info', 'zoom limit not set', { error }));
}

/** Fixes the zoom after every load and undoes what Ctrl and the wheel ask for, which the limit does not cover. */
export function keepZoom(contents: ZoomContents, report: Report): void {
  contents.on('did-finish-load', () => fixZoom(contents, report));
  contents.on('zoom-changed', (event) => {
    event.preventDefault();
    contents.setZoomFactor(1);
  });
}
