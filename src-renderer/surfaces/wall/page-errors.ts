import { ask } from '../../core/server/client.ts';
import type { App } from '../../core/state/app.svelte.ts';

/**
 * Errors outside of rendering: in a listener, a frame, a promise. Rendering has its own boundary in the wall.
 * Returns its undo.
 */
export function watchForErrors(target: Window, failed: (problem: unknown) => void): () => void {
  const error = (event: ErrorEvent) => {
    if (!isNotice(event.message)) failed(event.error ?? event.message);
  };
  const rejection = (event: PromiseRejectionEvent) => {
    if (!isCancelled(event.reason)) failed(event.reason);
  };
  target.addEventListener('error', error);
  target.addEventListener('unhandledrejection', rejection);
  return () => {
    target.removeEventListener('error', error);
    target.removeEventListener('unhandledrejection', rejection);
  };
}

/** Browsers report a layout that needed a second frame as an error event; nothing has failed. */
function isNotice(message: string): boolean {
  return message.startsWith('ResizeObserver loop');
}

/** An animation or a request that was interrupted on purpose. */
function isCancelled(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError';
}

/** The server takes no longer message. */
const longestMessage = 300;
/** The same again within this time (ms) is told once; and of all of them no more than so many. */
const quietFor = 10_000;
const mostAtOnce = 10;

/** The program's own words for what failed; nothing of a visitor is in them. */
export function messageOf(problem: unknown): string {
  const text = problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
  return text.slice(0, longestMessage) || 'an error without words';
}

/** Passes on what failed, but never in a flood: a fault of every frame is told every ten seconds. */
export function tellingErrors(tell: (message: string) => void, now: () => number): (problem: unknown) => void {
  const told = new Map<string, number>();
  return (problem) => {
    const message = messageOf(problem);
    for (const [each, at] of told) if (now() - at >= quietFor) told.delete(each);
    if (told.has(message) || told.size >= mostAtOnce) return;
    told.set(message, now());
    tell(message);
  };
}

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
