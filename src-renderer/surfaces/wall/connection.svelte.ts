import { applyLaunch } from '../../core/state/launch.ts';
import { whenFetched } from './lazy-parts.ts';
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
    launch.ease === undefined
      ? whenFetched(({ governWall }) => governWall(app, () => !screen.shut && !document.hidden))
      : () => undefined,
  ];
  return () => undo.forEach((end) => end());
}
