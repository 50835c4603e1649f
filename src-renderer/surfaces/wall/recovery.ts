import { ask } from '../../core/server/client.ts';
import type { App } from '../../core/state/app.svelte.ts';
import { tellingErrors } from './page-errors.ts';

interface RecoveryOptions {
  readonly app: App;
  /** The view that is shown, in its notation. */
  readonly view: () => string;
  /** Draws what is wanted anew. */
  readonly reset: () => void;
  /** A still page reports nothing and is not loaded again. */
  readonly still: boolean;
}

/**
 * What is done after an error in a view, by rungs: home; and where that does not help, the page anew. The server hears of
 * each.
 */
export function recoveryOf({ app, view, reset, still }: RecoveryOptions): (problem: unknown) => void {
  const tell = tellingErrors((message) => {
    void ask('POST /api/page-errors', { id: app.start.id, view: view(), message });
  }, app.clock.now);
  const ladder = resetLadder();
  return (problem) => {
    console.error(`The view ${view()} failed and is left for home.`, problem);
    if (!still) tell(problem);
    app.send({ type: 'failed' });
    reset();
    if (!still && ladder(app.clock.now()) === 'reload') location.reload();
  };
}

/** Resets that come closer together than this have one cause, in ms … */
const slidingWindow = 60_000;
/** … and so many of them say that a reset does not help: the page is loaded anew. */
const mostResets = 3;

/** What to do about an error of the page at a time (first rung of the recovery ladder). Keeps the times it needs. */
export function resetLadder(): (now: number) => 'reset' | 'reload' {
  let times: number[] = [];
  return (now) => {
    times = [...times.filter((time) => now - time < slidingWindow), now];
    return times.length < mostResets ? 'reset' : 'reload';
  };
}
