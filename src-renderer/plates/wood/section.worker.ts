import { encodePixels } from '../baked/encode.ts';
import { lookUp, type Keep } from '../baked/kept-plate.ts';
import { tellPage } from '../baked/tell-page.ts';
import { bakeSection, litField, type Baked, type BakeRequest } from './bake.ts';

/** What the worker hands back: pictures a canvas can draw at once. */
export interface SectionPictures {
  readonly ground: ImageBitmap;
  readonly lit: ImageBitmap;
  /** Where the lit trunk lies on the screen, in device pixels. */
  readonly litX: number;
  readonly litY: number;
  /** Device pixels of the screen to one of the pictures: a first, coarser picture has 2. */
  readonly grain: number;
  /** A finer picture follows. */
  readonly coarse: boolean;
}

/** Above this many pixels a half-size picture comes first. */
const atOnce = 3_500_000;

function picture(baked: Baked): Promise<ImageBitmap> {
  return createImageBitmap(new ImageData(baked.data, baked.width, baked.height));
}

function handOver(ground: ImageBitmap, lit: ImageBitmap, place: { x: number; y: number }, grain: number): void {
  const at = { litX: place.x * grain, litY: place.y * grain };
  const pictures: SectionPictures = { ground, lit, ...at, grain, coarse: grain > 1 };
  postMessage(pictures, { transfer: [ground, lit] });
}

/** Computed at one pixel for so many of the screen. */
async function compute(request: BakeRequest, grain: number): Promise<readonly [Baked, Baked]> {
  const { ground, lit } = bakeSection({
    ...request,
    width: Math.round(request.width / grain),
    height: Math.round(request.height / grain),
    x: request.x / grain,
    y: request.y / grain,
    radius: request.radius / grain,
  });
  handOver(await picture(ground), await picture(lit), lit, grain);
  return [ground, lit];
}

/** The finished pictures where they are kept; undefined where one is missing or damaged. */
async function kept(plates: readonly (Blob | undefined)[]): Promise<readonly ImageBitmap[] | undefined> {
  const there = plates.filter((plate) => plate !== undefined);
  if (there.length < plates.length) return undefined;
  return Promise.all(there.map((plate) => createImageBitmap(plate))).catch(() => undefined);
}

/** Hands a picture over to be kept; one that can't be written down is computed again when it is asked for again. */
async function keepPicture(keep: Keep | undefined, { data, width, height }: Baked): Promise<void> {
  const plate = keep && (await encodePixels(data, width, height).catch(() => undefined));
  if (plate) await keep(plate);
}

async function serve(request: BakeRequest): Promise<void> {
  const [ground, lit] = await Promise.all([lookUp(['ground', request]), lookUp(['lit', request])]);
  const [groundPicture, litPicture] = (await kept([ground.found, lit.found])) ?? [];
  if (groundPicture && litPicture) handOver(groundPicture, litPicture, litField(request), 1);
  else {
    if (request.width * request.height > atOnce) await compute(request, 2);
    const [newGround, newLit] = await compute(request, 1);
    await keepPicture(ground.keep, newGround);
    await keepPicture(lit.keep, newLit);
  }
  // What it hands over and what it is asked to keep: then there is nothing left to do.
  postMessage('ended');
}

addEventListener('message', ({ data }: MessageEvent<BakeRequest>) => {
  serve(data).catch(tellPage);
});
