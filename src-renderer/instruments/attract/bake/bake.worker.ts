/** Bakes one part of attract's ice off the page's thread. */
import { decodePixels, encodePixels, packBytes, unpackBytes } from '../../../plates/baked/encode.ts';
import { lookUp, type LookedUp } from '../../../plates/baked/kept-plate.ts';
import { tellPage } from '../../../plates/baked/tell-page.ts';
import type { BakedIce, BakedPart, BakeRequest } from './parts.ts';
import { growCrystals } from './crystals.ts';
import { frontsOf } from './fronts.ts';
import { shadeIce } from './ice.ts';
import { carveWood } from './wood.ts';

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

/** Writes the ice down and hands it over, part after part. */
async function keepIce({ pixels, hold, arrival }: IceLookedUp, { width, height, ...ice }: BakedIce): Promise<void> {
  const grey = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < ice.hold.length; at++) {
    const held = ice.hold[at] ?? 0;
    grey[at * 4] = grey[at * 4 + 1] = grey[at * 4 + 2] = held;
    grey[at * 4 + 3] = 255;
  }
  const parts = [
    { keep: pixels.keep, write: () => encodePixels(ice.pixels, width, height) },
    { keep: hold.keep, write: () => encodePixels(grey, width, height) },
    { keep: arrival.keep, write: () => packBytes(ice.arrival) },
  ];
  for (const { keep, write } of parts) {
    const plate = keep && (await write().catch(() => undefined));
    if (plate) await keep(plate);
  }
}

async function bakeIce(request: BakeRequest): Promise<void> {
  const { width, height, ground, pith } = request;
  const [pixels, hold, arrival] = await Promise.all([
    lookUp(['pixels', request]),
    lookUp(['hold', request]),
    lookUp(['arrival', request]),
  ]);
  const kept = await keptIce({ pixels, hold, arrival }, request);
  if (kept) return send({ kind: 'ice', ice: kept });
  const grain = Math.max(0.6, Math.min(width, height) / 1080);
  const crystals = growCrystals(width, height, grain, seed);
  const fronts = frontsOf(crystals);
  const ice: BakedIce = { arrival: fronts.arrival, ...shadeIce(crystals, ground, pith, fronts.early) };
  send({ kind: 'ice', ice });
  await keepIce({ pixels, hold, arrival }, ice);
}

onmessage = ({ data }: MessageEvent<BakeRequest>) => {
  const baked = data.part === 'wood' ? bakeWood(data) : bakeIce(data);
  baked.then(() => postMessage('ended')).catch(tellPage);
};
