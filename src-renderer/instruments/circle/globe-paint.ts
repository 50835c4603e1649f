import type { Pen } from '../../plates/printing/board.ts';
import { geoCircle, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { City, Place } from '../../../src-main/contract/exhibition.ts';
import type { ShownCity } from '../../core/model/circle.ts';
import { disc, fillDisc, fillDiscs, strokeRings } from '../../plates/printing/marks.ts';
import type { CircleInks } from './inks.ts';
import { type BallLine, ballLine, traceTurned } from './turned-ball.ts';

/** Degrees of the great circle from one ring around home to the next: about a thousand kilometres. */
const ringStep = 9;
const wholeRings = Array.from({ length: Math.floor(180 / ringStep) - 1 }, (_, index) => (index + 1) * ringStep);
/** At rest the sea has finer rings between, each a share of the way on, thinning out. */
const fineRings = [0.2, 0.38, 0.55, 0.7, 0.84] as const;
/** Land is cut at these degrees of each step; while it moves, at the last alone. */
const landRings = [2, 5, 8] as const;
const deepest = 8;

/** Pixels that a line may stray from its true course: more while the ball turns. */
export const precisionOf = (moving: boolean): number => (moving ? 0.8 : 0.4);

type Ring = GeoPermissibleObjects;

/** The rings around home, which are the same however the ball is turned: made once. */
export interface GlobeCuts {
  readonly sea: readonly { readonly away: number; readonly whole: Ring; readonly fine: readonly Ring[] }[];
  readonly land: readonly { readonly part: (typeof landRings)[number]; readonly ring: Ring }[];
  /** Those that are drawn while it moves. */
  readonly moving: {
    readonly sea: readonly { readonly away: number; readonly line: BallLine }[];
    readonly land: readonly BallLine[];
  };
}

/** Makes the rings around a place. */
export function cutsAround({ lon, lat }: Place): GlobeCuts {
  const around = geoCircle().center([lon, lat]).precision(4);
  const ring = (radius: number): Ring => around.radius(radius)();
  const line = (radius: number): BallLine =>
    ballLine((around.radius(radius)().coordinates[0] ?? []) as [number, number][]);
  const steps = [0, ...wholeRings];
  return {
    sea: steps.map((away) => ({
      away,
      whole: ring(away),
      fine: fineRings.map((share) => ring(away + share * ringStep)),
    })),
    land: steps.flatMap((away) => landRings.map((part) => ({ part, ring: ring(away + part) }))),
    moving: {
      sea: wholeRings.map((away) => ({ away, line: line(away) })),
      land: steps.map((away) => line(away + deepest)),
    },
  };
}

/** What the globe's canvas shows. */
export interface GlobePicture {
  readonly projection: GeoProjection;
  readonly home: Place;
  readonly cuts: GlobeCuts;
  readonly land: GeoPermissibleObjects | null;
  readonly shown: readonly ShownCity[];
  /** They are too many for beads and arcs: each is a dot. */
  readonly crowd: boolean;
  readonly chosen: string | null;
  readonly inks: CircleInks;
  readonly highContrast: boolean;
  /** While it moves, what is finest is left out. */
  readonly moving: boolean;
  readonly unit: number;
  /** The ball on the canvas, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Tones {
  readonly sea: readonly [string, string];
  readonly seaCut: string;
  readonly land: string;
  readonly landCut: string;
  readonly coast: string;
  readonly rim: string;
}

const night: Tones = {
  sea: ['#1E4A3C', '#0A1F18'],
  seaCut: '#3C8C72',
  land: '#B98A56',
  landCut: '#4A2712',
  coast: '#F0D6A4',
  rim: '#E2C99B',
};
const paper: Tones = {
  sea: ['#EDF0E6', '#CBD9CF'],
  seaCut: '#2F7A63',
  land: '#E4C28D',
  landCut: '#7A4A22',
  coast: '#5A3214',
  rim: '#1F5B4A',
};

/** Rings at equal distances around home are cut into sea and land; land shapes alone, no borders. */
export function paintGlobe(pen: Pen, picture: GlobePicture): void {
  const { projection, inks, unit, x, y, radius, land, cuts, highContrast, moving } = picture;
  const tones = inks.night ? night : paper;
  const path = geoPath(projection, pen);
  const shape = (object: GeoPermissibleObjects): void => {
    pen.beginPath();
    path(object);
  };
  shadow(pen, picture);
  pen.save();
  shape({ type: 'Sphere' });
  pen.clip();
  const light = pen.createRadialGradient(x - radius * 0.4, y - radius * 0.45, radius * 0.1, x, y, radius * 1.1);
  light.addColorStop(0, highContrast ? tones.sea[1] : tones.sea[0]);
  light.addColorStop(1, tones.sea[1]);
  pen.fillStyle = light;
  pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  pen.strokeStyle = tones.seaCut;
  const depth = (away: number): number => (highContrast ? 0.35 : 0.7 - away / 380);
  if (moving) {
    pen.lineWidth = unit * 0.15;
    for (const { away, line } of cuts.moving.sea) {
      pen.globalAlpha = depth(away);
      pen.beginPath();
      traceTurned(pen, line, projection);
      pen.stroke();
    }
  }
  for (const { away, whole, fine } of moving ? [] : cuts.sea) {
    pen.globalAlpha = depth(away);
    pen.lineWidth = unit * 0.15;
    if (away > 0) {
      shape(whole);
      pen.stroke();
    }
    if (highContrast) continue;
    for (const [index, ring] of fine.entries()) {
      pen.lineWidth = unit * (0.1 - 0.07 * (fineRings[index] ?? 1));
      shape(ring);
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
  if (land) {
    shape(land);
    pen.fillStyle = tones.land;
    pen.fill();
    pen.strokeStyle = tones.coast;
    pen.lineWidth = unit * 0.05;
    pen.globalAlpha = 0.8;
    pen.stroke();
    pen.globalAlpha = 1;
    pen.save();
    pen.clip();
    pen.strokeStyle = tones.landCut;
    if (moving) {
      // They meet nowhere, so that one path of all looks as they do one by one.
      pen.globalAlpha = 0.5;
      pen.lineWidth = unit * 0.09;
      pen.beginPath();
      for (const line of cuts.moving.land) traceTurned(pen, line, projection);
      pen.stroke();
    }
    for (const { part, ring } of moving ? [] : cuts.land) {
      pen.globalAlpha = part === deepest ? 0.5 : 0.3;
      pen.lineWidth = unit * (part === deepest ? 0.09 : 0.045);
      shape(ring);
      pen.stroke();
    }
    pen.restore();
  }
  shade(pen, picture);
  pen.restore();
  rim(pen, picture, tones.rim);
  const own = picture.crowd ? picture.shown.filter(({ city }) => city.id === picture.chosen) : picture.shown;
  if (picture.crowd) dots(pen, picture);
  for (const each of own) arc(pen, picture, path, each.city);
  for (const each of own) bead(pen, picture, each);
}

/** Thousands of cities as one path. */
function dots(pen: Pen, { shown, inks, unit }: GlobePicture): void {
  const size = unit * 0.13;
  pen.beginPath();
  for (const { x, y } of shown) {
    pen.moveTo(x + size, y);
    pen.arc(x, y, size, 0, 2 * Math.PI);
  }
  pen.strokeStyle = inks.beadEdge;
  pen.lineWidth = unit * 0.1;
  pen.stroke();
  pen.fillStyle = inks.bead;
  pen.fill();
}

function shadow(pen: Pen, { x, y, radius, unit, inks }: GlobePicture): void {
  const below = { x, y: y + unit * 0.4, unit, inner: radius };
  fillDiscs(pen, below, inks.night ? '#020806' : '#3c2814', inks.night ? 1 : 0.45, [
    [2, 0.1],
    [1.2, 0.16],
    [0.6, 0.2],
  ]);
}

/** A ball turns away from the light towards the lower right. */
function shade(pen: Pen, { x, y, radius, inks, highContrast }: GlobePicture): void {
  if (highContrast) return;
  const dusk = pen.createRadialGradient(x - radius * 0.35, y - radius * 0.4, radius * 0.35, x, y, radius * 1.02);
  const dark = inks.night ? '2 10 7' : '60 48 24';
  dusk.addColorStop(0, `rgb(${dark} / 0)`);
  dusk.addColorStop(0.72, `rgb(${dark} / ${inks.night ? 0.22 : 0.08})`);
  dusk.addColorStop(1, `rgb(${dark} / ${inks.night ? 0.66 : 0.3})`);
  pen.fillStyle = dusk;
  pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}

function rim(pen: Pen, { x, y, radius, unit }: GlobePicture, colour: string): void {
  pen.strokeStyle = colour;
  strokeRings(pen, { x, y, unit, inner: radius }, [
    [0, 0.1, 0.9],
    [0.38, 0.045, 0.55],
    [0.66, 0.03, 0.35],
  ]);
}

function arc(
  pen: Pen,
  { home, chosen, inks, unit }: GlobePicture,
  path: (object: GeoPermissibleObjects) => void,
  city: City,
): void {
  const now = city.id === chosen;
  pen.beginPath();
  path({
    type: 'LineString',
    coordinates: [
      [home.lon, home.lat],
      [city.lon, city.lat],
    ],
  });
  pen.strokeStyle = inks.filamentShade;
  pen.globalAlpha = 0.5;
  pen.lineWidth = unit * (now ? 0.32 : 0.17);
  pen.stroke();
  pen.strokeStyle = now ? inks.chosen : inks.filament;
  pen.globalAlpha = now ? 1 : 0.8;
  pen.lineWidth = unit * (now ? 0.17 : 0.065);
  pen.stroke();
  pen.globalAlpha = 1;
}

function bead(pen: Pen, { chosen, inks, unit }: GlobePicture, { city, x, y }: ShownCity): void {
  const now = city.id === chosen;
  const size = unit * (now ? 0.6 : 0.36);
  if (now) {
    pen.strokeStyle = inks.chosen;
    pen.lineWidth = unit * 0.09;
    disc(pen, x, y, unit * 1.02);
    pen.stroke();
  }
  fillDisc(pen, x, y, size + unit * 0.07, inks.beadEdge);
  fillDisc(pen, x, y, size, now ? inks.chosen : inks.bead);
  pen.strokeStyle = now ? inks.chosenCut : inks.beadCut;
  pen.lineWidth = unit * 0.045;
  for (const share of [0.75, 0.45]) {
    disc(pen, x, y, size * share);
    pen.stroke();
  }
}
