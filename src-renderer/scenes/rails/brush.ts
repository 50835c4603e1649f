import { css, palette } from '../../plates/printing/palette.ts';
import type { Land } from './land.ts';
import { project } from './land.ts';
import type { Swatch } from './swatches.ts';
import type { Vehicle } from './train.ts';

/** Metres from a vehicle's middle: ahead, to the right, up. */
export type Spot = readonly [ahead: number, right: number, up: number];

/** The inks as fill styles: printed patches, or plain colours until they are printed. */
export type Pots = Readonly<Record<Swatch, string | CanvasPattern>>;

/** Draws a vehicle's faces where they stand on the screen. */
export interface Brush {
  /** Pixels of the canvas per metre at the vehicle. */
  readonly grain: number;
  /** Is the side (1 right, −1 left), or the end (1 front, −1 back), turned to the eye? */
  facesRight(side: 1 | -1): boolean;
  facesAhead(end: 1 | -1): boolean;
  face(spots: readonly Spot[], ink: Swatch, slip?: number): void;
  /** Upright cuts in a side or an end, as many and as thick as told: the corrugated sheet. */
  bars(from: Spot, to: Spot, count: number, tone: number, ink: Swatch): void;
  /** A line so many metres thick. */
  line(spots: readonly Spot[], thick: number, ink: Swatch): void;
  /** A wheel with its spokes, turned so far (radians). */
  wheel(centre: Spot, radius: number, along: Vehicle['ahead'], rims: Swatch, turned: number): void;
}

/** Of a wheel. */
const spokes = 8;

/** Nothing is projected from nearer than this: it would fly out of all bounds. Metres. */
const nearest = 1;

/**
 * @param scale pixels of the canvas per unit
 * @param left units of the canvas's corner
 */
export function brushFor(
  pen: CanvasRenderingContext2D,
  pots: Pots,
  land: Land,
  { middle, ahead, right, lift }: Vehicle,
  scale: number,
  left: number,
  top: number,
): Brush {
  const place = ([along, aside, up]: Spot): readonly [number, number] => {
    const x = middle.x + ahead.x * along + right.x * aside;
    const z = middle.z + ahead.z * along + right.z * aside;
    const [screenX, screenY] = project(land, { x, z: Math.max(nearest, z) }, up + lift);
    return [(screenX - left) * scale, (screenY - top) * scale];
  };
  const trace = (spots: readonly Spot[]) => {
    for (const [index, spot] of spots.entries()) {
      const [x, y] = place(spot);
      if (index === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
  };
  const grain = (land.focal / middle.z) * scale;
  return {
    grain,
    facesRight: (side) => side * (right.x * middle.x + right.z * middle.z) < 0,
    facesAhead: (end) => end * (ahead.x * middle.x + ahead.z * middle.z) < 0,
    face(spots, ink, slip = 0) {
      pen.fillStyle = pots[ink];
      pen.beginPath();
      if (slip === 0) trace(spots);
      else {
        // The colour is printed a little beside the lines.
        for (const [index, spot] of spots.entries()) {
          const [x, y] = place(spot);
          if (index === 0) pen.moveTo(x + slip, y - slip * 0.6);
          else pen.lineTo(x + slip, y - slip * 0.6);
        }
      }
      pen.fill();
    },
    bars([fromAhead, fromRight, low], [toAhead, toRight, high], count, tone, ink) {
      pen.fillStyle = pots[ink];
      pen.beginPath();
      for (let bar = 0; bar < count; bar++) {
        const one = (bar + 0.5 - tone / 2) / count;
        const other = (bar + 0.5 + tone / 2) / count;
        const at = (share: number, up: number): Spot => [
          fromAhead + (toAhead - fromAhead) * share,
          fromRight + (toRight - fromRight) * share,
          up,
        ];
        trace([at(one, low), at(one, high), at(other, high), at(other, low)]);
      }
      pen.fill();
    },
    line(spots, thick, ink) {
      pen.strokeStyle = pots[ink];
      pen.lineWidth = Math.max(0.8 * scale, thick * grain);
      pen.beginPath();
      trace(spots);
      pen.stroke();
    },
    wheel(centre, radius, along, rims, turned) {
      const [x, y] = place(centre);
      const u = along.x * ahead.x + along.z * ahead.z;
      const v = along.x * right.x + along.z * right.z;
      const [aheadX, aheadY] = place([centre[0] + u * 0.1, centre[1] + v * 0.1, centre[2]]);
      const [upX, upY] = place([centre[0], centre[1], centre[2] + 0.1]);
      pen.save();
      pen.transform((aheadX - x) * 10, (aheadY - y) * 10, (upX - x) * 10, (upY - y) * 10, x, y);
      const disc = (share: number, ink: Swatch) => {
        // A printed patch would be stretched with the wheel.
        pen.fillStyle = css(palette[ink]);
        pen.beginPath();
        pen.arc(0, 0, radius * share, 0, 7);
        pen.fill();
      };
      disc(1.14, 'dark');
      disc(1, rims);
      disc(0.8, 'dark');
      if (grain > 20) {
        pen.strokeStyle = css(palette[rims]);
        pen.lineWidth = radius * 0.15;
        pen.beginPath();
        for (let spoke = 0; spoke < spokes; spoke++) {
          const angle = turned + (spoke / spokes) * 2 * Math.PI;
          pen.moveTo(0, 0);
          pen.lineTo(Math.cos(angle) * radius * 0.86, Math.sin(angle) * radius * 0.86);
        }
        pen.stroke();
      }
      disc(0.28, rims);
      disc(0.1, 'dark');
      pen.restore();
    },
  };
}
