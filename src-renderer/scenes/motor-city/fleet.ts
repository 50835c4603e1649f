import { seeded } from '../../core/time/clock.ts';
import { hash } from '../../plates/printing/noise.ts';
import type { Area } from '../engine/place-canvas.ts';
import { awayAt, edgeAt, focal, onStreet, project, type Spot, type Street } from './street.ts';

export type Paintwork = 'lead' | 'ice' | 'sand' | 'paper';

export interface Car {
  /** Metres. */
  readonly across: number;
  readonly away: number;
  readonly paint: Paintwork;
  /** Units per metre where it stands. */
  readonly grain: number;
  /** Units on the screen: the car and its shadow. */
  readonly box: Area;
  /** Units: the middle between its lamps. */
  readonly lamps: { readonly x: number; readonly y: number };
  /** 0 for the nearest: the order in which the street fills. */
  readonly rank: number;
}

/** The front car's distance, the rows' distance from each other, and the lanes', in metres. */
const firstRow = 13.9;
const rowGap = 8.6;
const lane = 2.95;
/** Clear units between the words' side and the first car there. */
const besideWords = 26;
/** Cars are drawn to this distance; beyond there are lights. */
export const lastRow = 116;

const paints: readonly Paintwork[] = ['ice', 'ice', 'sand', 'ice', 'paper', 'sand'];

/** Metres of a car's shadow towards the viewer: it ends before the words. */
function shadowLength(street: Street, away: number): number {
  const end = awayAt(street, Math.min(street.lowerEdge - 14, street.height + 200));
  return Math.max(0.4, Math.min(2.7, away - end));
}

/** The ground a car's shadow covers, leaning away from the sun. */
export function shadowOf(street: Street, across: number, away: number): readonly Spot[] {
  const length = shadowLength(street, away);
  const lean = 0.16 * length;
  return [
    [across - 0.86, away + 4.6, 0],
    [across + 0.86, away + 4.6, 0],
    [across + 0.84, away, 0],
    // The body's shadow grows narrow towards that of the roof.
    [across + 0.78 + lean * 0.4, away - length * 0.4, 0],
    [across + 0.68 + lean * 0.7, away - length * 0.7, 0],
    [across + 0.4 + lean, away - length, 0],
    [across - 0.36 + lean, away - length, 0],
    [across - 0.64 + lean * 0.7, away - length * 0.7, 0],
    [across - 0.77 + lean * 0.4, away - length * 0.4, 0],
    [across - 0.84, away, 0],
  ];
}

/** Every car of the street, from the nearest to the farthest. */
export function fleetOf(street: Street): readonly Car[] {
  const chance = seeded(3);
  const cars: Omit<Car, 'rank'>[] = [];
  for (let row = 0, away = firstRow; away < lastRow; row++, away += rowGap) {
    for (let column = -60; column <= 60; column++) {
      const sway = row === 0 ? 0 : (chance() - 0.5) * 0.22;
      const lead = row === 0 ? 0 : (chance() - 0.5) * 1.6;
      // Lanes do not drive abreast.
      const ahead = column === 0 ? 0 : column === 1 ? 4.4 : column === -1 ? 3.2 : 1.5 * (((column % 3) + 3) % 3);
      const across = street.leadAcross + column * lane + sway;
      const place = away + lead + ahead;
      const [x, y] = project(street, [across, place, 0]);
      const [left] = project(street, [across - 0.9, place, 0]);
      if (row === 0 ? column !== 0 : left < edgeAt(street, y - focal / place) + besideWords) continue;
      if (x > hiddenBehindWheel(street, y)) continue;
      const paint = row === 0 ? 'lead' : (paints[Math.floor(hash(row * 31 + column * 7, 4) * paints.length)] ?? 'ice');
      const [lampX, lampY] = project(street, [across, place, 0.72]);
      const lamps = { x: lampX, y: lampY };
      cars.push({ across, away: place, paint, grain: focal / place, lamps, box: boxOf(street, across, place) });
    }
  }
  return cars.sort((one, other) => one.away - other.away).map((car, rank) => ({ ...car, rank }));
}

/** Cars whose middle lies behind the wheel are not drawn. */
function hiddenBehindWheel({ wheel, width }: Street, y: number): number {
  const half = Math.sqrt(Math.max(0, wheel.radius ** 2 - (y - wheel.y) ** 2));
  return half > 0 ? wheel.x - half + 20 : width + 60;
}

function boxOf(street: Street, across: number, away: number): Area {
  const corners = [
    project(street, [across - 0.98, away - 0.1, 1.42]),
    project(street, [across + 0.98, away - 0.1, 1.42]),
    project(street, [across - 0.9, away + 4.8, 1.42]),
    project(street, [across + 0.9, away + 4.8, 1.42]),
    project(street, [across - 0.98, away - 0.1, 0]),
    ...shadowOf(street, across, away).map((spot) => project(street, spot)),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const left = Math.min(...xs) - 3;
  const top = Math.min(...ys) - 3;
  return { left, top, width: Math.max(...xs) + 3 - left, height: Math.max(...ys) + 3 - top };
}

/** One lamp of the cars too far away to be drawn. */
export interface Light {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: 'orange' | 'sand' | 'paper';
}

/** The lights towards the horizon: they thin out at the street's edges. */
export function lightsOf(street: Street): readonly Light[] {
  const chance = seeded(9);
  const lights: Light[] = [];
  const nearest = awayAt(street, street.horizon + 78);
  for (let column = -620; column < 60; column++) {
    const across = street.leadAcross + lane * column;
    let away = nearest + ((((column * 13) % 7) + 7) % 7);
    while (away < 5200) {
      const [x, y] = project(street, [across, away, 0.7]);
      const grain = focal / away;
      away += (4.4 + 2.6 * hash(column * 17 + Math.floor(away * 3), 2)) * Math.max(1, Math.pow(away / 150, 0.62));
      const ragged = (hash(column * 31 + Math.floor(away), 7) - 0.5) * 80;
      const room = onStreet(street, x + ragged, y);
      if (x < edgeAt(street, y) - 14 || x > street.width + 20 || chance() > room * 1.4 - 0.2) continue;
      const kind = chance();
      const colour = kind < 0.66 ? 'orange' : kind < 0.82 ? 'sand' : 'paper';
      const radius = Math.max(1.6, Math.min(4.2, 0.24 * grain)) * (0.8 + chance() * 0.45);
      if (grain > 12) {
        lights.push({ x: x - 0.62 * grain, y, radius, colour }, { x: x + 0.62 * grain, y, radius, colour });
      } else lights.push({ x, y, radius: radius * 1.15, colour });
    }
  }
  return lights;
}
