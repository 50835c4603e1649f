/** What lies on the wood of "your year": friends, the rings of people, the beads of what is told. */
import { namedFriendsBy } from '../../core/model/your-year.ts';
import type { Point } from '../../core/model/rect.ts';
import { levelOfYear } from '../../core/model/rings.ts';
import type { Pen } from '../../plates/printing/board.ts';
import { disc, fillDisc, strokeLine } from '../../plates/printing/marks.ts';
import { onRing, paintThinGlow, ringPath } from '../../plates/wood/trunk.ts';
import { trunkOf, type FriendOnWood, type ToldYear, type YearPicture } from './picture.ts';

/** Whether a place is on the screen, at least so far from its edges. */
function isSeen({ screen, floor }: YearPicture, { x, y }: Point, margin: number): boolean {
  return x > margin && x < screen.width - margin && y > margin && y < floor;
}

/** What is told of by name, as far as it is on the screen: the last that had opened by the year shown, and the next one. */
export function namedTold(picture: YearPicture, year: number): readonly ToldYear[] {
  const { told, unit, years } = picture;
  const trunk = trunkOf(picture);
  const seen = told.filter((each) =>
    isSeen(picture, onRing(trunk, levelOfYear(each.year, years.from) - 0.5, each.angle), unit),
  );
  const last = seen.findLast((each) => each.year <= year);
  const next = seen.find((each) => each.year > year);
  return [last, next].filter((each) => each !== undefined);
}

/** The friends that the words beside the wood name and whose rings are on the screen where they stand, and the places. */
export function namedFriends(picture: YearPicture, year: number): readonly (FriendOnWood & Point)[] {
  const { friends, years, unit } = picture;
  const trunk = trunkOf(picture);
  return namedFriendsBy(friends, year)
    .map((friend) => ({ ...friend, ...onRing(trunk, levelOfYear(friend.year, years.from) - 0.5, friend.angle) }))
    .filter((place) => isSeen(picture, place, unit));
}

/** Each friend who had come, on the ring of its year, joined to the heart: bright those that are named. */
export function paintFriends(pen: Pen, picture: YearPicture, at: number): void {
  const { friends, years, inks, unit } = picture;
  const trunk = trunkOf(picture);
  const named = new Set(namedFriends(picture, Math.round(at)).map(({ id }) => id));
  pen.save();
  pen.lineCap = 'round';
  pen.strokeStyle = pen.fillStyle = inks.friend;
  for (const { id, year, angle } of friends) {
    if (year > at + 0.02) continue;
    const to = onRing(trunk, levelOfYear(year, years.from) - 0.5, angle);
    pen.globalAlpha = named.has(id) ? 0.7 : 0.3;
    pen.lineWidth = unit * 0.1;
    strokeLine(pen, trunk, to);
    pen.globalAlpha = named.has(id) ? 1 : 0.5;
    disc(pen, to.x, to.y, unit * 0.2);
    pen.fill();
  }
  pen.restore();
}

/** Where the beads of the people's rings lie, one after another. */
const peopleAngles = [-118, -104, -132, -90, -146].map((degrees) => (degrees * Math.PI) / 180);

/** Where the beads of the people's rings lie, in the order in which they were kept. */
export function peoplePlaces(picture: YearPicture): readonly Point[] {
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
    fillDisc(pen, place.x, place.y, unit * 0.3, inks.bead);
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
 * Draws what the exhibition tells on the rings of its years, as it is when the dial stands at the year `at`: a bead where that year
 * has come and is named, else a small dot. Round the dot of a year that is still to come and has its name beside it YearLabels
 * draws a circle.
 */
export function paintTold(pen: Pen, picture: YearPicture, at: number): void {
  const { told, years, unit, inks, floor, screen } = picture;
  const trunk = trunkOf(picture);
  const named = new Set(namedTold(picture, Math.round(at)).map(({ year }) => year));
  for (const { year, angle } of told) {
    const { x, y } = onRing(trunk, levelOfYear(year, years.from) - 0.5, angle);
    if (y > floor || y < unit || x > screen.width - unit || x < unit) continue;
    if (year > at + 0.02 || !named.has(year)) {
      disc(pen, x, y, unit * 0.14);
      pen.globalAlpha = 0.4;
      pen.fillStyle = year > at + 0.02 ? inks.waiting : inks.beadEdge;
      pen.fill();
      pen.globalAlpha = 1;
      continue;
    }
    const here = Math.max(0, 1 - Math.abs(year - at) / 0.9);
    const size = unit * (0.42 + 0.22 * here);
    fillDisc(pen, x, y, size + unit * 0.08, inks.beadEdge);
    fillDisc(pen, x, y, size, here > 0.5 ? inks.glow : inks.bead);
    pen.strokeStyle = here > 0.5 ? inks.glowCore : inks.beadCut;
    pen.lineWidth = unit * 0.05;
    for (const cut of [0.74, 0.44]) {
      disc(pen, x, y, size * cut);
      pen.stroke();
    }
  }
}
