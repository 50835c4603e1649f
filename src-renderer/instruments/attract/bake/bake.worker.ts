/** Bakes one part of attract's ice off the page's thread. */
import { decodePixels, encodePixels, packBytes, unpackBytes } from '../../../plates/baked/encode.ts';
import type { Point } from '../../../core/model/rect.ts';
import { type LookedUp, lookUp } from '../../../plates/baked/kept-plate.ts';
import { tellPage } from '../../../plates/baked/tell-page.ts';
import type { BakedIce, BakedPart, BakeRequest } from './parts.ts';
import { type Crystals, growCrystals } from './crystals.ts';
import { frontsOf } from './fronts.ts';
import { carveWood } from './wood.ts';
import type { Ground } from '../../../../src-main/contract/settings.ts';
import { seeded } from '../../../core/time/clock.ts';
import { blur, smoothNoise } from './noise.ts';

/** A pane of frost ready to be shown. */
interface Ice {
  readonly width: number;
  readonly height: number;
  /** RGBA, not premultiplied, as ImageData wants it. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** How long a pixel holds when it thaws, and how early it freezes: 255 is the first to come and the last to go. */
  readonly hold: Uint8Array<ArrayBuffer>;
}

type Colour = readonly [number, number, number];
interface Light {
  /** From the shadow to the glint. */
  readonly ramp: readonly (readonly [at: number, colour: Colour])[];
  readonly film: Colour;
  readonly filmCover: number;
  /** What the pith's light makes of crystals and of the film between them. */
  readonly warm: Colour;
  readonly warmFilm: Colour;
}

const lights: Readonly<Record<Ground, Light>> = {
  night: {
    ramp: [
      [0, [14, 40, 36]],
      [0.26, [36, 82, 84]],
      [0.58, [136, 182, 188]],
      [0.92, [232, 244, 245]],
      [1.25, [255, 255, 255]],
    ],
    film: [30, 70, 71],
    filmCover: 0.58,
    warm: [255, 214, 160],
    warmFilm: [104, 66, 32],
  },
  paper: {
    ramp: [
      [0, [84, 128, 132]],
      [0.26, [122, 164, 168]],
      [0.55, [200, 222, 225]],
      [0.95, [246, 251, 251]],
      [1.25, [255, 255, 255]],
    ],
    film: [158, 190, 193],
    filmCover: 0.74,
    warm: [255, 240, 214],
    warmFilm: [226, 190, 140],
  },
};

/** The ramp as a table of 256 colours, for 0…1.25. */
function rampTable(light: Light): Uint8Array {
  const table = new Uint8Array(256 * 3);
  for (let index = 0; index < 256; index++) {
    const value = (index / 255) * 1.25;
    const upper = Math.max(
      1,
      light.ramp.findIndex(([at]) => at >= value),
    );
    const [fromAt, from] = light.ramp[upper - 1] ?? [0, [0, 0, 0] as const];
    const [toAt, to] = light.ramp[upper] ?? [1, [255, 255, 255] as const];
    const share = (value - fromAt) / (toAt - fromAt);
    for (const channel of [0, 1, 2] as const)
      table[index * 3 + channel] = from[channel] + (to[channel] - from[channel]) * share;
  }
  return table;
}

const clamp = (value: number): number => (value < 0 ? 0 : value > 1 ? 1 : value);

/** Two layers of crystals over each other: the second is the first, turned half round, under the first and fainter. */
function reliefOf({ rise }: Crystals): Float32Array {
  const last = rise.length - 1;
  const relief = new Float32Array(rise.length);
  for (let at = 0; at <= last; at++) {
    const front = (rise[at] ?? 0) / 255;
    const rear = (0.66 * (rise[last - at] ?? 0) * (1 - Math.min(0.75, front))) / 255;
    relief[at] = front > rear ? front : rear;
  }
  return relief;
}

/** Light on the ice: from the upper left, from each barb's direction, and warm where the pith shines through. */
function shadeIce(
  crystals: Crystals,
  ground: Ground,
  pith: Point,
  early: (x: number, y: number, birth: number) => number,
): Ice {
  const { width, height, lean, birth } = crystals;
  const light = lights[ground];
  const ramp = rampTable(light);
  const relief = reliefOf(crystals);
  const near = blur(relief, width, height, 1);
  const broad = blur(near, width, height, 3);
  const cloud = smoothNoise(11);
  const random = seeded(5);
  const facets = Float32Array.from(
    { length: 256 },
    (_, step) => 0.5 + 0.5 * Math.cos((2 * Math.PI * step) / 128 - 1.75),
  );
  const pixels = new Uint8ClampedArray(width * height * 4);
  const hold = new Uint8Array(width * height);
  const scale = 1080 / Math.min(width, height);
  for (let y = 0; y < height; y++) {
    const up = y > 0 ? -width : 0;
    const down = y < height - 1 ? width : 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x > 0 ? -1 : 0;
      const right = x < width - 1 ? 1 : 0;
      const high = relief[at] ?? 0;
      const slopeX =
        (near[at + right] ?? 0) - (near[at + left] ?? 0) + 1.1 * ((broad[at + right] ?? 0) - (broad[at + left] ?? 0));
      const slopeY =
        (near[at + down] ?? 0) - (near[at + up] ?? 0) + 1.1 * ((broad[at + down] ?? 0) - (broad[at + up] ?? 0));
      const toLight = (slopeX * 0.62 + slopeY * 0.6) * 1.35;
      const glint = toLight > 0 ? toLight * Math.sqrt(toLight) : 0;
      const facet = facets[lean[at] ?? 0] ?? 0.5;
      const thick = high * 0.8 + (broad[at] ?? 0) * 0.42;
      const gloom = cloud((x * scale) / 190, (y * scale) / 190) + 0.5 * cloud((x * scale) / 70 + 9, (y * scale) / 70);
      const moon =
        0.74 +
        0.42 * Math.exp(-(((x * scale - 120) / 900) ** 2 + ((y * scale + 60) / 760) ** 2)) +
        0.2 * Math.exp(-((((width - x) * scale) / 460) ** 2 + ((y * scale - 300) / 460) ** 2));
      // Thicker where the pane meets its frame.
      const toFrame = Math.min(x, y, width - 1 - x, height - 1 - y) * scale;
      const rim = 1.2 - 0.26 * clamp(toFrame / 260);
      let bright =
        (0.06 + 0.86 * thick + 1.1 * glint - 0.5 * (toLight < 0 ? -toLight : 0) + 0.5 * facet * high) *
        (1 + 0.14 * gloom);
      bright = ((bright - 0.3) * 1.3 + 0.3) * moon * rim;
      const noise = random() - 0.5;
      const cover = 1 - Math.exp(-thick * (1.5 + 0.6 * facet));
      const filmCover = clamp(light.filmCover + 0.1 * noise + 0.09 * gloom);
      const all = 1 - (1 - cover * 0.95) * (1 - filmCover);
      const share = (cover * 0.95) / all;
      const index = Math.round(clamp(bright / 1.25) * 255) * 3;
      const away = Math.hypot(x - pith.x, y - pith.y) * scale;
      const warmth = 0.75 * Math.exp(-((away / 360) ** 2));
      for (let channel = 0; channel < 3; channel++) {
        const ice = ramp[index + channel] ?? 0;
        const crystal = ice + ((light.warm[channel] ?? 0) * (0.3 + 0.9 * (ice / 255)) - ice) * warmth * 0.55;
        const cold = (light.film[channel] ?? 0) * (moon + 0.1 * noise + 0.1 * gloom);
        const film = cold + ((light.warmFilm[channel] ?? 0) - cold) * warmth;
        pixels[at * 4 + channel] = crystal * share + film * (1 - share);
      }
      pixels[at * 4 + 3] = 255 * all * (1 - warmth * 0.5 * (1 - share));
      hold[at] =
        255 *
        clamp(
          0.08 + 0.52 * high + 0.1 * facet * high + 0.42 * early(x, y, birth[at] ?? 0) + 0.08 * gloom + 0.1 * noise,
        );
    }
  }
  return { width, height, pixels, hold };
}

/** Seed of the crystals: the same on every wall. */
const seed = 7;

function send(part: BakedPart): void {
  postMessage(part);
}

async function bakeWood(request: BakeRequest): Promise<void> {
  const { width, height, ground, pith } = request;
  const { found, keep } = await lookUp(request);
  // A damaged plate is none.
  const kept = found && (await decodePixels(found).catch(() => undefined));
  const wood = kept ?? carveWood(width, height, ground, pith);
  send({ kind: 'wood', wood });
  // What can't be written down is made again when it is asked for again.
  const plate = kept || !keep ? undefined : await encodePixels(wood, width, height).catch(() => undefined);
  if (plate) await keep?.(plate);
}

type IceLookedUp = Readonly<Record<'pixels' | 'cover' | 'hold' | 'arrival', LookedUp>>;

/** A number for each pixel as a grey picture. */
function greyOf(numbers: ArrayLike<number>): Uint8ClampedArray<ArrayBuffer> {
  const grey = new Uint8ClampedArray(numbers.length * 4);
  for (let at = 0; at < numbers.length; at++) {
    const value = numbers[at] ?? 0;
    grey[at * 4] = grey[at * 4 + 1] = grey[at * 4 + 2] = value;
    grey[at * 4 + 3] = 255;
  }
  return grey;
}

/**
 * The ice as it is kept: its colours and how much of what lies behind it they cover, apart, since a picture with both in
 * one is twice as large; its hold as a grey picture, its arrival as numbers.
 */
async function keptIce(
  { pixels, cover, hold, arrival }: IceLookedUp,
  { width, height }: BakeRequest,
): Promise<BakedIce | undefined> {
  if (!pixels.found || !cover.found || !hold.found || !arrival.found) return undefined;
  try {
    const [picture, covers, grey, numbers] = await Promise.all([
      decodePixels(pixels.found),
      decodePixels(cover.found),
      decodePixels(hold.found),
      unpackBytes(arrival.found),
    ]);
    const held = new Uint8Array(width * height);
    for (let at = 0; at < held.length; at++) {
      held[at] = grey[at * 4] ?? 0;
      picture[at * 4 + 3] = covers[at * 4] ?? 0;
    }
    return { width, height, pixels: picture, hold: held, arrival: new Float32Array(numbers) };
  } catch {
    // One of them is damaged.
    return undefined;
  }
}

/** Writes the ice down and hands it over, part after part. */
async function keepIce({ pixels, cover, hold, arrival }: IceLookedUp, ice: BakedIce): Promise<void> {
  const { width, height } = ice;
  const opaque = (): Uint8ClampedArray<ArrayBuffer> => ice.pixels.map((value, at) => (at % 4 === 3 ? 255 : value));
  const covers = (): Uint8Array => Uint8Array.from({ length: width * height }, (_, at) => ice.pixels[at * 4 + 3] ?? 0);
  const parts = [
    { keep: pixels.keep, write: () => encodePixels(opaque(), width, height) },
    { keep: cover.keep, write: () => encodePixels(greyOf(covers()), width, height) },
    { keep: hold.keep, write: () => encodePixels(greyOf(ice.hold), width, height) },
    { keep: arrival.keep, write: () => packBytes(ice.arrival) },
  ];
  for (const { keep, write } of parts) {
    const plate = keep && (await write().catch(() => undefined));
    if (plate) await keep(plate);
  }
}

async function bakeIce(request: BakeRequest): Promise<void> {
  const { width, height, ground, pith } = request;
  const [pixels, cover, hold, arrival] = await Promise.all([
    lookUp(['pixels', request]),
    lookUp(['cover', request]),
    lookUp(['hold', request]),
    lookUp(['arrival', request]),
  ]);
  const kept = await keptIce({ pixels, cover, hold, arrival }, request);
  if (kept) return send({ kind: 'ice', ice: kept });
  const grain = Math.max(0.6, Math.min(width, height) / 1080);
  const crystals = growCrystals(width, height, grain, seed);
  const fronts = frontsOf(crystals);
  const ice: BakedIce = { arrival: fronts.arrival, ...shadeIce(crystals, ground, pith, fronts.early) };
  send({ kind: 'ice', ice });
  await keepIce({ pixels, cover, hold, arrival }, ice);
}

onmessage = ({ data }: MessageEvent<BakeRequest>) => {
  const baked = data.part === 'wood' ? bakeWood(data) : bakeIce(data);
  baked.then(() => postMessage('ended')).catch(tellPage);
};
