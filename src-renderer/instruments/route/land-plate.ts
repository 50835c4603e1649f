import { drawMask, layMask } from '../../plates/printing/mask.ts';
import { lines } from '../../plates/printing/lines.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { lay, type Painting } from '../../plates/printing/painting.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { black, clay } from './blocks.ts';
import { drawYardBehind } from './draw-yard.ts';
import { bed, scaleEdge } from './rails.ts';
import { end, flat, headingAt, middleAt, samples, scaleAt, yard, type Stage } from './way.ts';

/** The land about the line, from night to dawn, cut in rings along it; with what stands still behind the train. */
export function landPlate(stage: Stage, sheet: Sheet, hasYard: boolean): Painting {
  const field = fieldAbout();
  const pixel = 1 / (sheet.scale * stage.size);
  const things = drawMask(sheet, (pen) => {
    pen.translate(stage.left, stage.top);
    pen.scale(stage.size, stage.size);
    for (const birch of birches) drawBirch(pen, birch);
    if (hasYard) drawYardBehind(pen);
  });
  const heart = middleAt(yard);
  return {
    paint(screenX, screenY, out) {
      const x = (screenX - stage.left) / stage.size;
      const y = (screenY - stage.top) / stage.size;
      out[3] = 1;
      lay(out, palette.dark, 1);
      // Words stand at the left of a screen that lies, below on one that stands.
      const open = stage.frame.portrait ? smooth(960, 900, y) : smooth(700, 860, x + Math.max(0, 300 - y) * 0.2);
      if (open > 0) {
        const away = field.away(x, y);
        const fine = Math.max(
          0.2 * pixel,
          Math.hypot(field.away(x + pixel, y) - away, field.away(x, y + pixel) - away),
        );
        const along = field.along(x, y);
        const light = Math.exp(-(((x - heart.x - 30) / 400) ** 2 + ((y - heart.y + 20) / (400 * flat)) ** 2) * 1.5);
        paintLand(out, { x, y, away, fine, along, light, open });
      }
      layMask(out, things, screenX, screenY);
    },
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
  /** Signed distance from the line, positive outwards. */
  readonly away: number;
  /** Its change from one pixel to the next. */
  readonly fine: number;
  readonly along: number;
  /** Light of the yard's lamps. */
  readonly light: number;
  readonly open: number;
}

function paintLand(out: Float32Array, { x, y, away, fine, along, light, open }: Spot): void {
  const scale = scaleAt(along);
  const day = smooth(0.3, 1, (along - yard) / (end - yard) + 0.1 * (noise(x * 0.006, y * 0.006) - 0.5)) * open;
  const wave = away + (noise(x * 0.004 + 3, y * 0.006) - 0.5) * 46 * smooth(-80, -300, away);
  const edge = (at: number, wide: number, colour: Rgb): void =>
    lay(out, colour, clamp((wide * scale * 0.5 - Math.abs(away - at * scale)) / fine + 0.5));
  if (away < -bed * scale) {
    // Rings of land: wide apart, and plain towards the middle, so that the eye rests.
    const spacing = mix(19, 30, smooth(-100, -600, away)) * mix(1, 0.7, day);
    const cut = (tone: number) => lines(wave / fine, spacing / fine, tone, 0.22, 1);
    const ring = Math.floor(wave / spacing);
    const taken = smooth(0.34, 0.66, noise(along * 0.006 + hash(ring, 3) * 30, ring * 3.7));
    const near = smooth(-520, -260, away) * open;
    const shine = light * 0.95 * (0.7 + 0.5 * taken);
    const dawn = day * smooth(-560, -40, away);
    lay(out, palette.middle, cut((0.06 + 0.14 * taken) * near + shine * 0.7 + dawn * 0.5));
    lay(out, palette.green, cut(shine * 0.82 + dawn * 0.9 - 0.06));
    lay(out, clay, cut(clamp(shine * 1.05 - 0.26, 0, 0.8)));
    lay(out, palette.sand, cut(clamp(shine * 0.95 - 0.32, 0, 0.7)));
    if (dawn > 0.02) {
      lay(out, palette.sand, cut(clamp(dawn * 1.5 - 0.25, 0, 0.86)));
      lay(out, palette.paper, cut(clamp(dawn * 1.3 - 0.72, 0, 0.62)));
    }
  } else if (away < bed * scale) {
    const rim = smooth(0.45, 1, Math.abs(away / scale) / bed);
    const dark = 1 - smooth(yard + 150, yard + 330, along);
    lay(out, black, 1);
    lay(out, palette.middle, day * 0.9);
    lay(out, palette.middle, lines(wave / fine, (11 * scale) / fine, (0.2 * rim + light * 0.25) * dark, 0.5, 1));
    lay(out, clay, lines(wave / fine, (11 * scale) / fine, (light * 0.5 * (0.4 + rim * 0.6) - 0.08) * dark, 0.5, 1));
  } else {
    const out1 = away / scale;
    const band = clamp(((scaleEdge - out1) * scale) / fine + 0.5);
    if (band > 0) lay(out, mixed(palette.deep, palette.middle, light * 0.8), band);
    const beyond = smooth(150, 0, out1 - scaleEdge) * open;
    if (out1 > scaleEdge && beyond > 0)
      lay(out, palette.middle, lines(wave / fine, (17 * scale) / fine, 0.4 * beyond * beyond, 0.3, 1));
  }
  edge(bed, 5, palette.dark);
  edge(-bed, 4, palette.dark);
  edge(scaleEdge, 4, palette.sand);
}

const mixed = (one: Rgb, other: Rgb, share: number): Rgb => [
  mix(one[0], other[0], share),
  mix(one[1], other[1], share),
  mix(one[2], other[2], share),
];

/** Units between two measured points, and where the measured land begins and ends. */
const step = 8;
const [first, columns, rows] = [{ x: 560, y: -480 }, 172, 220];

/** Distances from the line, measured on a grid and smoothed inside, where the line's normals meet. */
function fieldAbout(): {
  readonly away: (x: number, y: number) => number;
  readonly along: (x: number, y: number) => number;
} {
  const away = new Float32Array(columns * rows);
  const along = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = [first.x + column * step, first.y + row * step];
      let least = Infinity;
      let at = 0;
      for (const sample of samples) {
        const square = (sample.x - x) ** 2 + ((sample.y - y) / flat) ** 2;
        if (square < least) [least, at] = [square, sample.along];
      }
      // Square to the line the distance is exact; the samples alone would make steps.
      const foot = middleAt(at);
      const way = headingAt(at);
      const aside = (x - foot.x) * way.y - ((y - foot.y) / flat) * way.x;
      const ahead = (x - foot.x) * way.x + ((y - foot.y) / flat) * way.y;
      const cell = row * columns + column;
      away[cell] = Math.abs(ahead) < 12 ? aside : Math.sign(aside) * Math.sqrt(least);
      along[cell] = at + clamp(ahead, -12, 12);
    }
  const [softAway, softAlong] = [blurred(away), blurred(along)];
  for (let cell = 0; cell < away.length; cell++) {
    const share = smooth(-110, -300, away[cell] as number);
    away[cell] = mix(away[cell] as number, softAway[cell] as number, share);
    along[cell] = mix(along[cell] as number, softAlong[cell] as number, share);
  }
  return { away: reader(away), along: reader(along) };
}

function blurred(values: Float32Array): Float32Array {
  let from = values;
  for (let pass = 0; pass < 3; pass++)
    for (const [across, down] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const to = new Float32Array(from.length);
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++) {
          let sum = 0;
          for (let by = -6; by <= 6; by++)
            sum += from[
              clamp(row + by * down, 0, rows - 1) * columns + clamp(column + by * across, 0, columns - 1)
            ] as number;
          to[row * columns + column] = sum / 13;
        }
      from = to;
    }
  return from;
}

function reader(values: Float32Array): (x: number, y: number) => number {
  return (x, y) => {
    const across = clamp((x - first.x) / step, 0, columns - 1.01);
    const down = clamp((y - first.y) / step, 0, rows - 1.01);
    const [column, row] = [Math.floor(across), Math.floor(down)];
    const at = row * columns + column;
    const upper = mix(values[at] as number, values[at + 1] as number, across - column);
    const lower = mix(values[at + columns] as number, values[at + columns + 1] as number, across - column);
    return mix(upper, lower, down - row);
  };
}

interface Birch {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly lean: number;
}

const birches: readonly Birch[] = [
  { x: 1352, y: 236, wide: 13, lean: 8 },
  { x: 1440, y: 268, wide: 19, lean: -10 },
  { x: 1528, y: 232, wide: 13, lean: 8 },
  { x: 1610, y: 330, wide: 32, lean: -22 },
  { x: 1716, y: 262, wide: 18, lean: 10 },
];

/** A birch of the night, lit from the yard, with a few rings about its foot. */
function drawBirch(pen: OffscreenCanvasRenderingContext2D, { x, y, wide, lean }: Birch): void {
  const tall = y + 170;
  for (let ring = 4; ring >= 0; ring--) {
    pen.strokeStyle = css(ring % 2 ? palette.middle : palette.green);
    pen.lineWidth = mix(3, 1.1, ring / 4);
    pen.beginPath();
    pen.ellipse(x, y - 2, wide * (1 + ring * 0.62), wide * (0.42 + ring * 0.24), 0, 0.1, Math.PI - 0.1);
    pen.stroke();
  }
  const body = new Path2D();
  const edges: [number, number][][] = [[], []];
  for (let part = 0; part <= 20; part++) {
    const share = part / 20;
    const half = wide * 0.5 * (1 - 0.25 * share) + wide * 0.5 * Math.max(0, 1 - share * 9) ** 2;
    edges[0]?.push([x + lean * share - half, y - share * tall]);
    edges[1]?.unshift([x + lean * share + half, y - share * tall]);
  }
  for (const [edgeX, edgeY] of edges.flat()) body.lineTo(edgeX, edgeY);
  body.closePath();
  pen.fillStyle = css(black);
  pen.fill(body);
  pen.save();
  pen.clip(body);
  for (let cut = 0; cut < 7; cut++) {
    // Light comes from the left.
    const at = 0.5 - (cut + 0.4) / 7;
    pen.strokeStyle = css(cut < 2 ? palette.middle : cut < 4 ? palette.green : palette.ice);
    pen.lineWidth = mix(0.3, wide * 0.15, (cut / 6) ** 0.8);
    pen.beginPath();
    pen.moveTo(x + at * wide * 0.9, y + 8);
    pen.lineTo(x + at * wide * 0.8 + lean, y - tall);
    pen.stroke();
  }
  pen.fillStyle = css(black);
  for (let mark = 0; mark < 36; mark++) {
    if (hash(mark, x) < 0.3) continue;
    const up = 30 + mark * wide * 0.62 + hash(mark, y) * wide * 0.5;
    const long = wide * (0.3 + 0.6 * hash(mark, x + 5));
    const side = hash(mark, x + 9) < 0.5 ? -1 : 1;
    const middle = x + (lean * up) / tall;
    pen.beginPath();
    pen.moveTo(middle + side * wide * 0.55, y - up - wide * 0.09);
    pen.lineTo(middle + side * (wide * 0.55 - long), y - up);
    pen.lineTo(middle + side * wide * 0.55, y - up + wide * 0.1);
    pen.fill();
  }
  pen.restore();
}
