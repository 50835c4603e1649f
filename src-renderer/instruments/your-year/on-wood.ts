/** What lies on the wood of "your year": friends, the rings of people, the beads of what is told. */
import { levelOfYear } from '../../core/model/rings.ts';
import type { Pen } from '../../plates/printing/board.ts';
import { onRing, paintThinGlow, ringPath } from '../../plates/wood/trunk.ts';
import { disc, trunkOf, type YearPicture } from './picture.ts';

/** Each friend on the ring of its year: joined to the heart where it had come by then, and to the chosen ring where it came since. */
export function paintFriends(pen: Pen, picture: YearPicture, at: number): void {
  const { friends, rings, years, inks, unit } = picture;
  const trunk = trunkOf(picture);
  const chosen = Math.min(rings.count, Math.max(0, levelOfYear(at, years.from)));
  pen.save();
  pen.lineCap = 'round';
  for (const { year, angle } of friends) {
    const since = year > at + 0.02;
    const from = since ? onRing(trunk, chosen, angle) : trunk;
    const to = onRing(trunk, levelOfYear(year, years.from) - 0.5, angle);
    pen.strokeStyle = since ? inks.waiting : inks.friend;
    pen.globalAlpha = since ? 0.36 : 0.7;
    pen.lineWidth = unit * (since ? 0.06 : 0.1);
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    pen.globalAlpha = 1;
    disc(pen, to.x, to.y, unit * 0.2);
    pen.fillStyle = since ? inks.waiting : inks.friend;
    pen.fill();
  }
  pen.restore();
}

/** Where the beads of the people's rings lie, one after another. */
const peopleAngles = [-118, -104, -132, -90, -146].map((degrees) => (degrees * Math.PI) / 180);

/** Where the beads of the people's rings lie, in the order in which they were kept. */
export function peoplePlaces(picture: YearPicture): readonly { readonly x: number; readonly y: number }[] {
  const trunk = trunkOf(picture);
  return picture.people.map((year, index) =>
    onRing(trunk, levelOfYear(year, picture.years.from), peopleAngles[index % peopleAngles.length] ?? 0),
  );
}

/** The rings that were kept in this visit: each a thin light, with its year on it. */
export function paintPeople(pen: Pen, picture: YearPicture, at: number): void {
  const { people, years, inks, unit } = picture;
  const trunk = trunkOf(picture);
  const places = peoplePlaces(picture);
  for (const [index, year] of people.entries()) {
    const level = levelOfYear(year, years.from);
    paintThinGlow(pen, ringPath(trunk, level), inks, unit);
    const place = places[index];
    if (!place || Math.abs(year - at) < 0.5) continue;
    const label = { x: place.x, y: place.y - unit * 0.9 };
    disc(pen, place.x, place.y, unit * 0.3);
    pen.fillStyle = inks.bead;
    pen.fill();
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.font = `700 ${unit}px "${picture.family}"`;
    pen.strokeStyle = year <= at ? inks.labelHalo : inks.ghostHalo;
    pen.lineWidth = unit * 0.3;
    pen.strokeText(String(year), label.x, label.y);
    pen.fillStyle = year <= at ? inks.label : inks.waiting;
    pen.fillText(String(year), label.x, label.y);
  }
}

/**
 * Each year in which something opened lies as a bead on its ring: inlaid when it had come, a hole while it waits. Its year
 * is read on the ring of years, which is the one scale; those of the words' list have the same beads.
 */
export function paintTold(pen: Pen, picture: YearPicture, at: number): void {
  const { told, years, unit, inks, floor, screen } = picture;
  const trunk = trunkOf(picture);
  for (const { year, angle } of told) {
    const { x, y } = onRing(trunk, levelOfYear(year, years.from) - 0.5, angle);
    if (y > floor || y < unit || x > screen.width - unit || x < unit) continue;
    const here = Math.max(0, 1 - Math.abs(year - at) / 0.9);
    const size = unit * (0.42 + 0.22 * here);
    if (year > at + 0.02) {
      disc(pen, x, y, unit * 0.36);
      pen.strokeStyle = inks.waiting;
      pen.lineWidth = unit * 0.085;
      pen.stroke();
      continue;
    }
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
  }
}
