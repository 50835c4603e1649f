import type { BakedPart, BakeRequest } from './parts.ts';

/** Bakes a part in a worker of its own and hands it over; `ended` when nothing is left to do. Returns its undo. */
export function bake(request: BakeRequest, done: (part: BakedPart) => void, ended: () => void): () => void {
  const worker = new Worker(new URL('./bake.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<BakedPart | 'ended'>) => {
    if (data !== 'ended') return done(data);
    worker.terminate();
    ended();
  };
  worker.onerror = (event) => {
    worker.terminate();
    // To the page's error handler: the wall goes on with the veil alone.
    throw new Error(`The window could not be frosted: ${event.message}`);
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
