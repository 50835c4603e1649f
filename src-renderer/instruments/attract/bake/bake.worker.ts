/** Bakes one part of the window off the page's thread. */
import type { BakedPart, BakeRequest } from './parts.ts';
import { growCrystals } from './crystals.ts';
import { frontsOf } from './fronts.ts';
import { shadeIce } from './ice.ts';
import { carveWood } from './wood.ts';

/** The winter that every window shows. */
const seed = 7;

function send(part: BakedPart, buffers: ArrayBuffer[]): void {
  postMessage(part, { transfer: buffers });
}

onmessage = ({ data }: MessageEvent<BakeRequest>) => {
  const { part, width, height, ground, pith } = data;
  if (part === 'wood') {
    const wood = carveWood(width, height, ground, pith);
    return send({ kind: 'wood', wood }, [wood.buffer]);
  }
  const grain = Math.max(0.6, Math.min(width, height) / 1080);
  const crystals = growCrystals(width, height, grain, seed);
  const { arrival, early } = frontsOf(crystals);
  const { pixels, hold } = shadeIce(crystals, ground, pith, early);
  send({ kind: 'ice', ice: { width, height, pixels, hold, arrival } }, [pixels.buffer, hold.buffer, arrival.buffer]);
};
