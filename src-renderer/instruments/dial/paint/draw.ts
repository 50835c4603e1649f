import { levelOfYear, ringRadius } from '../../../core/model/rings.ts';
import type { DialPicture } from './painter.ts';
import { drawTies, type TieNode } from './ties.ts';
import { drawLitWood, drawWaitingLines, levelPath } from './wood.ts';
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
  drawLitWood(context, picture, level);
  drawTies(context, picture, nodes, at);
  drawYears(context, picture, at);
  drawBeads(context, picture, at);
  drawPointer(context, picture, ringRadius(rings, level, layout.scale.pointer) * layout.radius, at);
}

/** Most lines of today's ring that can be told apart; more grow denser. */
const mostVisitLines = 140;

/** Shows what stands still while the wheel turns: the wood, today's ring, the channel of the years; `scale`: pixels a CSS pixel. */
export function showStill(canvas: HTMLCanvasElement, picture: DialPicture, visitsToday: number, scale: number): void {
  const [width, height] = [Math.round(picture.screen.width * scale), Math.round(picture.screen.height * scale)];
  drawWhole(canvas, width, height, (pen) => drawStill(pen, picture, visitsToday, scale));
}

/** Draws what stands still: the ground with the waiting trunk, the channel of the years, today's ring. */
function drawStill(context: Pen, picture: DialPicture, visitsToday: number, scale: number): void {
  const { layout, palette, pictures, screen, unit } = picture;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, screen.width, screen.height);
  if (pictures) context.drawImage(pictures.ground, 0, 0, screen.width, screen.height);
  else drawWaitingLines(context, picture);
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
function drawToday(context: Pen, picture: DialPicture, visits: number): void {
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
