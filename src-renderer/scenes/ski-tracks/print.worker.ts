import { drawMask, drawnPlate } from '../../plates/printing/mask.ts';
import { servePlates } from '../engine/serve-plates.ts';
import { birchesOf } from './birch.ts';
import { type Field, fieldOf, inPicture, laneCount, laneWidth, project } from './field.ts';
import { nearPlate } from './near-plate.ts';
import { type Atlas, atlasOf, cellBox, coats } from './skier-atlas.ts';
import { snowPlate } from './snow-plate.ts';
import { drawFarWoods, drawShade } from './woods.ts';
import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate, Sheet } from '../../plates/printing/print.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import { along, lanesOf } from './lane.ts';
import { farFirst, fillLimb, viewOf } from '../engine/figure.ts';
import { inFigureCell, type Level } from '../engine/figure-sheet.ts';
import { lines } from '../../plates/printing/lines.ts';
import { type Part, poses, type Skier, skierAt } from './skier.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Channels of the drawing: red is an edge in the light, green a jacket in the accent. */
const colours = { dark: '#000', jacket: '#0f0', light: '#f00' } as const;
/**
 * The sheet of skiers: every size, direction, coat and step of the stride, each in its cell.
 *
 * @param scale pixels of the finished sheet per unit of it
 */
function skiersPlate(atlas: Atlas, sheet: Sheet, scale: number): Plate {
  const strides = Array.from({ length: poses }, (_, pose) => skierAt(pose / poses));
  const drawing = drawMask(sheet, (pen) => {
    pen.scale(1 / scale, 1 / scale);
    for (const level of atlas.levels)
      level.headings.forEach((heading, row) => {
        coats.forEach((coat, which) => {
          strides.forEach((skier, pose) =>
            inFigureCell(pen, level, cellBox, row * coats.length + which, pose, () =>
              drawSkier(pen, skier, level, heading, coat === 'orange'),
            ),
          );
        });
      });
  });
  const pixel = 1 / sheet.scale;
  return drawnPlate(drawing, (x, y, out, there) => {
    const light = drawing.at(x, y, 0) / 255;
    const jacket = drawing.at(x, y, 1) / 255;
    out[opaque] = there;
    out[sand] = light * 0.8;
    out[orange] = jacket;
    const cut = lines(y + noise(x * 0.1, y * 0.1) * 3, 5, 0.86, 0.2, pixel);
    out[dark] = (1 - light) * (1 - jacket) * (jacket > 0.02 ? 1 : Math.max(cut, 0.55));
    out[deep] = (1 - light) * (1 - jacket);
    out[green] = (1 - light) * (1 - jacket) * 0.8;
  });
}

function drawSkier(pen: Pen, skier: Skier, level: Level, heading: number, bright: boolean): void {
  const view = viewOf(heading, level.above);
  const shape = (colour: 'own' | 'light') => {
    const look = (part: Part) =>
      colour === 'light' && part !== 'gear'
        ? colours.light
        : part === 'jacket' && bright
          ? colours.jacket
          : colours.dark;
    for (const { from, to, thick, part } of farFirst(skier.limbs, heading)) {
      pen.fillStyle = look(part);
      fillLimb(pen, view(from), view(to), thick, level.scale);
    }
    pen.fillStyle = look('dark');
    const [x, y] = view(skier.head);
    pen.beginPath();
    pen.ellipse(
      x * level.scale,
      y * level.scale,
      Math.max(1.2, 0.115 * level.scale),
      Math.max(1.4, 0.145 * level.scale),
      heading * 0.2,
      0,
      7,
    );
    pen.fill();
  };
  if (level.scale < 30) {
    shape('own');
    return;
  }
  shape('light');
  // What stays of the light is an edge towards the sun, up and to the right.
  pen.globalCompositeOperation = 'source-atop';
  pen.translate(-0.034 * level.scale, 0.04 * level.scale);
  shape('own');
}

/** Where the two grooves lie across a lane, and half the width of one in metres. */
const grooves = [0.36, 0.64] as const;
const grooveHalf = 0.074;

/** All lanes as they look when open: two grooves, the rim of snow beside each, and groomed ribs between. */
function tracksPlate(field: Field, pixel: number): Plate {
  const { horizon, ahead, focal, eye, middle, innermost, portrait } = field;
  const starts = lanesOf(field).map((lane) => project(field, along(field, lane, 0)).y);
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const below = y - horizon;
      if (below < 20) return;
      const z = (focal * eye) / below;
      const across = ((x - ahead) * z) / focal - middle.x;
      const away = z - middle.z;
      const radius = Math.hypot(across, away);
      const phase = (radius - innermost) / laneWidth;
      const index = Math.floor(phase);
      if (index < 0 || index >= laneCount) return;
      const free = inPicture(field, x, y);
      // Near ends above the words thin out to hairs.
      const thick = portrait ? smooth(-4, 210, (starts[index] as number) - y) : 1;
      if (free * thick <= 0.002) return;
      const grain = (focal / z) * Math.hypot(across / radius, ((away / radius) * eye) / z);
      const lane = grain * laneWidth;
      const share = phase - index;
      const half =
        (Math.max(0.62, grooveHalf * grain) * Math.pow(thick, 0.75) * (0.9 + 0.2 * noise(x * 0.03, y * 0.03))) / 1;
      let groove = 0;
      let lit = 0;
      let rim = 0;
      for (const place of grooves) {
        const off = (share - place) * lane;
        groove = Math.max(groove, clamp((half - Math.abs(off)) / pixel + 0.5) * clamp(half / (0.5 * pixel)));
        lit = Math.max(lit, clamp((half * 0.42 - Math.abs(off - half * 0.62)) / pixel + 0.5));
        rim = Math.max(rim, clamp((half * 1.05 - Math.abs(off - half * 2.3)) / pixel + 0.5));
      }
      const fine = smooth(9, 26, lane);
      const ribs = Math.abs(((share * 11) % 1) - 0.5) * 2;
      const between = share > 0.06 && share < 0.94 ? 1 : 0;
      const groomed = clamp(((0.3 - ribs) * lane) / (22 * pixel) + 0.5) * smooth(26, 44, lane) * between;
      const far = clamp(0.5 + lane * 0.05);
      out[ice] = Math.max(groomed * 0.6, between * 0.2 * fine, groove) * smooth(0, 0.5, thick) * free;
      out[ice] *= 1 - rim * fine * 0.9;
      out[green] = groove * far * free;
      out[deep] = groove * clamp(0.35 + lane * 0.02) * (1 - 0.75 * lit * fine) * free;
      out[dark] = groove * smooth(14, 40, lane) * (1 - lit * fine) * 0.92 * free;
      out[sand] = 0.2 * rim * fine * free;
      out[opaque] = Math.max(groove, groomed * 0.7, between * 0.34, rim * fine * 0.9) * smooth(0, 0.25, thick) * free;
    },
  };
}

servePlates(fieldOf, {
  snow: (field, sheet) => {
    const feet = birchesOf(field)
      .filter(({ grounded }) => grounded)
      .map(({ foot, stout }) => ({ ...foot, half: stout * 0.8 }));
    return snowPlate(
      field,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawFarWoods(pen, field)),
      drawMask(sheet, (pen) => drawShade(pen, field, feet)),
    );
  },
  tracks: (field, sheet) => tracksPlate(field, 1 / sheet.scale),
  skiers: (_, sheet, { scale }) => skiersPlate(atlasOf(scale), sheet, scale),
  near: nearPlate,
});
