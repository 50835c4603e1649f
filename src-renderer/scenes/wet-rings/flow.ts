import { css, palette } from '../../plates/printing/palette.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import { hash } from '../../plates/printing/noise.ts';
import { pointAt } from '../../plates/printing/trunk.ts';
import { angleOf, dryEdge, type Edge } from './edge.ts';

/** A drop that runs down the wet wood since so many seconds, or light that runs along a dry ring. */
export interface Run {
  readonly kind: 'drop' | 'ring';
  readonly along: number;
  /** A ring's distance from the edge of the dry wood, below 0 within it; a drop's place in the wet wood, 0…1. */
  readonly out: number;
  readonly since: number;
}

/** Seconds after which a run has left the picture or faded. */
export const runLife = 3.2;
const glints = 34;

/** Where a glint is: along the edge, and in which of so many rings. */
export function glintAt(
  index: number,
  seconds: number,
  long: number,
  rings: number,
): { readonly along: number; readonly ring: number; readonly length: number } {
  const speed = (26 + 58 * hash(index, 21)) * (hash(index, 22) > 0.3 ? -1 : 1);
  const along = (((hash(index, 23) * long + speed * seconds) % long) + long) % long;
  return { along, ring: Math.floor(hash(index, 24) * rings), length: 34 + 90 * hash(index, 25) };
}

/** How far a drop has run, in units: it starts slowly. */
export function dropRun(seconds: number): number {
  return 26 * seconds + 70 * seconds * seconds;
}

/** Draws what moves on the wood: light on the flowing sap, drops, and what fingers have sent along the dry rings. */
export function drawFlow(
  pen: CanvasRenderingContext2D,
  edge: Edge,
  grown: (along: number) => number,
  runs: readonly Run[],
  seconds: number,
  still: boolean,
): void {
  pen.lineCap = 'round';
  pen.strokeStyle = css(palette.paper);
  const width = edge.wet / edge.ages.wet;
  const line = (along: number, length: number, outAt: (along: number) => number) => {
    const steps = Math.max(2, Math.ceil(length / 16));
    pen.beginPath();
    for (let step = 0; step <= steps; step++) {
      const here = along + (length * step) / steps;
      const angle = angleOf(edge, here);
      const away = dryEdge(edge, angle) + outAt(here);
      pen.lineTo(edge.trunk.x + Math.cos(angle) * away, edge.trunk.y + Math.sin(angle) * away);
    }
    pen.stroke();
  };
  if (!still)
    for (let index = 0; index < glints; index++) {
      const { along, ring, length } = glintAt(index, seconds, edge.long, edge.ages.wet);
      const high = ring + 0.5 + (hash(index, 28) - 0.5) * 0.4;
      // Only where that ring has grown; where the wood swells its rings stand farther apart.
      if ((ring + 1) * width > grown(along) + 1 || (ring + 1) * width > grown(along + length) + 1) continue;
      const outAt = (here: number) => high * width * Math.max(1, grown(here) / edge.wet);
      pen.globalAlpha = 0.5 + 0.5 * hash(index, 26);
      pen.lineWidth = 2.4 + 3 * hash(index, 27);
      line(along, length, outAt);
    }
  for (const { kind, along, out, since } of runs) {
    const age = seconds - since;
    if (kind === 'ring') {
      pen.globalAlpha = smooth(runLife * 0.8, 0.2, age);
      pen.lineWidth = 4;
      const from = still ? 0 : 330 * age;
      for (const side of [-1, 1])
        for (const step of [-1, 0, 1]) {
          const begin = along + side * (from + Math.abs(step) * -40);
          line(begin, side * (40 + 90 * clamp(age * 2)), () => out + step * 24);
        }
    } else {
      const here = along - (still ? 0 : dropRun(age));
      drop(pen, edge, here, out * grown(here), age);
    }
  }
  pen.globalAlpha = 1;
}

function drop(pen: CanvasRenderingContext2D, edge: Edge, along: number, out: number, age: number): void {
  const angle = angleOf(edge, along);
  const { x, y } = pointAt({ ...edge.trunk }, edge.dry, angle);
  const at = { x: x + Math.cos(angle) * out, y: y + Math.sin(angle) * out };
  const radius = 15 * clamp(age * 5 + 0.4);
  pen.globalAlpha = smooth(runLife, runLife * 0.7, age);
  pen.save();
  pen.translate(at.x, at.y);
  pen.rotate(angle + Math.PI / 2);
  pen.fillStyle = css(palette.dark);
  shape(pen, radius + 2.6);
  pen.fillStyle = css(palette.ice);
  shape(pen, radius);
  pen.restore();
  pen.strokeStyle = css(palette.green);
  pen.lineWidth = 2.2;
  for (const share of [0.66, 0.34]) {
    pen.beginPath();
    pen.arc(at.x, at.y, radius * share, 0.2, 2.4);
    pen.stroke();
  }
  pen.fillStyle = css(palette.paper);
  pen.beginPath();
  pen.arc(at.x - radius * 0.34, at.y - radius * 0.34, radius * 0.28, 0, 2 * Math.PI);
  pen.fill();
  pen.strokeStyle = css(palette.paper);
}

/** A drop on its way: round before, drawn out behind. */
function shape(pen: CanvasRenderingContext2D, radius: number): void {
  pen.beginPath();
  pen.arc(0, 0, radius, Math.PI / 2, -Math.PI / 2);
  pen.quadraticCurveTo(radius * 1.3, -radius * 0.8, radius * 2.2, 0);
  pen.quadraticCurveTo(radius * 1.3, radius * 0.8, 0, radius);
  pen.fill();
}
