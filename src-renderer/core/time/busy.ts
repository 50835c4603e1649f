/** Work that must end before a picture may be taken: baking, loading, decoding. */
const running = new Set<symbol>();
let waiting: (() => void)[] = [];
let tell: (busy: boolean) => void = () => {};

/** Tells from now on whenever the page begins to be busy, and when it has come to the end of it. One listener: the wall. */
export function watchBusy(listener: (busy: boolean) => void): void {
  tell = listener;
  tell(running.size > 0);
}

/** Marks the page as busy; returns its undo. */
export function busy(): () => void {
  const mark = Symbol('busy');
  running.add(mark);
  if (running.size === 1) tell(true);
  return () => {
    if (!running.delete(mark) || running.size > 0) return;
    tell(false);
    const idle = waiting;
    waiting = [];
    for (const done of idle) done();
  };
}

/** Resolves when nothing is marked as busy. */
export function idle(): Promise<void> {
  return running.size === 0 ? Promise.resolve() : new Promise((done) => waiting.push(done));
}

const loads = new Set<symbol>();
let waitingForLoads: (() => void)[] = [];

/**
 * Marks a part of the page that is still on its way; returns its undo. A still page's time stands until it is there:
 * otherwise the part would miss frames, other ones each time, or all of them.
 */
export function loading(): () => void {
  const mark = Symbol('loading');
  const done = busy();
  loads.add(mark);
  return () => {
    loads.delete(mark);
    done();
    if (loads.size > 0) return;
    const loaded = waitingForLoads;
    waitingForLoads = [];
    for (const go of loaded) go();
  };
}

/** Calls back as soon as nothing is on its way; at once when nothing is. */
export function whenLoaded(go: () => void): void {
  if (loads.size === 0) go();
  else waitingForLoads.push(go);
}
