import { encodePixels } from '../baked/encode.ts';
import { keepPlate } from '../baked/kept-plate.ts';
import { tellPage } from '../baked/tell-page.ts';
import {
  type Baked,
  type BakeRequest,
  bark,
  litField,
  partsOf,
  type SectionAsk,
  type SectionPictures,
} from './section.ts';
import { growRings } from '../../core/model/rings.ts';
import { seeded } from '../../core/time/clock.ts';
import { printed, shoulder } from './colour.ts';
import { type Grain, woodReader } from './grain.ts';
import { groundShader } from './ground.ts';
import { nightWood, type Pixel } from './night.ts';
import { paperWood } from './paper.ts';
import { ringProfile } from './profile.ts';

/** The whole screen with the unlit trunk, and the lit trunk alone. */
interface Section {
  readonly ground: Baked;
  readonly lit: Baked;
}

/** Dither against banding in the dark: one tile of noise, repeated. */
const tile = 128;
const dither = (() => {
  const chance = seeded(7);
  return Float32Array.from({ length: tile * tile }, () => chance() - 0.5);
})();

function print(pixel: Pixel, noise: number, data: Uint8ClampedArray, at: number, alpha: number, film: boolean): void {
  const red = pixel[0] ?? 0;
  const green = pixel[1] ?? 0;
  const blue = pixel[2] ?? 0;
  const held = film ? shoulder(Math.max(red, green, blue)) : 1;
  data[at] = printed(red * held) + noise;
  data[at + 1] = printed(green * held) + noise;
  data[at + 2] = printed(blue * held) + noise;
  data[at + 3] = alpha * 255;
}

/** Computes the picture. Pure: the same request gives the same pixels. */
function bakeSection(request: BakeRequest): Section {
  const rings = growRings(request.name, request.count, request.early);
  const pixel = 1 / request.radius;
  const read = woodReader(rings, pixel);
  const profile = ringProfile(rings, pixel);
  const shade = request.ground === 'night' ? nightWood(profile) : paperWood(profile, rings, pixel);
  const shadeGround = groundShader(request);
  const { width, height } = request;
  // Light on wood is printed as film holds it; paper is as white as it is.
  const film = request.ground === 'night';
  const whole: Baked = { x: 0, y: 0, width, height, data: new Uint8ClampedArray(width * height * 4) };
  const place = litField(request);
  const lit: Baked = { ...place, data: new Uint8ClampedArray(place.width * place.height * 4) };
  const grain: Grain = { level: 0, grown: 0, fibre: 0, fine: 0, ray: 0, cloud: 0, drift: 0, pore: 0 };
  const litPixel = new Float32Array(3);
  const ghostPixel = new Float32Array(3);
  const groundPixel = new Float32Array(3);
  for (let py = 0; py < height; py++) {
    const y = (py + 0.5 - request.y) * pixel;
    for (let px = 0; px < width; px++) {
      const x = (px + 0.5 - request.x) * pixel;
      const noise = dither[(py % tile) * tile + (px % tile)] ?? 0;
      const distance = Math.sqrt(x * x + y * y);
      const at = (py * width + px) * 4;
      let inside = 0;
      if (distance < bark) {
        read(x, y, grain);
        inside = Math.min(1, Math.max(0, (1 - grain.grown) * request.radius + 0.5));
      }
      if (inside < 1) shadeGround(px, py, distance, groundPixel);
      if (inside > 0) {
        shade(grain, x, y, litPixel, ghostPixel);
        const litAt = ((py - lit.y) * lit.width + px - lit.x) * 4;
        print(litPixel, noise, lit.data, litAt, inside, film);
        for (let c = 0; c < 3; c++) {
          groundPixel[c] = (ghostPixel[c] ?? 0) * inside + (inside < 1 ? (groundPixel[c] ?? 0) * (1 - inside) : 0);
        }
      }
      print(groundPixel, noise, whole.data, at, 1, film);
    }
  }
  return { ground: whole, lit };
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
