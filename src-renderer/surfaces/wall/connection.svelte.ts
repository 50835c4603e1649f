import { applyLaunch } from '../../core/state/launch.ts';
import { whenFetched } from './lazy-parts.ts';
import { watchForErrors } from './page-errors.ts';
import { listenToServer } from './pushes.ts';
import { reportToServer } from './report.svelte.ts';
import type { WallScreen } from './screen-state.svelte.ts';
import type { StartedWall } from './start.ts';
import { idle } from '../../core/time/busy.ts';
import type { StillClock } from '../../core/time/clock.ts';

/** Marks a still page `data-settled` once fonts, baking and virtual time have all come to rest. */
function reportSettled(clock: StillClock, root: HTMLElement): () => void {
  let ended = false;
  const settle = async () => {
    // Each may start another: fonts change sizes, sizes start baking, baking starts frames. Two quiet rounds are enough.
    for (let quiet = 0; quiet < 2 && !ended; quiet++) {
      await document.fonts.ready;
      await idle();
      await clock.settled();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    if (!ended) root.dataset.settled = 'true';
  };
  void settle();
  return () => {
    ended = true;
    delete root.dataset.settled;
  };
}

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
