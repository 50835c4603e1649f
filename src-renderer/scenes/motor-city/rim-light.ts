import { css, palette } from '../../plates/printing/palette.ts';
import type { Live } from '../engine/live-scene.ts';
import { lifeScale, penOver, wipe } from '../engine/pen.ts';
import type { Street } from './street.ts';
import { rimShare } from './wheel-plate.ts';

/** Radius and width of its lines, as shares of the rim's radius: one broad in the dark groove, fine ones out over the rubber. */
const lines = [
  [0.92, 0.052],
  [1.045, 0.016],
  [1.085, 0.01],
] as const;
/** Where it begins and ends, in turns of the clock from three: what the screen shows of the rim. */
const seen = { landscape: [0.355, 0.83], portrait: [0.11, 0.89] } as const;

/**
 * A ring of light along the wheel's rim, which closes as the street fills: how far one has come is seen at a glance.
 *
 * @returns shows a share of it, 0…1
 */
export function ringOfLight(live: Live, { wheel, portrait }: Street): (share: number) => void {
  const rim = wheel.radius * rimShare;
  const half = Math.ceil(rim * 1.1);
  const left = Math.floor(wheel.x - half);
  const top = Math.floor(wheel.y - half);
  const area = {
    left,
    top,
    width: Math.min(half * 2, live.frame.width - left),
    height: Math.min(half * 2, live.frame.height - top),
  };
  const pen = penOver(live.layers, live.frame, area, lifeScale(live, area));
  const [from, to] = (portrait ? seen.portrait : seen.landscape).map((turn) => turn * 2 * Math.PI) as [number, number];
  let shown = 0;
  return (share) => {
    if (!pen || share === shown) return;
    shown = share;
    wipe(pen);
    if (share <= 0) return;
    pen.strokeStyle = css(palette.orange);
    for (const [radius, wide] of lines) {
      pen.lineWidth = wide * rim;
      pen.beginPath();
      pen.arc(wheel.x, wheel.y, radius * rim, from, share < 1 ? from + (to - from) * share : from + 2 * Math.PI);
      pen.stroke();
    }
  };
}
