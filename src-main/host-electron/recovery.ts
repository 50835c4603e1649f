import type { App } from 'electron';
import type { Later } from './later.ts';
import type { Report } from './report.ts';
import type { HallWindow } from './window.ts';

interface Care {
  readonly later: Later;
  readonly report: Report;
  readonly isQuitting: () => boolean;
  /** Milliseconds to wait before this window is made anew. */
  readonly pauseFor: (id: string) => number;
  /** Whether this is still the window with this ID. */
  readonly isCurrent: () => boolean;
  readonly renew: () => void;
}

/** The load was stopped by another one; no fault. */
const aborted = -3;

/** A window whose page dies, hangs or can't be loaded is made anew. Loading inside the handlers has crashed Electron, so it waits a turn. */
export function careFor(window: HallWindow, id: string, care: Care): void {
  let waiting = false;
  const renewSoon = (): void => {
    if (waiting || care.isQuitting() || !care.isCurrent()) return;
    waiting = true;
    care.later(() => {
      if (!care.isQuitting() && care.isCurrent()) care.renew();
    }, care.pauseFor(id));
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    care.report('error', 'page died', { window: id, reason, exitCode });
    renewSoon();
  });
  window.webContents.on('did-fail-load', (_event, code, description, address, isMainFrame) => {
    if (!isMainFrame || code === aborted) return;
    care.report('error', 'page not loaded', { window: id, code, description, address });
    renewSoon();
  });
  window.on('unresponsive', () => {
    care.report('error', 'page hangs', { window: id });
    // Ends the hung process; `render-process-gone` does the rest.
    if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  });
}

/** Chromium starts its own child processes again by itself; the log keeps what happened. */
export function setupChildren(app: Pick<App, 'on'>, report: Report): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    report(reason === 'clean-exit' ? 'info' : 'error', 'process of the browser ended', {
      type,
      reason,
      exitCode,
      name,
    });
  });
}
