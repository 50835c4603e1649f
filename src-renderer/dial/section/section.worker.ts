import { bakeSection, type Baked, type BakeRequest } from './bake.ts';

/** What the worker hands back: pictures a canvas can draw at once. */
export interface SectionPictures {
  readonly ground: ImageBitmap;
  readonly lit: ImageBitmap;
  /** Where the lit trunk lies on the screen, in device pixels. */
  readonly litX: number;
  readonly litY: number;
}

function picture(baked: Baked): Promise<ImageBitmap> {
  return createImageBitmap(new ImageData(baked.data, baked.width, baked.height));
}

addEventListener('message', ({ data }: MessageEvent<BakeRequest>) => {
  void (async () => {
    const { ground, lit } = bakeSection(data);
    const pictures: SectionPictures = {
      ground: await picture(ground),
      lit: await picture(lit),
      litX: lit.x,
      litY: lit.y,
    };
    postMessage(pictures, { transfer: [pictures.ground, pictures.lit] });
  })();
});
