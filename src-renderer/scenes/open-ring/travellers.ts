import { css, palette } from '../../plates/printing/palette.ts';
import { someOf } from '../engine/crowd.ts';
import { hushed } from '../engine/pen.ts';
import { hash } from '../../plates/printing/noise.ts';
import { smooth } from '../../plates/printing/shape.ts';
import { nearness, onRing, onScreen, roadAt, turnAt, type PlainPoint, type Plain } from './plain.ts';

/** Lights that are always on their way along the avenue. */
const travellers = 15;
const all = Array.from({ length: travellers }, (_, index) => index);
/** Seconds from one end of the ring to the other, and along the road. */
const roundTime = 34;
const roadTime = 9;

/** A wave that a finger sends over the fields. */
export interface Wave {
  readonly place: PlainPoint;
  readonly since: number;
}

export const waveLife = 2.4;
/** Waves run over the plain so many of its units a second. */
const pace = 0.62;

/** Where a traveller is after so many seconds, when so much of the ring is drawn; null while there is no way for it. */
export function travellerAt(plain: Plain, index: number, seconds: number, share: number): PlainPoint | null {
  const time =
    (((index + 0.6 * hash(index, 71)) / travellers) * (roundTime + roadTime) + seconds) % (roundTime + roadTime);
  const lane = (hash(index, 72) - 0.5) * 0.07;
  if (time < roundTime) {
    const at = time / roundTime;
    return at > share - 0.01 ? null : onRing(plain, plain.radius + lane, turnAt(plain, at));
  }
  if (share < 0.985) return null;
  return roadAt(plain, (time - roundTime) / roadTime, lane);
}

/** Draws the lights on their way, so large a share of them, and the waves over the fields. */
export function drawTravellers(
  pen: CanvasRenderingContext2D,
  plain: Plain,
  share: number,
  waves: readonly Wave[],
  seconds: number,
  still: boolean,
  crowd: number,
): void {
  for (const { place, since } of waves) {
    const age = still ? 0.7 : seconds - since;
    for (let ring = 0; ring < 3; ring++) {
      const radius = pace * age - ring * 0.09;
      if (radius <= 0.02) continue;
      pen.globalAlpha = smooth(waveLife, 0.4, seconds - since) * (1 - ring * 0.25);
      pen.strokeStyle = hushed(pen, plain.frame, ring === 0 ? palette.orange : palette.deep);
      pen.lineWidth = ring === 0 ? 4.4 : 2.6;
      pen.beginPath();
      for (let at = 0; at <= 60; at++) {
        const turn = (at / 60) * 2 * Math.PI;
        const z = place.z + Math.sin(turn) * radius;
        if (z < 0.3) continue;
        const { x, y } = onScreen(plain, { x: place.x + Math.cos(turn) * radius, z });
        pen.lineTo(x, y);
      }
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
  for (const index of someOf(all, crowd)) {
    const place = travellerAt(plain, index, seconds, share);
    if (!place) continue;
    const { x, y } = onScreen(plain, place);
    const radius = Math.max(2.4, Math.min(9, nearness(plain, place) * 0.014));
    pen.fillStyle = css(palette.dark);
    pen.beginPath();
    pen.arc(x, y - radius, radius * 1.5, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = css(palette.paper);
    pen.beginPath();
    pen.arc(x, y - radius, radius, 0, 2 * Math.PI);
    pen.fill();
  }
}
