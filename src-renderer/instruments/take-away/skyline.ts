import { seeded } from '../../core/time/clock.ts';
import type { Pen } from '../../plates/printing/board.ts';

/** Inks of the roofs: their bodies, and what they are hatched in. */
export interface RoofInks {
  readonly far: string;
  readonly near: string;
  readonly edge: string;
  readonly hatch: readonly string[];
}

interface House {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  /** How its roof falls: from one corner to the other, in units; 0 is flat. */
  readonly slope: number;
  readonly ink: string;
  /** Slope of its hatching, and how far its lines lie apart. */
  readonly lean: number;
  readonly apart: number;
}

/** How high roofs stand over the width, as shares of the skyline's height: low beside words and code, high between. */
function envelope(share: number, wide: boolean): number {
  const middle = wide ? 0.63 : 0.42;
  return 0.52 + 0.42 * Math.exp(-(((share - middle) / 0.2) ** 2));
}

/** A city's roofs as a printmaker cuts them, of no city in particular; `foot` is where they stand. */
export function paintSkyline(
  pen: Pen,
  place: { readonly width: number; readonly foot: number; readonly height: number; readonly wide: boolean },
  inks: RoofInks,
  unit: number,
): void {
  const chance = seeded(41);
  const { width, foot, height, wide } = place;
  for (const near of [false, true]) {
    for (let x = -unit; x < width + unit;) {
      const broad = unit * (1.6 + 2.2 * chance());
      const high =
        height * envelope((x + broad / 2) / width, wide) * (near ? 0.56 + 0.44 * chance() : 0.78 + 0.34 * chance());
      const ink = inks.hatch[Math.floor(chance() * chance() * inks.hatch.length)] ?? inks.edge;
      const house: House = {
        ...{ x, width: broad, top: foot - high, ink },
        slope: chance() < 0.3 ? (chance() - 0.5) * unit * 1.6 : 0,
        lean: [0, 0, 0.55, -0.4][Math.floor(chance() * 4)] ?? 0,
        apart: unit * (0.34 + 0.2 * chance()),
      };
      paintHouse(pen, house, foot, near ? inks.near : inks.far, inks.edge, unit, near);
      if (near && chance() < 0.16) paintMast(pen, x + broad * 0.5, house.top, unit * (1 + chance()), inks.edge, unit);
      x += broad + unit * (near ? 0.5 * chance() : -0.2);
    }
    if (!near) paintTower(pen, width * (wide ? 0.56 : 0.5), foot, height * 1.28, inks, unit);
  }
}

function paintMast(pen: Pen, x: number, foot: number, high: number, ink: string, unit: number): void {
  pen.fillStyle = ink;
  pen.fillRect(x - unit * 0.05, foot - high, unit * 0.1, high);
}

function paintHouse(
  pen: Pen,
  house: House,
  foot: number,
  body: string,
  edge: string,
  unit: number,
  near: boolean,
): void {
  const { x, top, width, slope, ink, lean, apart } = house;
  const shape = new Path2D();
  shape.moveTo(x, foot);
  shape.lineTo(x, top + Math.max(0, slope));
  shape.lineTo(x + width, top + Math.max(0, -slope));
  shape.lineTo(x + width, foot);
  shape.closePath();
  paintHatched(
    pen,
    shape,
    { x, top: top - unit, width, foot },
    { body, edge, ink, lean, apart },
    unit,
    near ? 0.72 : 0.34,
  );
}

function paintHatched(
  pen: Pen,
  shape: Path2D,
  box: { readonly x: number; readonly top: number; readonly width: number; readonly foot: number },
  cut: { readonly body: string; readonly edge: string } & Pick<House, 'ink' | 'lean' | 'apart'>,
  unit: number,
  strength: number,
): void {
  pen.fillStyle = cut.body;
  pen.fill(shape);
  pen.save();
  pen.clip(shape);
  pen.strokeStyle = cut.ink;
  const rise = box.width * cut.lean;
  const high = box.foot - box.top;
  for (let y = box.top - Math.abs(rise); y < box.foot; y += cut.apart) {
    // Lines grow thinner and sink away towards the foot, so that the eye rests there.
    const down = Math.min(1, Math.max(0, (y - box.top) / high));
    pen.globalAlpha = strength * (1 - 0.8 * down);
    pen.lineWidth = unit * (0.11 - 0.05 * down);
    pen.beginPath();
    pen.moveTo(box.x, y);
    pen.lineTo(box.x + box.width, y + rise);
    pen.stroke();
  }
  pen.restore();
  pen.globalAlpha = 1;
  pen.strokeStyle = cut.edge;
  pen.lineWidth = unit * 0.12;
  pen.stroke(shape);
}

/** One slender tower over the roofs. */
function paintTower(pen: Pen, x: number, foot: number, high: number, inks: RoofInks, unit: number): void {
  const top = foot - high;
  const shape = new Path2D();
  const half = high * 0.075;
  shape.moveTo(x - half, foot);
  shape.quadraticCurveTo(x - half * 0.28, foot - high * 0.4, x - half * 0.2, foot - high * 0.66);
  shape.lineTo(x - half * 0.62, foot - high * 0.69);
  shape.lineTo(x - half * 0.62, foot - high * 0.72);
  shape.lineTo(x - half * 0.16, foot - high * 0.745);
  shape.lineTo(x, top);
  shape.lineTo(x + half * 0.16, foot - high * 0.745);
  shape.lineTo(x + half * 0.62, foot - high * 0.72);
  shape.lineTo(x + half * 0.62, foot - high * 0.69);
  shape.lineTo(x + half * 0.2, foot - high * 0.66);
  shape.quadraticCurveTo(x + half * 0.28, foot - high * 0.4, x + half, foot);
  shape.closePath();
  const box = { x: x - half, top, width: 2 * half, foot };
  paintHatched(
    pen,
    shape,
    box,
    { body: inks.near, edge: inks.edge, ink: inks.hatch[1] ?? inks.edge, lean: 0, apart: unit * 0.36 },
    unit,
    0.8,
  );
}
