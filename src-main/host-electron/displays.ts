import type { Screen } from 'electron';
import type { Later } from '../supervision/later.ts';

/** A television that is switched on or off makes several changes at once. */
const quiet = 2000;

/** Calls `arrange` when the displays have changed and kept still for a while. The answer stops that. */
export function watchDisplays(screen: Pick<Screen, 'on' | 'off'>, later: Later, arrange: () => void): () => void {
  let forget = (): void => {};
  const changed = (): void => {
    forget();
    forget = later(arrange, quiet);
  };
  // A kiosk window that covers the taskbar changes the work area by itself; to answer that would never end.
  const measured = (_event: unknown, _display: unknown, metrics: readonly string[]): void => {
    if (metrics.some((metric) => metric !== 'workArea')) changed();
  };
  screen.on('display-added', changed);
  screen.on('display-removed', changed);
  screen.on('display-metrics-changed', measured);
  return () => {
    forget();
    screen.off('display-added', changed);
    screen.off('display-removed', changed);
    screen.off('display-metrics-changed', measured);
  };
}
