import { bakeSection, type Baked, type BakeRequest } from './bake.ts';

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

async function handOver(request: BakeRequest, grain: number): Promise<void> {
  const { ground, lit } = bakeSection({
    ...request,
    width: Math.round(request.width / grain),
    height: Math.round(request.height / grain),
    x: request.x / grain,
    y: request.y / grain,
    radius: request.radius / grain,
  });
  const pictures: SectionPictures = {
    ground: await picture(ground),
    lit: await picture(lit),
    litX: lit.x * grain,
    litY: lit.y * grain,
    grain,
    coarse: grain > 1,
  };
  postMessage(pictures, { transfer: [pictures.ground, pictures.lit] });
}

addEventListener('message', ({ data }: MessageEvent<BakeRequest>) => {
  void (async () => {
    if (data.width * data.height > atOnce) await handOver(data, 2);
    await handOver(data, 1);
  })();
});
