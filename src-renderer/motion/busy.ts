/** Work that must end before a picture may be taken: baking, loading, decoding. */
const running = new Set<symbol>();
let waiting: (() => void)[] = [];

/** Marks the page as busy; returns its undo. */
export function busy(): () => void {
  const mark = Symbol('busy');
  running.add(mark);
  return () => {
    running.delete(mark);
    if (running.size > 0) return;
    const idle = waiting;
    waiting = [];
    for (const done of idle) done();
  };
}

/** Resolves when nothing is marked as busy. */
export function idle(): Promise<void> {
  return running.size === 0 ? Promise.resolve() : new Promise((done) => waiting.push(done));
}
