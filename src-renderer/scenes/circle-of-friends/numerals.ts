import type { Box } from '../../core/model/labels.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Live } from '../engine/live-scene.ts';
import { pointAt } from '../../plates/printing/trunk.ts';
import { numeralsAngle } from './friends.ts';
import { decadesUpTo, radiusOfYear, type Stump } from './stump.ts';

/** Nearer to the pith there is no room for a numeral. Units. */
const nearest = 90;

/** The round years, cut into the wood where their decade begins. */
export interface Numerals {
  show(year: number, sounding: readonly number[]): void;
  /** Where they stand, in CSS pixels. */
  readonly boxes: readonly Box[];
}

export function hangNumerals({ layers, frame, highContrast }: Live, stump: Stump): Numerals {
  const numerals = decadesUpTo(stump, stump.years.to)
    .filter((decade) => radiusOfYear(stump, decade) > nearest)
    .map((decade) => {
      const { x, y } = pointAt(stump.trunk, radiusOfYear(stump, decade + stump.yearsPerRing * 1.4), numeralsAngle);
      const numeral = document.createElement('div');
      numeral.textContent = String(decade);
      numeral.style.cssText = `position:absolute;left:${x * frame.css}px;top:${y * frame.css}px;transform:translate(-50%,-50%);font:700 var(--u) / 1.1 var(--numerals);font-variant-numeric:lining-nums;padding:0 0.3em;border-radius:0.5em;background:${css(palette.dark, highContrast ? 1 : 0.74)};color:${css(palette.sand)};opacity:0;transition:opacity var(--view) var(--ease)`;
      layers.append(numeral);
      const half = 44 * frame.css;
      const box: Box = { x: x * frame.css - half, y: y * frame.css - half / 2, width: half * 2, height: half };
      return { decade, numeral, box };
    });
  return {
    boxes: numerals.map(({ box }) => box),
    show(year, sounding) {
      for (const { decade, numeral } of numerals) {
        numeral.style.opacity = year >= decade + stump.yearsPerRing * 2.4 ? '1' : '0';
        numeral.style.color = css(sounding.includes(decade) ? palette.orange : palette.sand);
      }
    },
  };
}
