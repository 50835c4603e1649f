import { levelOfYear, ringAngles, ringOutline, ringRadius } from '../../../core/model/rings.ts';
import type { DialPicture, StandingPicture } from './painter.ts';
import { drawGrip } from './grip.ts';
import { drawTies, type TieNode } from './ties.ts';
import { drawBeads, drawPointer, drawYears } from './years.ts';
import { drawWhole, type Pen } from '../../../plates/printing/board.ts';

/** Draws the part of the dial that changes while it turns. `scale` is canvas pixels per CSS pixel, `offset` its corner. */
export function drawLive(
  context: Pen,
  picture: DialPicture,
  nodes: readonly TieNode[],
  at: number,
  scale: number,
  offset: { readonly left: number; readonly top: number },
): void {
  const { layout, rings, span, screen } = picture;
  context.setTransform(scale, 0, 0, scale, -offset.left * scale, -offset.top * scale);
  context.clearRect(offset.left, offset.top, screen.width, screen.height);
  const level = Math.min(rings.count, Math.max(0.15, levelOfYear(at, span.from)));
  drawDecadeNumerals(context, picture, level);
  drawLitWood(context, picture, level);
  drawTies(context, picture, nodes, at);
  drawYears(context, picture, at);
  drawGrip(context, picture, at);
  drawBeads(context, picture, at);
  drawPointer(context, picture, ringRadius(rings, level, layout.scale.pointer) * layout.radius, at);
}

/** How much is seen of the rings that are still to grow. */
const decadeInk = 0.42;

/** Each decade's ring in the wood that waits, open where its numerals stand: what has grown is drawn over them. */
function drawDecadeRings(context: Pen, { layout, palette, rings, decades, unit }: StandingPicture): void {
  context.save();
  context.strokeStyle = palette.waiting;
  context.lineWidth = Math.max(1, unit * 0.055);
  for (const { level, angle, gap } of decades) {
    const outline = ringOutline(rings, level, 1);
    const first = Math.ceil(((angle + gap) * ringAngles) / (2 * Math.PI));
    const last = Math.floor(((angle - gap) * ringAngles) / (2 * Math.PI)) + ringAngles;
    context.globalAlpha = decadeInk;
    context.beginPath();
    for (let step = first; step <= last; step++) {
      const at = (((step % ringAngles) + ringAngles) % ringAngles) * 2;
      context.lineTo(layout.x + (outline[at] ?? 0) * layout.radius, layout.y + (outline[at + 1] ?? 0) * layout.radius);
    }
    context.stroke();
  }
  context.restore();
}

/** Numerals go before the wood reaches them: so near to it, in units of text, they begin to fade, and are gone. */
const numeralsNear = { fade: 2.6, gone: 1.6 } as const;

function drawDecadeNumerals(context: Pen, picture: DialPicture, lit: number): void {
  const { layout, rings, decades, sprites, unit, floor } = picture;
  for (const { year, level, angle, x, y } of decades) {
    if (y > floor - unit) continue;
    const apart = ((ringRadius(rings, level, angle) - ringRadius(rings, lit, angle)) * layout.radius) / unit;
    context.globalAlpha = Math.min(
      1,
      Math.max(0, (apart - numeralsNear.gone) / (numeralsNear.fade - numeralsNear.gone)),
    );
    if (context.globalAlpha > 0) sprites.numeral(context, String(year), x, y, false);
  }
  context.globalAlpha = 1;
}

/** Most lines of today's ring that can be told apart; more grow denser. */
const mostVisitLines = 140;

/** Shows what stands still while the wheel turns: the wood, today's ring, the channel of the years; `scale`: pixels a CSS pixel. */
export function showStill(
  canvas: HTMLCanvasElement,
  picture: StandingPicture,
  visitsToday: number,
  scale: number,
): void {
  const [width, height] = [Math.round(picture.screen.width * scale), Math.round(picture.screen.height * scale)];
  drawWhole(canvas, width, height, (pen) => drawStill(pen, picture, visitsToday, scale), picture.palette.ground);
}

/** Draws what stands still: the ground with the waiting trunk, the channel of the years, today's ring. */
function drawStill(context: Pen, picture: StandingPicture, visitsToday: number, scale: number): void {
  const { layout, palette, pictures, screen, unit } = picture;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  if (pictures) context.drawImage(pictures.ground, 0, 0, screen.width, screen.height);
  else drawWaitingLines(context, picture);
  drawDecadeRings(context, picture);
  drawToday(context, picture, visitsToday);
  context.strokeStyle = palette.channel;
  context.lineWidth = unit * 1.6;
  context.beginPath();
  context.arc(layout.x, layout.y, layout.ring, 0, 2 * Math.PI);
  context.stroke();
  context.strokeStyle = palette.channelEdge;
  context.lineWidth = Math.max(1, unit * 0.05);
  for (const side of [-0.8, 0.8]) {
    context.beginPath();
    context.arc(layout.x, layout.y, layout.ring + side * unit, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** Today's ring: one hair-thin line outside the bark for each visit of the day. */
function drawToday(context: Pen, picture: StandingPicture, visits: number): void {
  const { layout, palette, rings, unit } = picture;
  const lines = Math.min(visits, mostVisitLines);
  if (lines <= 0) return;
  const band = unit * 1.05;
  const apart = Math.min(unit * 0.14, band / lines);
  context.save();
  context.strokeStyle = palette.reached;
  for (let line = 0; line < lines; line++) {
    const grow = 1 + (unit * 0.2 + (line + 1) * apart) / layout.radius;
    context.save();
    context.translate(layout.x, layout.y);
    context.scale(grow, grow);
    context.translate(-layout.x, -layout.y);
    context.globalAlpha = (0.1 + 0.2 * (((line * 7) % 5) / 4)) * (palette.night ? 1 : 0.6);
    context.lineWidth = Math.max(0.4, unit * 0.02);
    context.stroke(levelPath(picture, rings.count, 6));
    context.restore();
  }
  context.restore();
}

/** The outline of a level as a path on the screen. */
function levelPath({ rings, layout }: StandingPicture, level: number, step = 3): Path2D {
  const outline = ringOutline(rings, level, step);
  const path = new Path2D();
  for (let at = 0; at < outline.length; at += 2) {
    const x = layout.x + (outline[at] ?? 0) * layout.radius;
    const y = layout.y + (outline[at + 1] ?? 0) * layout.radius;
    if (at === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  path.closePath();
  return path;
}

/** The lit wood up to a level, and the light of its outermost ring. */
function drawLitWood(context: Pen, picture: DialPicture, level: number): void {
  const { palette, pictures, ratio, unit } = picture;
  const path = levelPath(picture, level);
  context.save();
  context.clip(path);
  if (pictures) {
    const { lit, litX, litY, grain } = pictures;
    const size = grain / ratio;
    context.drawImage(lit, litX / ratio, litY / ratio, lit.width * size, lit.height * size);
    if (palette.night) drawEmber(context, picture, level);
  } else drawLines(context, picture, level);
  context.restore();
  if (palette.night) glow(context, path, palette.glow, palette.glowCore, unit);
  else ink(context, path, palette.glow, unit);
}

/** The outermost ring's light goes some way into the wood. */
function drawEmber(context: Pen, { layout, palette, rings }: DialPicture, level: number): void {
  const outer = ringRadius(rings, level, layout.scale.pointer) * layout.radius;
  const light = context.createRadialGradient(layout.x, layout.y, outer * 0.45, layout.x, layout.y, outer * 1.04);
  light.addColorStop(0, `rgb(from ${palette.glow} r g b / 0)`);
  light.addColorStop(0.6, `rgb(from ${palette.glow} r g b / 0.12)`);
  light.addColorStop(1, `rgb(from ${palette.glow} r g b / 0.42)`);
  context.fillStyle = light;
  context.fillRect(layout.x - outer * 1.15, layout.y - outer * 1.15, outer * 2.3, outer * 2.3);
}

/** Stacked strokes are a glow at a fraction of a blur's cost. Half of each lies inside the wood, half spills out. */
const glowStrokes: readonly (readonly [width: number, alpha: number])[] = [
  [9, 0.045],
  [5.6, 0.055],
  [3.2, 0.075],
  [1.5, 0.13],
  [0.75, 0.24],
  [0.34, 0.5],
];

function glow(context: Pen, path: Path2D, colour: string, core: string, unit: number): void {
  context.save();
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  for (const [width, alpha] of glowStrokes) {
    context.globalAlpha = alpha;
    context.lineWidth = width * unit;
    context.stroke(path);
  }
  context.globalAlpha = 0.9;
  context.strokeStyle = core;
  context.lineWidth = 0.1 * unit;
  context.stroke(path);
  context.restore();
}

function ink(context: Pen, path: Path2D, colour: string, unit: number): void {
  context.save();
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  context.globalAlpha = 0.16;
  context.lineWidth = 1.3 * unit;
  context.stroke(path);
  context.globalAlpha = 1;
  context.lineWidth = 0.26 * unit;
  context.stroke(path);
  context.restore();
}

/** What stands until the picture is baked: the same rings as drawn lines over a warm light. */
function drawLines(context: Pen, picture: DialPicture, level: number): void {
  const { layout, palette, rings } = picture;
  const light = context.createRadialGradient(layout.x, layout.y, 0, layout.x, layout.y, layout.radius);
  const stops = palette.night
    ? ['#FFF1D6', '#E3B47C', '#A06A40', '#5A361F']
    : ['#F2DDB4', '#EBCF9F', '#E0BC86', '#D9B077'];
  stops.forEach((colour, index) => light.addColorStop([0, 0.22, 0.55, 1][index] ?? 1, colour));
  context.fillStyle = light;
  context.fillRect(
    layout.x - layout.radius * 1.05,
    layout.y - layout.radius * 1.05,
    layout.radius * 2.1,
    layout.radius * 2.1,
  );
  context.strokeStyle = palette.night ? 'rgb(58 30 14 / 0.55)' : 'rgb(106 60 28 / 0.6)';
  context.lineWidth = Math.max(1, layout.radius / 420);
  for (let ring = 1; ring <= Math.min(rings.count, Math.ceil(level)); ring++)
    context.stroke(levelPath(picture, ring, 6));
}

/** The unlit trunk as lines: what stands on the ground until the picture is baked. */
function drawWaitingLines(context: Pen, picture: StandingPicture): void {
  const { palette, rings } = picture;
  context.save();
  context.fillStyle = palette.night ? 'rgb(9 26 20 / 0.55)' : 'rgb(31 91 74 / 0.04)';
  context.fill(levelPath(picture, rings.count));
  context.strokeStyle = palette.waiting;
  context.globalAlpha = 0.13;
  context.lineWidth = 1;
  for (let ring = 1; ring <= rings.count; ring++) context.stroke(levelPath(picture, ring, 6));
  context.restore();
}
