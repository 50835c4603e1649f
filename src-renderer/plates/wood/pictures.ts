import type { Round, Size } from '../../core/model/rect.ts';
import { busy } from '../../core/time/busy.ts';
import { lookUp } from '../baked/kept-plate.ts';

import { type BakeRequest, litField, partsOf, type SectionAsk, type SectionPictures } from './section.ts';
import program from './section.worker.ts?worker&url';

export type { SectionPictures };

/** The latest pictures by what they were asked as, the newest last: coming back to one shows it at once. */
const kept = new Map<string, SectionPictures>();
/** Home, the circle and the year one turns to. */
const mostKept = 3;

/** What a trunk is grown from; `early`: rings of years before the story, around which the others have grown. */
interface Wood {
  readonly name: string;
  readonly rings: { readonly count: number };
  readonly early?: number;
}

/** What a section is asked for as, where its trunk stands on a screen of so many device pixels to one of CSS. */
export function sectionOf(
  { name, rings, early }: Wood,
  { x, y, radius }: Round,
  { width, height }: Size,
  ratio: number,
  { ground, highContrast }: Pick<BakeRequest, 'ground' | 'highContrast'>,
): BakeRequest {
  return {
    name,
    ...(early === undefined ? { count: rings.count } : { count: rings.count - early, early }),
    width: Math.round(width * ratio),
    height: Math.round(height * ratio),
    x: x * ratio,
    y: y * ratio,
    radius: radius * ratio,
    ground,
    highContrast,
  };
}

function keyOf(request: BakeRequest): string {
  return JSON.stringify(request);
}

/** The picture of this request, where it is there already. */
function keptSection(request: BakeRequest): SectionPictures | null {
  const pictures = kept.get(keyOf(request));
  return pictures && !pictures.coarse ? pictures : null;
}

/**
 * A picture that is no longer kept may still be on screen, under another one or on its way out: it is left to the
 * garbage collector, which knows the size of bitmaps; closing it could blank what is still drawn.
 */
function keep(key: string, pictures: SectionPictures): void {
  kept.delete(key);
  kept.set(key, pictures);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
}

/**
 * Shows a section: at once where it is kept; else null, and its pictures when they have been fetched or baked.
 *
 * @returns the undo, after which nothing is shown any more; undefined where nothing follows
 */
export function showSection(
  request: BakeRequest,
  show: (pictures: SectionPictures | null) => void,
): (() => void) | undefined {
  const kept = keptSection(request);
  show(kept);
  return kept ? undefined : bakeBeside(request, show);
}

/** Fetches a section from main, or bakes it beside the page, and hands it over; returns the undo, after which nothing is. */
function bakeBeside(request: BakeRequest, done: (pictures: SectionPictures) => void): () => void {
  const ready = busy();
  let worker: Worker | undefined;
  let ended = false;
  const end = () => {
    ended = true;
    worker?.terminate();
    ready();
  };
  function take(pictures: SectionPictures): void {
    keep(keyOf(request), pictures);
    done(pictures);
  }
  async function find(): Promise<void> {
    const [ground, lit] = await Promise.all(partsOf(request).map((part) => lookUp(part, program)));
    const [groundPicture, litPicture] = await Promise.all([pictureOf(ground?.found), pictureOf(lit?.found)]);
    if (ended) return;
    if (groundPicture && litPicture) {
      const { x, y } = litField(request);
      take({ ground: groundPicture, lit: litPicture, litX: x, litY: y, grain: 1, coarse: false });
      return end();
    }
    worker = new Worker(program, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<SectionPictures | 'ended'>) => {
      if (data === 'ended') return end();
      take(data);
    };
    worker.onerror = (problem) => {
      console.error('The picture of the rings could not be computed; they stay as drawn lines.', problem.message);
      end();
    };
    const keeps = [ground?.keep !== undefined, lit?.keep !== undefined] as const;
    worker.postMessage({ request, keeps } satisfies SectionAsk);
  }
  void find();
  return end;
}

/** A damaged picture is none. */
async function pictureOf(plate: Blob | undefined): Promise<ImageBitmap | undefined> {
  return plate && createImageBitmap(plate).catch(() => undefined);
}
