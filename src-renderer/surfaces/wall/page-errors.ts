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
