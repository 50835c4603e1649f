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
