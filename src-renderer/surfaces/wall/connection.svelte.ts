import type { App } from '../../core/state/app.svelte.ts';
import { applyLaunch } from '../../core/state/launch.ts';
import { fetchLater } from './later.ts';
import { watchForErrors } from './page-errors.ts';
import { listenToServer } from './pushes.ts';
import { reportToServer } from './report.svelte.ts';
import type { WallScreen } from './screen-state.svelte.ts';
import { reportSettled } from './settled.ts';
import type { StartedWall } from './start.ts';

/** Joins a live wall to its server: reports, pushes, errors. A still page only says when it has come to rest. Returns its undo. */
export function connectWall(
  { app, launch, still }: StartedWall,
  screen: WallScreen,
  recover: (problem: unknown) => void,
): () => void {
  if (still) return reportSettled(still, document.documentElement);
  const undo = [
    reportToServer(app, screen),
    listenToServer(app, (start, exhibition) => applyLaunch(start, launch, exhibition.mapApproval !== undefined)),
    watchForErrors(window, recover),
    // A step that the address asks for stays.
    launch.ease === undefined ? governLater(app, screen) : () => undefined,
  ];
  return () => undo.forEach((end) => end());
}

/** Begins to count late frames when the page has time for it. Returns its undo. */
function governLater(app: App, screen: WallScreen): () => void {
  let undo = (): void => undefined;
  let ended = false;
  const handle = requestIdleCallback(() => {
    fetchLater()
      .then(({ governWall }) => {
        if (!ended) undo = governWall(app, () => !screen.shut && !document.hidden);
      })
      .catch((problem: unknown) => console.warn('Late frames are not counted.', problem));
  });
  return () => {
    ended = true;
    cancelIdleCallback(handle);
    undo();
  };
}
