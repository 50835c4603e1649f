import { busy } from '../../core/time/busy.ts';
import type { BakeRequest } from './bake.ts';
import type { SectionPictures } from './section.worker.ts';

/** The latest pictures by what they were asked as, the newest last: coming back to one shows it at once. */
const kept = new Map<string, SectionPictures>();
/** Home, the circle and the year one turns to. */
const mostKept = 3;

function keyOf(request: BakeRequest): string {
  return JSON.stringify(request);
}

/** The picture of this request, where it is there already. */
export function keptSection(request: BakeRequest): SectionPictures | null {
  const pictures = kept.get(keyOf(request));
  return pictures && !pictures.coarse ? pictures : null;
}

/**
 * A picture that is no longer kept may still be on screen, under another one or on its way out: it is left to the
 * memory's own care, which knows the size of bitmaps, and never closed under whoever draws from it.
 */
function keep(key: string, pictures: SectionPictures): void {
  kept.delete(key);
  kept.set(key, pictures);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
}

/** Bakes a section beside the page and hands it over; returns the undo, after which nothing is handed over. */
export function bakeBeside(request: BakeRequest, done: (pictures: SectionPictures) => void): () => void {
  const worker = new Worker(new URL('./section.worker.ts', import.meta.url), { type: 'module' });
  const ready = busy();
  const end = () => {
    worker.terminate();
    ready();
  };
  worker.onmessage = ({ data }: MessageEvent<SectionPictures | 'ended'>) => {
    if (data === 'ended') return end();
    keep(keyOf(request), data);
    done(data);
  };
  worker.onerror = (problem) => {
    console.error('The picture of the rings could not be computed; they stay as drawn lines.', problem.message);
    end();
  };
  worker.postMessage(request);
  return end;
}
