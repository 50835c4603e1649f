import { levelOfYear } from '../../core/model/rings.ts';
import type { Point, Size } from '../../core/model/rect.ts';
import type { Pen } from '../../plates/printing/board.ts';
import { disc, fillDisc, strokeLine } from '../../plates/printing/marks.ts';
import type { OnWood } from '../../plates/wood/section.ts';
import { onRing, paintGlow, paintLit, paintThinGlow, ringPath, type Trunk } from '../../plates/wood/trunk.ts';
import type { RingLayout } from './layout.ts';
import { paintSkyline, type RoofInks } from './skyline.ts';

/** What the picture of a person's ring is drawn from; lengths in CSS pixels. */
export interface RingPicture extends OnWood {
  readonly layout: RingLayout;
  /** The first ring's year. */
  readonly from: number;
  /** The ring of the picture, and those of who else was here. */
  readonly year: number;
  readonly others: readonly number[];
  readonly screen: Size;
  /** Where the numerals end, and their middle; the ring's bead is joined to them. Null: not yet known. */
  readonly numerals: Point | null;
  /** The corner that the code takes: nothing is written there. */
  readonly code: Point;
  readonly night: boolean;
  readonly highContrast: boolean;
  readonly family: string;
}

const inksOf = (night: boolean) =>
  night
    ? {
        night,
        glow: '#F2743B',
        glowCore: '#FFB184',
        label: '#FFF8E8',
        halo: '#1B0D05',
        edge: '#071510',
        dim: '#120803',
      }
    : {
        night,
        glow: '#E8622A',
        glowCore: '#B8431A',
        label: '#1D1006',
        halo: '#FBE3B6',
        edge: '#4A2410',
        dim: '#F5F0E4',
      };

const roofInks = (night: boolean): RoofInks =>
  night
    ? { far: '#0D251D', near: '#0A1D17', edge: '#051009', hatch: ['#2F7A63', '#BFD9DE', '#E2C99B'] }
    : { far: '#DCE5DA', near: '#F5F0E4', edge: '#12261F', hatch: ['#1F5B4A', '#2F7A63', '#8A5A2E'] };

/** Draws the whole picture: the trunk lit up to the person's ring, the rings of the others, and the roofs before it. */
export function paintRing(pen: Pen, picture: RingPicture): void {
  const { layout, rings, pictures, screen, unit, year, from, others, night } = picture;
  const inks = inksOf(night);
  const trunk: Trunk = { rings, ...layout };
  pen.clearRect(0, 0, screen.width, screen.height);
  if (pictures) pen.drawImage(pictures.ground, 0, 0, screen.width, screen.height);
  const look = { width: screen.width, night };
  const whole = ringPath(trunk, rings.count);
  paintLit(pen, whole, trunk, pictures, look);
  pen.globalAlpha = 0.52;
  pen.fillStyle = inks.dim;
  pen.fill(whole);
  pen.globalAlpha = 1;
  const own = ringPath(trunk, levelOfYear(year, from));
  paintLit(pen, own, trunk, pictures, look);
  for (const each of others) paintThinGlow(pen, ringPath(trunk, levelOfYear(each, from)), inks, unit * 1.6);
  paintGlow(pen, own, inks, unit * 2.2, true);
  paintBead(pen, picture, trunk);
  paintYears(pen, picture, trunk);
  const height = screen.height * (layout.wide ? 0.28 : 0.19);
  paintSkyline(pen, { width: screen.width, foot: screen.height, height, wide: layout.wide }, roofInks(night), unit);
}

/** The bead on the person's own ring; on a wide screen a thread joins it to the numerals of the year. */
function paintBead(pen: Pen, { layout, year, from, unit, night, numerals }: RingPicture, trunk: Trunk): void {
  const inks = inksOf(night);
  const level = levelOfYear(year, from);
  let at = onRing(trunk, level, layout.wide ? Math.PI : -Math.PI / 2);
  if (layout.wide && numerals) {
    // The place of the ring that is as high as the middle of the numerals, or as near to that as the ring reaches.
    for (let step = 0; step < 4; step++) {
      const away = Math.hypot(at.x - layout.x, at.y - layout.y) || 1;
      at = onRing(trunk, level, Math.PI - Math.asin(Math.min(1, Math.max(-1, (numerals.y - layout.y) / away))));
    }
    pen.strokeStyle = inks.glow;
    pen.lineWidth = unit * 0.13;
    strokeLine(pen, { x: Math.min(numerals.x, at.x - unit), y: numerals.y }, at);
  }
  fillDisc(pen, at.x, at.y, unit * 1.15, inks.edge);
  fillDisc(pen, at.x, at.y, unit * 1.02, inks.label);
  fillDisc(pen, at.x, at.y, unit * 0.88, inks.glow);
  pen.strokeStyle = night ? '#7A2A08' : '#FFD9B8';
  pen.lineWidth = unit * 0.08;
  for (const share of [0.6, 0.34]) {
    disc(pen, at.x, at.y, unit * share);
    pen.stroke();
  }
}

/** Where the year of a ring may be written: at the first of these angles at which it is seen and free. */
const yearAngles = [-48, -30, -66, -84, -102, 150, 168, -150, 30].map((degrees) => (degrees * Math.PI) / 180);

function paintYears(pen: Pen, picture: RingPicture, trunk: Trunk): void {
  const { others, from, screen, unit, night, family, code, highContrast, layout } = picture;
  const inks = inksOf(night);
  const size = unit * 1.5;
  const wide = size * 2.5;
  const taken: { x: number; y: number }[] = [];
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.lineJoin = 'round';
  pen.font = `700 ${size}px "${family}"`;
  for (const year of others) {
    const place = yearAngles
      .map((angle) => onRing(trunk, levelOfYear(year, from), angle))
      .find(
        ({ x, y }) =>
          x > (layout.wide ? layout.wordsEnd + unit : unit * 1.5) &&
          x + unit + wide < screen.width - unit &&
          y > (layout.wide ? unit * 2 : layout.wordsEnd + unit) &&
          !(x + unit + wide > code.x - unit && y > code.y - unit * 2) &&
          y < screen.height * 0.7 &&
          taken.every((each) => Math.abs(each.y - y) > size * 1.3 || Math.abs(each.x - x) > wide + unit * 2),
      );
    if (!place) continue;
    taken.push(place);
    fillDisc(pen, place.x, place.y, unit * 0.52, inks.edge);
    fillDisc(pen, place.x, place.y, unit * 0.42, night ? '#FFE2B0' : '#FBF4E2');
    pen.strokeStyle = inks.halo;
    pen.lineWidth = unit * (highContrast ? 0.6 : 0.36);
    pen.strokeText(String(year), place.x + unit * 0.9, place.y);
    pen.fillStyle = inks.label;
    pen.fillText(String(year), place.x + unit * 0.9, place.y);
  }
}
