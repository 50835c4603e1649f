import { mix } from '../../plates/printing/shape.ts';
import { ink } from '../engine/ink.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { cutDiscs, cutOval, type Spot } from '../engine/strokes.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Puts a box into a stall: shares across and ahead, half its width, its height (metres), dyes of front, top and side. */
export type Box = (
  across: number,
  ahead: number,
  half: number,
  high: number,
  dye: readonly [front: string, top: string, side: string],
  up?: number,
) => void;
/** The same at one place. */
type Stack = (
  half: number,
  high: number,
  dye: readonly [front: string, top: string, side: string],
  up?: number,
) => void;

export type Goods = 'gear' | 'crate' | 'jars' | 'rolls' | 'rice' | 'tyres' | 'cloth' | 'bowls' | 'fruit';

/** What lies at one place of a stall. Goods and colours stand for no country. */
export function drawGoods(pen: Pen, goods: Goods, at: ScaledPoint, seed: number, stack: Stack): void {
  const { x, y, metre } = at;
  const oval = (cx: number, cy: number, across: number, flat: number, dye: string): void =>
    cutOval(pen, [cx, cy], [across, flat], dye);
  switch (goods) {
    case 'crate':
      stack(0.55, 0.7, [ink.clay, ink.sand, ink.clay]);
      stack(0.34, 0.45, [ink.rust, ink.orange, ink.rust], 0.7);
      return;
    case 'cloth':
      for (let fold = 0; fold < 5; fold++) {
        const dye = [ink.paper, ink.orange, ink.ice, ink.sand, ink.green][(fold + seed) % 5] ?? ink.ice;
        stack(mix(0.56, 0.46, fold / 4), 0.17, [dye, dye, ink.middle], fold * 0.2);
      }
      return;
    case 'bowls':
      for (const [dx, dy, dye] of [
        [-0.34, -0.3, ink.orange],
        [0.4, -0.2, ink.ice],
        [0, 0.22, ink.paper],
      ] as const)
        drawBowl(pen, [x + dx * metre, y + dy * metre], 0.4 * metre, dye);
      return;
    case 'fruit':
      stack(0.58, 0.5, [ink.clay, ink.dark, ink.clay]);
      for (const [dx, dy] of [
        [-0.26, -0.68],
        [0.16, -0.74],
        [-0.08, -0.5],
        [0.32, -0.46],
        [-0.36, -0.42],
      ] as const)
        oval(x + dx * metre, y + dy * metre, 0.19 * metre, 0.19 * metre, ink.orange);
      return;
    case 'rice':
      for (const [dx, dy] of [
        [-0.1, -0.4],
        [-0.55, 0.05],
        [0.4, 0.1],
      ] as const)
        drawSack(pen, x + dx * metre, y + dy * metre, metre);
      return;
    case 'jars':
      for (const dx of [-0.5, 0, 0.5]) {
        const [left, wide, high] = [x + dx * metre, 0.2 * metre, 0.75 * metre];
        pen.fillStyle = ink.dark;
        pen.fillRect(left - wide - 1, y - high, wide * 2 + 2, high + 1);
        pen.fillStyle = ink.sand;
        pen.fillRect(left - wide, y - high, wide * 2, high);
        oval(left, y, wide, wide * 0.5, ink.sand);
        oval(left, y - high, wide, wide * 0.55, ink.orange);
      }
      return;
    case 'rolls':
      for (let roll = 0; roll < 4; roll++) {
        const left = x + (-0.6 + roll * 0.4) * metre;
        const top = y - 1.1 * metre;
        const dye = [ink.orange, ink.ice, ink.sand, ink.green][(roll + seed) % 4] ?? ink.ice;
        for (const [wide, colour] of [
          [0.38, ink.dark],
          [0.29, dye],
        ] as const) {
          pen.strokeStyle = colour;
          pen.lineWidth = wide * metre;
          pen.beginPath();
          pen.moveTo(left, y);
          pen.lineTo(left, top);
          pen.stroke();
        }
        oval(left, top, 0.14 * metre, 0.09 * metre, ink.paper);
        oval(left, top, 0.05 * metre, 0.03 * metre, ink.dark);
      }
      return;
    case 'tyres':
      for (const up of [0, 0.34, 0.68]) {
        oval(x, y - up * metre, 0.56 * metre, 0.4 * metre, ink.dark);
        oval(x, y - (up + 0.08) * metre, 0.5 * metre, 0.35 * metre, ink.deep);
      }
      for (const [share, dye] of [
        [0.52, ink.green],
        [0.44, ink.dark],
        [0.26, ink.ice],
        [0.12, ink.orange],
      ] as const)
        oval(x, y - 0.98 * metre, share * metre, share * 0.72 * metre, dye);
      return;
    case 'gear':
      oval(x, y + 0.05 * metre, 0.55 * metre, 0.24 * metre, ink.dark);
      drawGear(pen, x, y - 0.55 * metre, 0.62 * metre);
  }
}

/** A bowl seen from above its edge. */
function drawBowl(pen: Pen, [x, y]: Spot, half: number, dye: string): void {
  for (const [grown, colour] of [
    [0.06 * half + 1, ink.dark],
    [0, dye],
  ] as const) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(x, y - half * 0.7, half + grown, half * 0.5 + grown, 0, Math.PI, 2 * Math.PI);
    pen.quadraticCurveTo(x + half + grown, y + grown, x + half * 0.4, y + grown);
    pen.lineTo(x - half * 0.4, y + grown);
    pen.quadraticCurveTo(x - half - grown, y + grown, x - half - grown, y - half * 0.7);
    pen.fill();
  }
  cutOval(pen, [x, y - half * 0.7], [half * 0.84, half * 0.38], ink.middle);
}

function drawGear(pen: Pen, x: number, y: number, radius: number): void {
  pen.fillStyle = ink.ice;
  pen.beginPath();
  for (let tooth = 0; tooth < 24; tooth++) {
    const turn = (tooth / 24) * 2 * Math.PI;
    const far = tooth % 2 === 1 ? radius : radius * 0.8;
    pen.lineTo(x + Math.cos(turn) * far, y + Math.sin(turn) * far);
  }
  pen.fill();
  const rings = [
    [0.58, ink.dark],
    [0.48, ink.ice],
    [0.24, ink.dark],
  ] as const;
  cutDiscs(pen, [x, y], rings, radius);
}

function drawSack(pen: Pen, x: number, y: number, metre: number): void {
  const [wide, high] = [0.42 * metre, 0.95 * metre];
  const outline = (grown: number): void => {
    pen.beginPath();
    pen.moveTo(x - wide - grown, y + grown);
    pen.quadraticCurveTo(x - wide * 1.15 - grown, y - high * 0.5, x - wide * 0.3 - grown, y - high * 0.82);
    pen.lineTo(x - wide * 0.6 - grown, y - high - grown);
    pen.lineTo(x + wide * 0.6 + grown, y - high - grown);
    pen.lineTo(x + wide * 0.3 + grown, y - high * 0.82);
    pen.quadraticCurveTo(x + wide * 1.15 + grown, y - high * 0.5, x + wide + grown, y + grown);
    pen.closePath();
    pen.fill();
  };
  pen.fillStyle = ink.dark;
  outline(metre * 0.06 + 0.6);
  pen.fillStyle = ink.paper;
  outline(0);
  pen.fillStyle = ink.orange;
  pen.fillRect(x - wide * 0.32, y - high * 0.86, wide * 0.64, high * 0.08);
  pen.fillStyle = ink.middle;
  pen.fillRect(x - wide * 0.5, y - high * 0.5, wide, high * 0.2);
}
