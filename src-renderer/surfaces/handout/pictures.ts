/** The chapters' pictures, each run as on the wall until it rests, and its plates cut anew as outlines. */
import type { Chapter } from '../../../src-main/contract/exhibition.ts';
import type { HandoutBridge, HandoutOrder } from '../../../src-main/contract/handout.ts';
import { easings } from '../../core/model/easing.ts';
import { idle } from '../../core/time/busy.ts';
import { stillClock } from '../../core/time/clock.ts';
import { lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { smooth } from '../../plates/printing/shape.ts';
import { sceneNamed } from '../../scenes/registry.ts';
import { type PictureWord, wordsIn } from './picture-words.ts';
import type { Pixels } from './trace/separate.ts';
import type { Traced } from './trace/trace.ts';

/** The upright composition of 1080 × 1920 units, at so many pixels a unit: 0.13 mm a pixel on A4. */
const scale = 1.5;
const stageSize = { width: 1080 * scale, height: 1920 * scale };
/** The picture is what stands above the words. */
const shownShare = 0.44;
/** Its foot is lost in lines of the bare paper, from here on. */
const fadeFrom = 0.76;
/** Words stand above it. */
const wordsUpTo = 0.86;

type Sight = HandoutBridge['nianlunSight'];

/** A chapter's picture for print. */
export interface CutPicture {
  readonly traced: Traced;
  readonly words: readonly PictureWord[];
  /** Coordinates of the shapes per CSS pixel of the words. */
  readonly perPixel: number;
}

interface Seen {
  readonly pixels: Pixels;
  readonly words: readonly PictureWord[];
}

/** Cuts the pictures of all chapters, one after another; the stage is gone afterwards. */
export async function cutPictures(order: HandoutOrder, sight: Sight): Promise<ReadonlyMap<string, CutPicture>> {
  const worker = new Worker(new URL('./trace/trace.worker.ts', import.meta.url), { type: 'module' });
  const cut = new Map<string, CutPicture>();
  try {
    for (const chapter of order.exhibition.chapters) {
      const { pixels, words } = await look(chapter, order, sight);
      const traced = await trace(worker, fadeFoot(pixels));
      cut.set(chapter.id, { traced, words, perPixel: traced.width / stageSize.width });
    }
  } finally {
    worker.terminate();
  }
  return cut;
}

/** Runs a picture to its last beat and looks at it. */
async function look(chapter: Chapter, order: HandoutOrder, sight: Sight): Promise<Seen> {
  const clock = stillClock();
  const host = document.createElement('div');
  host.className = 'stage';
  host.style.width = `${stageSize.width}px`;
  host.style.height = `${stageSize.height}px`;
  document.body.append(host);
  const { ground, load } = sceneNamed(chapter.scene);
  const { mount } = await load();
  const scene = mount(host, {
    chapter,
    exhibition: order.exhibition,
    clock,
    size: { ...stageSize, ratio: 1, quiet: { x: 0, y: stageSize.height * 0.55, width: stageSize.width, height: 0 } },
    ground: ground === 'hall' ? 'paper' : ground,
    calm: false,
    easing: easings[0],
    highContrast: false,
    beat: chapter.beats.length,
    languages: order.languages,
  });
  // Fonts, printing and virtual time may each start another.
  for (let quiet = 0; quiet < 2; quiet++) {
    await document.fonts.ready;
    await idle();
    await clock.settled();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  const shown = Math.round(stageSize.height * shownShare);
  const words = wordsIn(host, order.languages[0] ?? 'zh', shown * wordsUpTo);
  const seen = await sight({ x: 0, y: 0, width: stageSize.width, height: shown });
  scene.destroy();
  host.remove();
  return { pixels: await pixelsOf(seen), words };
}

async function pixelsOf(png: string): Promise<Pixels> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error("No canvas: the booklet's pictures can't be cut. Run the command again.");
  pen.drawImage(image, 0, 0);
  const { width, height, data } = pen.getImageData(0, 0, image.width, image.height);
  image.close();
  return { width, height, data };
}

/** The picture ends in lines that open until only paper is left, as its ground closes over it on the wall. */
function fadeFoot({ width, height, data }: Pixels): Pixels {
  for (let y = Math.floor(height * fadeFrom); y < height; y++) {
    for (let x = 0; x < width; x++) {
      const across = x / scale;
      const down = y / scale;
      const wave = (noise(across * 0.006, down * 0.01) - 0.5) * 22;
      const tone = smooth(height * (fadeFrom + 0.02), height * 0.97, y + wave);
      const bare = lines(down + wave, 11, tone * 1.25, 0.15, 1 / scale);
      if (bare <= 0) continue;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        data[at + channel] = (data[at + channel] as number) * (1 - bare) + 250 * bare;
      }
    }
  }
  return { width, height, data };
}

function trace(worker: Worker, pixels: Pixels): Promise<Traced> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Traced>) => resolve(data);
    worker.onerror = (event) => reject(new Error(`A picture could not be cut: ${event.message}`));
    worker.postMessage(pixels, [pixels.data.buffer]);
  });
}
