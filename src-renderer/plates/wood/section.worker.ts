import { encodePixels } from '../baked/encode.ts';
import { keepPlate } from '../baked/kept-plate.ts';
import { tellPage } from '../baked/tell-page.ts';
import { bakeSection } from './bake.ts';
import { type Baked, type BakeRequest, partsOf, type SectionAsk, type SectionPictures } from './section.ts';

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

/** Hands a picture over to be kept; one that can't be written down is computed again when it is asked for again. */
async function keepPicture(part: unknown, { data, width, height }: Baked): Promise<void> {
  const plate = await encodePixels(data, width, height).catch(() => undefined);
  if (plate) await keepPlate(part, plate);
}

async function serve({ request, keeps }: SectionAsk): Promise<void> {
  if (request.width * request.height > atOnce) await compute(request, 2);
  const [ground, lit] = await compute(request, 1);
  const parts = partsOf(request);
  if (keeps[0]) await keepPicture(parts[0], ground);
  if (keeps[1]) await keepPicture(parts[1], lit);
  // What it hands over and what it is asked to keep: then there is nothing left to do.
  postMessage('ended');
}

addEventListener('message', ({ data }: MessageEvent<SectionAsk>) => {
  serve(data).catch(tellPage);
});
