import type { Span } from '../../../src-main/contract/exhibition.ts';
import { joiningTime, onJoining, type Joining } from '../../core/model/joining.ts';
import { levelOfYear, ringOutline, type Rings } from '../../core/model/rings.ts';

export interface Friends {
  readonly rings: Rings;
  readonly span: Span;
  readonly ways: readonly Joining[];
}

/** CSS colours. */
export type FriendsInks = Readonly<Record<'ground' | 'ring' | 'line' | 'newest', string>>;

/** The trunk's radius in parts of the canvas's side; the rest is its ground, fading out. */
const trunk = 0.36;
/** A line is drawn in so many straight pieces. */
const pieces = 24;

/** A colour seen through: mixing with `transparent` would fade by way of black. */
function clear(colour: string, alpha: number): string {
  return `rgb(from ${colour} r g b / ${alpha})`;
}

/** Draws the circle forwards in time, 0…1; nothing is drawn twice. */
export function startFriends(
  context: CanvasRenderingContext2D,
  side: number,
  { rings, span, ways }: Friends,
  inks: FriendsInks,
): { to(share: number): void } {
  const radius = side * trunk;
  const done = ways.map(() => 0);
  let litTo = span.from - 1;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, side, side);
  const fade = context.createRadialGradient(side / 2, side / 2, radius * 0.4, side / 2, side / 2, side / 2);
  fade.addColorStop(0, clear(inks.ground, 0.96));
  fade.addColorStop(0.62, clear(inks.ground, 0.92));
  fade.addColorStop(1, clear(inks.ground, 0));
  context.fillStyle = fade;
  context.fillRect(0, 0, side, side);
  // The pith's own light.
  const heart = context.createRadialGradient(side / 2, side / 2, 0, side / 2, side / 2, radius * 0.6);
  heart.addColorStop(0, clear(inks.newest, 0.34));
  heart.addColorStop(1, clear(inks.newest, 0));
  context.fillStyle = heart;
  context.fillRect(0, 0, side, side);
  context.translate(side / 2, side / 2);
  context.lineCap = context.lineJoin = 'round';
  for (let year = span.from; year <= span.to; year++) ring(year, inks.ring, 0.12, 0.0022);

  function ring(year: number, ink: string, alpha: number, width: number): void {
    const outline = ringOutline(rings, levelOfYear(year, span.from), 4);
    context.beginPath();
    for (let at = 0; at < outline.length; at += 2)
      context.lineTo((outline[at] ?? 0) * radius, (outline[at + 1] ?? 0) * radius);
    context.closePath();
    context.globalAlpha = alpha;
    context.strokeStyle = ink;
    context.lineWidth = Math.max(0.6, radius * width);
    context.stroke();
  }

  function disc(x: number, y: number, size: number, ink: string, alpha: number): void {
    context.globalAlpha = alpha;
    context.fillStyle = ink;
    context.beginPath();
    context.arc(x * radius, y * radius, size * radius, 0, 2 * Math.PI);
    context.fill();
  }

  function extend(way: Joining, from: number, to: number): void {
    context.globalAlpha = 0.95;
    context.strokeStyle = inks.line;
    context.lineWidth = Math.max(1, radius * 0.007);
    context.beginPath();
    for (let piece = from; piece <= to; piece++) {
      const { x, y } = onJoining(way, piece / pieces);
      context.lineTo(x * radius, y * radius);
    }
    context.stroke();
  }

  function to(share: number): void {
    ways.forEach((way, index) => {
      const before = done[index] ?? 0;
      const part = Math.min(1, Math.max(0, (share - way.begins) / joiningTime));
      const reached = Math.floor(part * (2 - part) * pieces);
      if (share < way.begins || before >= pieces || reached <= before) return;
      for (; litTo < way.year; litTo++) ring(litTo + 1, inks.ring, (litTo + 1) % 10 === 0 ? 0.8 : 0.4, 0.0032);
      extend(way, before, reached);
      done[index] = reached;
      if (reached < pieces) return;
      // A node glows softly and stays.
      for (const [size, alpha] of [
        [0.075, 0.1],
        [0.052, 0.16],
      ] as const)
        disc(way.x, way.y, size, inks.newest, alpha);
      disc(way.x, way.y, 0.03, inks.newest, 1);
      disc(way.x, way.y, 0.013, inks.line, 1);
    });
    disc(0, 0, 0.034, inks.newest, 1);
    if (share < 1) return;
    for (; litTo < span.to; litTo++) ring(litTo + 1, inks.ring, (litTo + 1) % 10 === 0 ? 0.8 : 0.4, 0.0032);
  }

  return { to };
}
