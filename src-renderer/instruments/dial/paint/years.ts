import type { Pen } from '../../../plates/printing/board.ts';
import { fillDisc, fillDiscs, strokeLine } from '../../../plates/printing/marks.ts';
import type { Point } from '../../../core/model/rect.ts';
import { angleOfYear } from '../../../core/model/dial.ts';
import type { BeadLook } from './beads.ts';
import { gripReach } from './grip.ts';
import type { ChapterYear, DialPicture } from './painter.ts';

function spot(picture: DialPicture, angle: number, radius: number): Point {
  return { x: picture.layout.x + Math.cos(angle) * radius, y: picture.layout.y + Math.sin(angle) * radius };
}

function onScreen({ x, y }: Point, { screen, unit }: DialPicture): boolean {
  const room = unit * 3;
  return x > -room && y > -room && x < screen.width + room && y < screen.height + room;
}

/** A numeral is whole or not there. */
function readable({ x, y }: Point, { screen, unit, floor }: DialPicture): boolean {
  return x > unit * 1.5 && x < screen.width - unit * 1.5 && y > unit && y < floor;
}

/**
 * How much of a bead is shown, 0 to 1: it sinks away before it comes under what is operated at the bottom, and fades as
 * the screen's edge comes to cut it, so that none stands there with half its year.
 */
function risen({ x, y }: Point, { floor, unit, screen }: DialPicture, radius: number): number {
  const clear = Math.min(x, screen.width - x, y) / radius;
  return Math.max(0, Math.min(1, (floor - y) / (unit * 1.2), 2 * clear - 1));
}

/** A bead's radius: as large as its neighbours allow. */
export function beadRadius(picture: DialPicture, chapter: ChapterYear): number {
  const { layout, chapters } = picture;
  const gaps = chapters.filter((other) => other !== chapter).map((other) => Math.abs(other.year - chapter.year));
  const room = Math.min(...gaps, 99) * layout.scale.perYear * layout.ring * 0.56;
  return Math.max(layout.bead * 0.4, Math.min(layout.bead, room));
}

/** Ticks, decades and the small dots of moments, all turning with the ring. */
export function drawYears(context: Pen, picture: DialPicture, at: number): void {
  const { layout, palette, span, unit } = picture;
  const half = unit * 0.8;
  context.save();
  context.lineCap = 'butt';
  for (const reached of [false, true]) {
    context.strokeStyle = reached ? palette.reached : palette.waiting;
    for (const [every, length, alpha, width] of [
      [1, 0.34, 0.5, 0.055],
      [10, 0.95, 0.95, 0.085],
    ] as const) {
      context.globalAlpha = reached ? Math.min(1, alpha + 0.25) : alpha;
      context.lineWidth = unit * width;
      context.beginPath();
      for (let year = Math.ceil(span.from / every) * every; year <= span.to; year += every) {
        if (year <= at + 0.02 !== reached) continue;
        const angle = angleOfYear(layout.scale, year, at);
        const outer = spot(picture, angle, layout.ring + half);
        if (!onScreen(outer, picture)) continue;
        const inner = spot(picture, angle, layout.ring + half - length * unit);
        context.moveTo(outer.x, outer.y);
        context.lineTo(inner.x, inner.y);
      }
      context.stroke();
    }
  }
  drawSweep(context, picture, at, half);
  drawMoments(context, picture, at);
  drawDecades(context, picture, at);
  context.restore();
}

/** The ring's rim: in sand as far as the years are reached, in ice beyond. */
function drawSweep(context: Pen, { layout, palette, span, unit }: DialPicture, at: number, half: number): void {
  const first = angleOfYear(layout.scale, span.from, at);
  const last = angleOfYear(layout.scale, span.to, at);
  const parts = [
    [Math.max(first, layout.scale.pointer - 3), layout.scale.pointer, palette.reached, 0.11, 1],
    [layout.scale.pointer, Math.min(last, layout.scale.pointer + 3), palette.waiting, 0.075, 0.75],
  ] as const;
  for (const [from, to, colour, width, alpha] of parts) {
    if (to <= from) continue;
    context.globalAlpha = alpha;
    context.strokeStyle = colour;
    context.lineWidth = unit * width;
    context.beginPath();
    context.arc(layout.x, layout.y, layout.ring + half, from, to);
    context.stroke();
  }
}

function drawMoments(context: Pen, picture: DialPicture, at: number): void {
  const { layout, palette, momentYears, unit } = picture;
  for (const year of momentYears) {
    const place = spot(picture, angleOfYear(layout.scale, year, at), layout.ring - unit * 0.32);
    if (!onScreen(place, picture)) continue;
    const reached = year <= at + 0.02;
    context.globalAlpha = reached ? 1 : 0.7;
    fillDisc(context, place.x, place.y, unit * 0.17, reached ? palette.reached : palette.waiting);
  }
}

function drawDecades(context: Pen, picture: DialPicture, at: number): void {
  const { layout, chapters, span, unit, sprites } = picture;
  context.globalAlpha = 1;
  const clear = (layout.bead * 1.25 + unit * 0.6) / (layout.scale.perYear * layout.ring);
  const gripped = (gripReach * unit) / (layout.scale.perYear * layout.ring);
  for (let year = Math.ceil(span.from / 10) * 10; year <= span.to; year += 10) {
    const near = chapters.some((chapter) => Math.abs(chapter.year - year) < clear) || Math.abs(at - year) < gripped;
    const place = spot(picture, angleOfYear(layout.scale, year, at), layout.ring + unit * 2.25);
    if (!near && readable(place, picture)) sprites.numeral(context, String(year), place.x, place.y, year <= at + 0.02);
  }
}

/** How near a year stands to the pointer: 1 on it, 0 from most of a year away. */
function nearness(year: number, at: number): number {
  const share = Math.max(0, 1 - Math.abs(year - at) / 0.85);
  return share * share * (3 - 2 * share);
}

/** Whether the bead at the pointer has grown over another one's numerals: half a year is no year. */
function covered({ layout, chapters }: DialPicture, chapter: ChapterYear, radius: number, at: number): boolean {
  return chapters.some((other) => {
    const grown = layout.bead * 1.38 * nearness(other.year, at);
    const apart = Math.abs(other.year - chapter.year) * layout.scale.perYear * layout.ring;
    return other !== chapter && grown > radius && apart < grown + radius * 0.5;
  });
}

/** The beads of chapters; the chosen one grows and lights up as it comes to the pointer. */
export function drawBeads(context: Pen, picture: DialPicture, at: number): void {
  const { layout, chapters, sprites, unit, palette } = picture;
  const drawn = chapters.toSorted((a, b) => Math.abs(b.year - at) - Math.abs(a.year - at));
  for (const chapter of drawn) {
    const angle = angleOfYear(layout.scale, chapter.year, at);
    const place = spot(picture, angle, layout.ring);
    const near = nearness(chapter.year, at);
    const plain = beadRadius(picture, chapter);
    const radius = plain + (layout.bead * 1.38 - plain) * near;
    const shown = risen(place, picture, radius);
    if (shown === 0) continue;
    const look: BeadLook = chapter.year <= at + 0.02 ? 'reached' : 'waiting';
    if (chapter.chapters > 1) {
      const behind = spot(picture, angle, layout.ring - radius * 1.12);
      sprites.draw(context, look, '', behind.x, behind.y, radius * 0.62, shown);
    }
    if (near > 0 && palette.night) {
      fillDiscs(context, { ...place, unit: radius }, palette.glow, near, [
        [2.1, 0.06],
        [1.7, 0.09],
        [1.35, 0.14],
      ]);
    }
    const label = radius >= unit * 1.1 && !covered(picture, chapter, radius, at) ? String(chapter.year) : '';
    sprites.draw(context, look, label, place.x, place.y, radius, shown);
    sprites.draw(context, 'now', label, place.x, place.y, radius, near);
  }
}

/** A hair of light from the pointer to the ring of the chosen year. */
export function drawPointer(context: Pen, picture: DialPicture, ringRadius: number, at: number): void {
  const { layout, palette, unit } = picture;
  const bead = picture.chapters.find((chapter) => Math.abs(chapter.year - at) < 0.85);
  const hasBead = bead ? nearness(bead.year, at) : 0;
  // The hair begins below the bead, and below the second one behind it.
  const depth = layout.bead * (bead && bead.chapters > 1 ? 2.5 : 1.2);
  const from = spot(picture, layout.scale.pointer, layout.ring - unit * 0.3 - hasBead * depth);
  const to = spot(picture, layout.scale.pointer, ringRadius);
  context.save();
  context.strokeStyle = palette.glow;
  context.lineWidth = unit * 0.095;
  strokeLine(context, from, to);
  fillDisc(context, to.x, to.y, unit * 0.22, palette.glowCore);
  if (hasBead < 1) {
    // Without a chapter the pointer is a small notch on the rim.
    const rim = spot(picture, layout.scale.pointer, layout.ring);
    context.globalAlpha = 1 - hasBead;
    fillDisc(context, rim.x, rim.y, unit * 0.42, palette.glow);
  }
  context.restore();
}
