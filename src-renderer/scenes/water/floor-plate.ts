import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { away, type Basin, depths, facing, fromPlane, ontoPlane, radii, withinWater } from './basin.ts';
import type { Point } from '../../core/model/rect.ts';

/** Water beyond its edge is cut a little too, so that ripples can bend it in. Units. */
export const overlap = 26;

/** A plate of what is seen through the water, and a little beyond its edge. */
export function throughWater(basin: Basin, shade: Plate['shade']): Plate {
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      if (withinWater(basin, { x, y }) < -overlap) return;
      out[opaque] = 1;
      shade(x, y, out);
    },
  };
}

/** The basin as clear water shows it: enamel, its painted flower, and light in a net on the floor. */
export function floorPlate(basin: Basin, pixel: number, flower: Mask): Plate {
  const { view } = basin;
  return throughWater(basin, (x, y, out) => {
    const at = ontoPlane(view, depths.floor, { x, y });
    const deepness = Math.hypot(at.x, at.y - away);
    // The wall below the sun lies in its own shade.
    const shaded = facing(at);
    const here = view.focal / Math.max(0.5, at.y);
    const step = pixel / here / Math.max(0.3, depths.floor / at.y);
    const warp = (noise(at.x * 3.1 + 9, at.y * 3.1) - 0.5) * 0.02;
    const net = caustic(at.x, at.y);
    if (deepness > radii.floor) wall(deepness, shaded, warp, step, net, out);
    else {
      const rim = 0.5 * smooth(radii.floor - 0.3, radii.floor, deepness);
      out[ice] = clamp(0.42 + 0.3 * shaded + rim * 0.4 - net * 0.9);
      out[green] = lines(
        deepness + warp,
        0.052,
        clamp(0.03 + rim * 0.5 * shaded + 0.07 * shaded - net * 0.2),
        0.5,
        step,
      );
      const band = bell(1.105, 0.016, deepness) > 0.4 || bell(1.16, 0.006, deepness) > 0.4 ? 1 : 0;
      out[green] = Math.max(out[green] as number, band * 0.95);
      out[deep] = band * 0.35;
    }
    paintFlower(x, y, net, out);
  });

  function wall(deepness: number, shaded: number, warp: number, step: number, net: number, out: Float32Array): void {
    const up = clamp((deepness - radii.floor) / (1.62 - radii.floor));
    const tone = clamp(mix(0.06, 0.72, shaded ** 1.4) + 0.26 * (1 - up) * (0.3 + shaded) - net * 0.25);
    out[ice] = clamp(0.55 + 0.4 * shaded - net * 0.8);
    out[green] = lines(deepness + warp, 0.042, tone, 0.3, step);
    out[deep] = lines(deepness + warp + 0.006, 0.042, tone - 0.38, 0.3, step);
    const corner = bell(radii.floor, 0.014, deepness);
    out[green] = Math.max(out[green] as number, corner);
    out[deep] = Math.max(out[deep] as number, corner * 0.5);
  }

  function paintFlower(x: number, y: number, net: number, out: Float32Array): void {
    const painted = flower.at(x, y) / 255;
    if (painted <= 0) return;
    const petal = (flower.at(x, y, 0) / 255) * painted;
    const leaf = (flower.at(x, y, 1) / 255) * painted;
    const outline = (flower.at(x, y, 2) / 255) * painted;
    const pale = clamp(painted - petal - leaf - outline);
    out[ice] = mix(out[ice] as number, 0.12, painted * 0.9);
    out[green] = (out[green] as number) * (1 - painted);
    out[deep] = (out[deep] as number) * (1 - painted);
    out[orange] = petal;
    out[sand] = pale * 0.5;
    out[green] = Math.max(out[green] as number, leaf * clamp(1 - net * 0.5), outline * 0.6);
    out[deep] = Math.max(out[deep] as number, leaf * clamp(0.55 - net), outline);
    out[dark] = outline * 0.7;
  }
}

/** Light gathered by the water into a net on the floor, 0…1: the borders of cells that lie as chance would have it. */
function caustic(x: number, y: number): number {
  const u = x * 4.6 + 0.9 * noise(x * 3 + 4, y * 3 + 8);
  const v = y * 3.9 + 0.9 * noise(x * 3 + 31, y * 3 + 2);
  const column = Math.floor(u);
  const row = Math.floor(v);
  let nearest = 9;
  let second = 9;
  for (let down = -1; down <= 1; down++) {
    for (let across = -1; across <= 1; across++) {
      const key = (column + across) * 37 + (row + down) * 211 + 9000;
      const dx = column + across + 0.15 + 0.7 * hash(key, 1) - u;
      const dy = row + down + 0.15 + 0.7 * hash(key, 2) - v;
      const from = Math.hypot(dx, dy);
      if (from < nearest) {
        second = nearest;
        nearest = from;
      } else if (from < second) second = from;
    }
  }
  const thick = 0.045 + 0.1 * noise(x * 2.4 + 9, y * 2.4);
  return smooth(thick, thick * 0.55, second - nearest);
}

type Pen = OffscreenCanvasRenderingContext2D;

/**
 * The clivia painted on the basin's floor, drawn as it lies there. Colours are inks: red a petal, green a leaf, blue an
 * outline; black is left pale.
 */
export function drawClivia(pen: Pen, { view }: Basin): void {
  const at = (u: number, v: number): Point => fromPlane(view, depths.floor, { x: u, y: away + v * stretch - 0.06 });

  function trace(points: readonly Point[]): void {
    pen.beginPath();
    for (const point of points) {
      const { x, y } = at(point.x, point.y);
      pen.lineTo(x, y);
    }
  }

  /** A closed shape through points on the floor. */
  function shape(points: readonly Point[], fill: string, outline = 0): void {
    trace(points);
    pen.closePath();
    pen.fillStyle = fill;
    pen.fill();
    if (outline > 0) {
      pen.strokeStyle = '#00f';
      pen.lineWidth = outline;
      pen.stroke();
    }
  }

  function line(points: readonly Point[], colour: string, wide: number): void {
    trace(points);
    pen.strokeStyle = colour;
    pen.lineWidth = wide;
    pen.stroke();
  }

  /** A strap leaf: two arcs side by side, round at its tip, cut along its veins. */
  function leaf(tip: Point, bow: Point, wide: number): void {
    const foot = { x: tip.x * 0.05, y: -0.52 };
    const along = (share: number): Point => ({
      x: (1 - share) ** 2 * foot.x + 2 * share * (1 - share) * bow.x + share * share * tip.x,
      y: (1 - share) ** 2 * foot.y + 2 * share * (1 - share) * bow.y + share * share * tip.y,
    });
    const beside = (share: number, side: number): Point => {
      const here = along(share);
      const next = along(share + 0.01);
      const length = Math.hypot(next.x - here.x, next.y - here.y) || 1;
      const half = wide * (0.62 + 0.38 * Math.sin(share * Math.PI * 0.8)) * Math.sqrt(Math.max(0, 1 - share ** 9));
      return {
        x: here.x - ((next.y - here.y) / length) * half * side,
        y: here.y + ((next.x - here.x) / length) * half * side,
      };
    };
    const steps = Array.from({ length: 41 }, (_, index) => index / 40);
    shape(
      [...steps.map((share) => beside(share, 1)), ...steps.toReversed().map((share) => beside(share, -1))],
      '#0f0',
      5,
    );
    for (const side of [-0.58, -0.2, 0.2, 0.58]) {
      line(
        steps.slice(2, 39).map((share) => beside(share, side)),
        '#000',
        side === 0.2 ? 2.6 : 1.6,
      );
    }
  }

  /** A floret: six petals round a pale throat, turned outward from the middle of the umbel. */
  function floret(middle: Point, radius: number, turn: number): void {
    const out = Math.hypot(middle.x, middle.y - umbel.y);
    const tilt = Math.min(1, out / 0.42);
    const bearing = Math.atan2(middle.y - umbel.y, middle.x);
    const place = (along: number, beside: number): Point => ({
      x: middle.x + Math.cos(bearing) * along - Math.sin(bearing) * beside,
      y: middle.y + Math.sin(bearing) * along + Math.cos(bearing) * beside,
    });
    const petal = (angle: number, wide: number) => {
      const side: Point[] = [];
      const tipward = (share: number, half: number): Point => {
        const x = Math.cos(angle) * share - Math.sin(angle) * half;
        const y = Math.sin(angle) * share + Math.cos(angle) * half;
        // Florets at the side are seen from the side: shorter along their bearing, their mouth pushed outward.
        return place((x * (1 - 0.32 * tilt) + 0.22 * tilt) * radius, y * radius);
      };
      const steps = 14;
      for (let step = 0; step <= steps; step++) {
        const share = step / steps;
        side.push(tipward(0.12 + share * 0.88, wide * Math.sin(Math.PI * Math.pow(share, 0.72)) * 0.98));
      }
      for (let step = steps; step >= 0; step--) {
        const share = step / steps;
        side.push(tipward(0.12 + share * 0.88, -wide * Math.sin(Math.PI * Math.pow(share, 0.72)) * 0.98));
      }
      shape(side, '#f00', 3.6);
      for (const half of [-0.45, 0, 0.45]) {
        line(
          [0.34, 0.55, 0.76].map((share) => tipward(share, wide * half * Math.sin(Math.PI * share) * 0.9)),
          '#000',
          half === 0 ? 2.4 : 1.4,
        );
      }
    };
    for (let index = 0; index < 3; index++) petal(turn + Math.PI / 3 + (index * 2 * Math.PI) / 3, 0.3);
    for (let index = 0; index < 3; index++) petal(turn + (index * 2 * Math.PI) / 3, 0.34);
    const throat: Point[] = [];
    for (let step = 0; step < 18; step++) {
      const angle = (step / 18) * 2 * Math.PI;
      throat.push(place((Math.cos(angle) * 0.26 + 0.24 * tilt) * radius, Math.sin(angle) * 0.26 * radius));
    }
    shape(throat, '#000', 2.2);
    for (let step = 0; step < 6; step++) {
      const angle = turn + 0.3 + (step / 6) * 2 * Math.PI;
      const end = place((Math.cos(angle) * 0.2 + 0.26 * tilt) * radius, Math.sin(angle) * 0.2 * radius);
      line([place(0.22 * tilt * radius, 0), end], '#00f', 1.8);
    }
  }

  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  for (const side of [-1, 1]) {
    leaf({ x: side * 1.02, y: -0.34 }, { x: side * 0.56, y: 0.1 }, 0.088);
    leaf({ x: side * 1.06, y: 0.06 }, { x: side * 0.46, y: 0.16 }, 0.09);
    leaf({ x: side * 0.94, y: 0.44 }, { x: side * 0.34, y: 0.16 }, 0.09);
    leaf({ x: side * 0.6, y: 0.72 }, { x: side * 0.2, y: 0.26 }, 0.085);
    leaf({ x: side * 0.74, y: -0.66 }, { x: side * 0.5, y: -0.2 }, 0.084);
  }
  shape(
    [
      { x: -0.05, y: -0.56 },
      { x: -0.045, y: 0 },
      { x: 0.045, y: 0 },
      { x: 0.05, y: -0.56 },
    ],
    '#0f0',
    4,
  );
  const ring = (count: number, far: number, radius: number, first: number) => {
    for (let index = 0; index < count; index++) {
      const angle = first + (index / count) * 2 * Math.PI;
      floret({ x: Math.cos(angle) * far, y: umbel.y + Math.sin(angle) * far * 0.92 }, radius, angle + index * 0.7);
    }
  };
  ring(8, 0.46, 0.29, 0.25);
  ring(5, 0.2, 0.29, 0.6);
}

/** It is painted long, as it is seen from one side. */
const stretch = 1.36;
/** Middle of the umbel on the floor, from the basin's middle. */
const umbel = { x: 0, y: 0.12 } as const;
