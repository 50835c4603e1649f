import { angleOfYear } from '../../core/model/dial.ts';
import { levelOfYear } from '../../core/model/rings.ts';
import type { Pen } from '../../plates/printing/board.ts';
import { disc, fillDisc, fillDiscs, strokeLine } from '../../plates/printing/marks.ts';
import { onRing, paintGlow, paintLit, ringPath } from '../../plates/wood/trunk.ts';
import { paintFriends, paintPeople, paintTold } from './on-wood.ts';
import { spot, trunkOf, type YearPicture } from './picture.ts';

/** Draws what stands still: the ground, the waiting wood, and the channel in which the years turn. */
export function paintStill(pen: Pen, picture: YearPicture): void {
  const { layout, pictures, screen, inks, unit, rings } = picture;
  pen.clearRect(0, 0, screen.width, screen.height);
  if (pictures) pen.drawImage(pictures.ground, 0, 0, screen.width, screen.height);
  else {
    pen.strokeStyle = inks.before;
    pen.globalAlpha = 0.25;
    for (let level = 1; level <= rings.count; level++) pen.stroke(ringPath(trunkOf(picture), level));
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
  const { rings, years, screen } = picture;
  pen.clearRect(0, 0, screen.width, screen.height);
  const level = Math.min(rings.count, Math.max(0.35, levelOfYear(at, years.from)));
  paintWood(pen, picture, level);
  paintFriends(pen, picture, at);
  paintTold(pen, picture, at);
  paintPeople(pen, picture, at);
  paintPointer(pen, picture, level);
  paintYears(pen, picture, at);
}

function paintWood(pen: Pen, picture: YearPicture, level: number): void {
  const { pictures, inks, unit, screen } = picture;
  const trunk = trunkOf(picture);
  const path = ringPath(trunk, level);
  paintLit(pen, path, trunk, pictures, { width: screen.width, night: inks.night });
  paintGlow(pen, path, inks, unit);
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
    strokeLine(pen, inner, outer);
    pen.globalAlpha = 1;
    const room = Math.abs(year - at) * scale.perYear * ring > unit * 3.4;
    const place = spot(picture, angle, ring + unit * 0.3);
    const within =
      place.x > unit * 1.5 && place.x < screen.width - unit * 1.5 && place.y > unit * 0.7 && place.y < floor;
    if (!decade || !room || !within) continue;
    pen.font = `700 ${unit * 1.2}px "${picture.family}"`;
    pen.fillStyle = pen.strokeStyle;
    pen.save();
    pen.translate(place.x, place.y);
    // Upright where the ring stands upright; along the ring where it lies, and never on its head.
    pen.rotate(layout.wide ? 0 : angle + (Math.sin(angle) > 0 ? -1 : 1) * (Math.PI / 2));
    pen.fillText(String(year), 0, 0);
    pen.restore();
  }
}

/** A bead on the ring at the chosen year, and a hair of light from it to the ring that grew in that year. */
function paintPointer(pen: Pen, picture: YearPicture, level: number): void {
  const { layout, unit, inks } = picture;
  const angle = layout.scale.pointer;
  const from = spot(picture, angle, layout.ring - unit * 0.6);
  const to = onRing(trunkOf(picture), level, angle);
  pen.strokeStyle = inks.glow;
  pen.lineWidth = unit * 0.11;
  strokeLine(pen, from, to);
  fillDisc(pen, to.x, to.y, unit * 0.24, inks.glowCore);
  const bead = spot(picture, angle, layout.ring);
  fillDiscs(pen, { ...bead, unit }, inks.glow, inks.night ? 1 : 0.5, [
    [1.9, 0.1],
    [1.45, 0.18],
  ]);
  fillDisc(pen, bead.x, bead.y, unit * 1.02, inks.glow);
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
