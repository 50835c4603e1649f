import { angleOfYear } from '../../core/model/dial.ts';
import { levelOfYear, ringOutline, ringRadius, type Rings } from '../../core/model/rings.ts';
import type { YearLayout } from '../../core/model/year-layout.ts';
import type { Pen } from '../../plates/printing/board.ts';
import type { SectionPictures } from '../../plates/wood/section.ts';
import type { YearInks } from './inks.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A year in which something opened, and the angle at which its bead lies on the wood. */
export interface ToldYear {
  readonly year: number;
  readonly angle: number;
}

/** What the two canvases show. */
export interface YearPicture {
  readonly layout: YearLayout;
  readonly rings: Rings;
  readonly pictures: SectionPictures | null;
  readonly inks: YearInks;
  /** Years of the story, which are rings, and years one can turn to. */
  readonly span: Span;
  readonly years: Span;
  readonly told: readonly ToldYear[];
  readonly screen: { readonly width: number; readonly height: number };
  /** The ring of years sinks away below this: controls stand there. */
  readonly floor: number;
  readonly unit: number;
  readonly family: string;
}

function levelPath({ rings, layout }: YearPicture, level: number): Path2D {
  const points = ringOutline(rings, level, 2);
  const path = new Path2D();
  for (let at = 0; at < points.length; at += 2) {
    path.lineTo(layout.x + (points[at] ?? 0) * layout.radius, layout.y + (points[at + 1] ?? 0) * layout.radius);
  }
  path.closePath();
  return path;
}

function spot({ layout }: YearPicture, angle: number, away: number): { x: number; y: number } {
  return { x: layout.x + Math.cos(angle) * away, y: layout.y + Math.sin(angle) * away };
}

function disc(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Draws what stands still: the ground, the waiting wood, and the channel in which the years turn. */
export function paintStill(pen: Pen, picture: YearPicture): void {
  const { layout, pictures, screen, inks, unit, rings } = picture;
  pen.clearRect(0, 0, screen.width, screen.height);
  if (pictures) pen.drawImage(pictures.ground, 0, 0, screen.width, screen.height);
  else {
    pen.strokeStyle = inks.before;
    pen.globalAlpha = 0.25;
    for (let level = 1; level <= rings.count; level++) pen.stroke(levelPath(picture, level));
    pen.globalAlpha = 1;
  }
  pen.strokeStyle = inks.channel;
  pen.lineWidth = layout.channel * 2;
  disc(pen, layout.x, layout.y, layout.ring);
  pen.stroke();
  pen.strokeStyle = inks.waiting;
  for (const [away, width, alpha] of [
    [-layout.channel, 0.05, 0.35],
    [0.2 * unit - layout.channel, 0.03, 0.2],
    [layout.channel, 0.09, 0.7],
    [layout.channel + 0.22 * unit, 0.03, 0.25],
  ] as const) {
    pen.globalAlpha = alpha;
    pen.lineWidth = Math.max(1, width * unit);
    disc(pen, layout.x, layout.y, layout.ring + away);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** Draws what changes while the years turn: the lit wood, its beads, the years, the pointer. */
export function paintLive(pen: Pen, picture: YearPicture, at: number): void {
  const { rings, span, screen } = picture;
  pen.clearRect(0, 0, screen.width, screen.height);
  const level = Math.min(rings.count, Math.max(0, levelOfYear(at, span.from)));
  // Before the story there is no ring: only the pith glows, as a seed does.
  paintWood(pen, picture, Math.max(0.35, level), level === 0);
  paintPointer(pen, picture, Math.max(0.35, level));
  paintTold(pen, picture, at);
  paintYears(pen, picture, at);
}

const glowStrokes: readonly (readonly [width: number, alpha: number])[] = [
  [7, 0.045],
  [4.4, 0.06],
  [2.4, 0.09],
  [1.2, 0.16],
  [0.5, 0.35],
];

function paintWood(pen: Pen, picture: YearPicture, level: number, seed: boolean): void {
  const { pictures, inks, unit, layout, screen } = picture;
  const path = levelPath(picture, level);
  pen.save();
  pen.clip(path);
  if (pictures) {
    // Both pictures are of the whole screen's measure, whatever their grain.
    const size = screen.width / pictures.ground.width;
    const scale = size / pictures.grain;
    const { lit } = pictures;
    pen.drawImage(lit, pictures.litX * scale, pictures.litY * scale, lit.width * size, lit.height * size);
  } else {
    const light = pen.createRadialGradient(layout.x, layout.y, 0, layout.x, layout.y, layout.radius);
    light.addColorStop(0, inks.night ? '#FFF1D6' : '#F2DDB4');
    light.addColorStop(0.5, inks.night ? '#A06A40' : '#E0BC86');
    light.addColorStop(1, inks.night ? '#5A361F' : '#D9B077');
    pen.fillStyle = light;
    pen.fill(path);
  }
  pen.restore();
  pen.save();
  pen.lineJoin = 'round';
  pen.strokeStyle = inks.glow;
  for (const [width, alpha] of inks.night ? glowStrokes : glowStrokes.slice(3)) {
    pen.globalAlpha = alpha * (seed ? 1.6 : 1);
    pen.lineWidth = width * unit;
    pen.stroke(path);
  }
  pen.globalAlpha = 0.95;
  pen.strokeStyle = inks.glowCore;
  pen.lineWidth = 0.11 * unit;
  pen.stroke(path);
  pen.restore();
}

interface LabelPoint {
  readonly x: number;
  readonly y: number;
}

/** Each year in which something opened lies as a bead on its ring: inlaid when it had come, a hole while it waits. */
function paintTold(pen: Pen, picture: YearPicture, at: number): void {
  const { told, rings, span, layout, unit, inks, floor, screen } = picture;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  const seen = told
    .map(({ year, angle }) => {
      const share = ringRadius(rings, levelOfYear(year, span.from) - 0.5, angle);
      return { year, angle, ...spot(picture, angle, share * layout.radius) };
    })
    .filter(({ x, y }) => y <= floor && y >= unit && x <= screen.width - unit * 2.6 && x >= unit);
  const said: LabelPoint[] = [];
  /** It lies on the screen, and on no bead and no other year. */
  const isFree = (label: LabelPoint, own: LabelPoint): boolean =>
    label.x > unit * 1.5 &&
    label.x < screen.width - unit * 1.5 &&
    label.y > unit * 0.7 &&
    label.y < floor &&
    !said.some(({ x, y }) => Math.abs(x - label.x) < unit * 2.7 && Math.abs(y - label.y) < unit * 1.15) &&
    !seen.some(
      (bead) => bead !== own && Math.abs(bead.x - label.x) < unit * 1.6 && Math.abs(bead.y - label.y) < unit * 0.95,
    );
  for (const bead of seen) {
    const { year, angle, x, y } = bead;
    const open = year <= at + 0.02;
    const here = Math.max(0, 1 - Math.abs(year - at) / 0.9);
    const size = unit * (0.42 + 0.22 * here);
    if (open) {
      disc(pen, x, y, size + unit * 0.08);
      pen.fillStyle = inks.beadEdge;
      pen.fill();
      disc(pen, x, y, size);
      pen.fillStyle = here > 0.5 ? inks.glow : inks.bead;
      pen.fill();
      pen.strokeStyle = here > 0.5 ? inks.glowCore : inks.beadCut;
      pen.lineWidth = unit * 0.05;
      for (const cut of [0.74, 0.44]) {
        disc(pen, x, y, size * cut);
        pen.stroke();
      }
    } else {
      disc(pen, x, y, unit * 0.36);
      pen.strokeStyle = inks.waiting;
      pen.lineWidth = unit * 0.085;
      pen.stroke();
    }
    // Outwards, away from the hair of the pointer; where beads follow each other closely, above or below. A year that would
    // lie on another is left to its bead.
    const beside = (size + unit * 1.5) * (Math.cos(angle) < 0 && !layout.wide ? -1 : 1);
    const over = size + unit * 0.8;
    const label = [
      { x: x + beside, y },
      { x, y: y - over },
      { x, y: y + over },
    ].find((each) => isFree(each, bead));
    if (label === undefined) continue;
    said.push(label);
    pen.font = `700 ${unit}px "${picture.family}"`;
    pen.strokeStyle = open ? inks.labelHalo : inks.ghostHalo;
    pen.lineWidth = unit * 0.26;
    pen.strokeText(String(year), label.x, label.y);
    pen.fillStyle = open ? inks.label : inks.waiting;
    pen.fillText(String(year), label.x, label.y);
  }
}

/** Ticks for every year, numerals for every decade, on the ring that turns. */
function paintYears(pen: Pen, picture: YearPicture, at: number): void {
  const { layout, years, span, unit, inks, screen, floor } = picture;
  const { ring, scale, channel } = layout;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (let year = years.from; year <= years.to; year++) {
    const angle = angleOfYear(scale, year, at);
    const middle = spot(picture, angle, ring);
    if (middle.x < -unit || middle.y < -unit || middle.x > screen.width + unit || middle.y > screen.height) continue;
    const decade = year % 10 === 0;
    const length = decade ? 0.62 : year % 5 === 0 ? 0.52 : 0.3;
    const inner = spot(picture, angle, ring - channel);
    const outer = spot(picture, angle, ring - channel + unit * length);
    pen.strokeStyle = year < span.from ? inks.before : year <= at + 0.02 ? inks.reached : inks.waiting;
    pen.globalAlpha = decade ? 1 : 0.75;
    pen.lineWidth = unit * (decade ? 0.13 : 0.07);
    pen.beginPath();
    pen.moveTo(inner.x, inner.y);
    pen.lineTo(outer.x, outer.y);
    pen.stroke();
    pen.globalAlpha = 1;
    const room = Math.abs(year - at) * scale.perYear * ring > unit * 3.1;
    const place = spot(picture, angle, ring + unit * 0.3);
    const within =
      place.x > unit * 1.5 && place.x < screen.width - unit * 1.5 && place.y > unit * 0.7 && place.y < floor;
    if (!decade || !room || !within) continue;
    pen.font = `700 ${unit}px "${picture.family}"`;
    pen.fillStyle = pen.strokeStyle;
    pen.save();
    pen.translate(place.x, place.y);
    // Upright where the ring stands upright; along the ring where it lies.
    pen.rotate(layout.wide ? 0 : angle + Math.PI / 2);
    pen.fillText(String(year), 0, 0);
    pen.restore();
  }
}

/** A bead on the ring at the chosen year, and a hair of light from it to the ring that grew in that year. */
function paintPointer(pen: Pen, picture: YearPicture, level: number): void {
  const { layout, rings, unit, inks } = picture;
  const angle = layout.scale.pointer;
  const from = spot(picture, angle, layout.ring - unit * 0.6);
  const to = spot(picture, angle, ringRadius(rings, level, angle) * layout.radius);
  pen.strokeStyle = inks.glow;
  pen.lineWidth = unit * 0.11;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
  disc(pen, to.x, to.y, unit * 0.24);
  pen.fillStyle = inks.glowCore;
  pen.fill();
  const bead = spot(picture, angle, layout.ring);
  for (const [reach, alpha] of [
    [1.9, 0.1],
    [1.45, 0.18],
  ] as const) {
    pen.globalAlpha = inks.night ? alpha : alpha * 0.5;
    pen.fillStyle = inks.glow;
    disc(pen, bead.x, bead.y, unit * reach);
    pen.fill();
  }
  pen.globalAlpha = 1;
  disc(pen, bead.x, bead.y, unit * 1.02);
  pen.fillStyle = inks.glow;
  pen.fill();
  pen.strokeStyle = inks.night ? '#FFD9B8' : '#7A2A08';
  for (const [share, width] of [
    [0.92, 0.07],
    [0.68, 0.05],
    [0.44, 0.045],
    [0.22, 0.04],
  ] as const) {
    pen.lineWidth = unit * width;
    disc(pen, bead.x, bead.y, unit * share);
    pen.stroke();
  }
}
