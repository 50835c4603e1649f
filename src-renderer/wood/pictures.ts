import { busy } from '../motion/busy.ts';
import type { BakeRequest } from './bake.ts';
import type { SectionPictures } from './section.worker.ts';

/** The last picture of a size and ground is kept: coming home again shows it at once. */
let kept: { readonly key: string; readonly pictures: SectionPictures } | null = null;

function keyOf(request: BakeRequest): string {
  return JSON.stringify(request);
}

/** The picture of this request, where it is there already. */
export function keptSection(request: BakeRequest): SectionPictures | null {
  return kept?.key === keyOf(request) && !kept.pictures.coarse ? kept.pictures : null;
}

function close(pictures: SectionPictures): void {
  pictures.ground.close();
  pictures.lit.close();
}

/** Bakes a section beside the page and hands it over; returns the undo, after which nothing is handed over. */
export function bakeBeside(request: BakeRequest, done: (pictures: SectionPictures) => void): () => void {
  const worker = new Worker(new URL('./section.worker.ts', import.meta.url), { type: 'module' });
  const ready = busy();
  const end = () => {
    worker.terminate();
    ready();
  };
  worker.onmessage = ({ data }: MessageEvent<SectionPictures>) => {
    if (kept) close(kept.pictures);
    kept = { key: keyOf(request), pictures: data };
    done(data);
    if (!data.coarse) end();
  };
  worker.onerror = (problem) => {
    console.error('The picture of the rings could not be computed; they stay as drawn lines.', problem.message);
    end();
  };
  worker.postMessage(request);
  return end;
}
