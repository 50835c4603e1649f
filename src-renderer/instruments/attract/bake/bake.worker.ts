/** Bakes one part of the window off the page's thread. */
import { decodePixels, encodePixels, packBytes, unpackBytes } from '../../../plates/baked/encode.ts';
import { lookUp, type LookedUp } from '../../../plates/baked/kept-plate.ts';
import type { BakedIce, BakedPart, BakeRequest } from './parts.ts';
import { growCrystals } from './crystals.ts';
import { frontsOf } from './fronts.ts';
import { shadeIce } from './ice.ts';
import { carveWood } from './wood.ts';

/** The winter that every window shows. */
const seed = 7;

function sendWood(wood: Uint8ClampedArray<ArrayBuffer>): void {
  const part: BakedPart = { kind: 'wood', wood };
  postMessage(part, { transfer: [wood.buffer] });
}

async function bakeWood(request: BakeRequest): Promise<void> {
  const { width, height, ground, pith } = request;
  const { found, keep } = await lookUp(request);
  // A damaged plate is none.
  const kept = found && (await decodePixels(found).catch(() => undefined));
  if (kept) return sendWood(kept);
  const wood = carveWood(width, height, ground, pith);
  const plate = keep && (await encodePixels(wood, width, height));
  sendWood(wood);
  if (plate) await keep(plate);
}

function sendIce(ice: BakedIce): void {
  const part: BakedPart = { kind: 'ice', ice };
  postMessage(part, { transfer: [ice.pixels.buffer, ice.hold.buffer, ice.arrival.buffer] });
}

type IceLookedUp = Readonly<Record<'pixels' | 'hold' | 'arrival', LookedUp>>;

/** The ice as it is kept: its picture, its hold as a grey picture, its arrival as numbers. */
async function keptIce(
  { pixels, hold, arrival }: IceLookedUp,
  { width, height }: BakeRequest,
): Promise<BakedIce | undefined> {
  if (!pixels.found || !hold.found || !arrival.found) return undefined;
  try {
    const [picture, grey, numbers] = await Promise.all([
      decodePixels(pixels.found),
      decodePixels(hold.found),
      unpackBytes(arrival.found),
    ]);
    const held = new Uint8Array(width * height);
    for (let at = 0; at < held.length; at++) held[at] = grey[at * 4] ?? 0;
    return { width, height, pixels: picture, hold: held, arrival: new Float32Array(numbers) };
  } catch {
    // One of them is damaged.
    return undefined;
  }
}

async function keepIce(
  { pixels, hold, arrival }: IceLookedUp,
  { width, height, ...ice }: BakedIce,
): Promise<() => Promise<void>> {
  const grey = new Uint8ClampedArray(width * height * 4);
  ice.hold.forEach((held, at) => grey.fill(held, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4));
  const plates = await Promise.all([
    pixels.keep && encodePixels(ice.pixels, width, height),
    hold.keep && encodePixels(grey, width, height),
    arrival.keep && packBytes(ice.arrival),
  ]);
  return async () => {
    for (const [index, { keep }] of [pixels, hold, arrival].entries()) {
      const plate = plates[index];
      if (plate) await keep?.(plate);
    }
  };
}

async function bakeIce(request: BakeRequest): Promise<void> {
  const { width, height, ground, pith } = request;
  const [pixels, hold, arrival] = await Promise.all([
    lookUp(['pixels', request]),
    lookUp(['hold', request]),
    lookUp(['arrival', request]),
  ]);
  const kept = await keptIce({ pixels, hold, arrival }, request);
  if (kept) return sendIce(kept);
  const grain = Math.max(0.6, Math.min(width, height) / 1080);
  const crystals = growCrystals(width, height, grain, seed);
  const fronts = frontsOf(crystals);
  const ice: BakedIce = { arrival: fronts.arrival, ...shadeIce(crystals, ground, pith, fronts.early) };
  // Written down before it is sent: sending gives it away.
  const keep = await keepIce({ pixels, hold, arrival }, ice);
  sendIce(ice);
  await keep();
}

onmessage = ({ data }: MessageEvent<BakeRequest>) => {
  const baked = data.part === 'wood' ? bakeWood(data) : bakeIce(data);
  baked.then(
    () => postMessage('ended'),
    // Thrown outside of the promise it is this worker's error, of which the page hears.
    (problem: unknown) =>
      setTimeout(() => {
        throw problem;
      }),
  );
};
