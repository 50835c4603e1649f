import type { Pen } from '../../../plates/printing/board.ts';
import { disc } from '../../../plates/printing/marks.ts';
import { screenAngle } from '../../../core/model/bearing.ts';
import { levelOfYear, ringRadius } from '../../../core/model/rings.ts';
import type { Tie } from '../../../core/model/ties.ts';
import type { Point } from '../../../core/model/rect.ts';
import type { SectionPictures } from '../../../plates/wood/section.ts';
import type { DialPicture } from './painter.ts';

/** A tie's node on the screen. */
export interface TieNode {
  readonly tie: Tie;
  readonly x: number;
  readonly y: number;
}

/** Where each tie's node stands. */
export function tieNodes({
  ties,
  rings,
  layout,
  span,
}: Pick<DialPicture, 'ties' | 'rings' | 'layout' | 'span'>): TieNode[] {
  return ties.map((tie) => {
    const angle = screenAngle(tie.drawnBearing);
    const radius = ringRadius(rings, levelOfYear(tie.year, span.from), angle) * layout.radius;
    return { tie, x: layout.x + Math.cos(angle) * radius, y: layout.y + Math.sin(angle) * radius };
  });
}

/**
 * Ties drawn in each frame, the newest; of an exhibition with thousands the older nodes are part of the lit picture.
 */
export const mostLiveTies = 60;

/** How far a tie has grown while the dial stands on `at`: it grows during the year before its own. */
function grown(year: number, at: number): number {
  const share = Math.min(1, Math.max(0, at - year + 1));
  return share * share * (3 - 2 * share);
}

/** In portrait the rows stand over the wood's foot: a node sinks away before it comes beneath them. */
function afloat({ layout, floor, unit }: DialPicture, { y }: TieNode): number {
  return layout.wide ? 1 : Math.min(1, Math.max(0, (floor - y) / unit));
}

/** Where the filament from the pith to a node is pulled to: it is bent to one side as a root is. */
function bendOf({ layout }: Pick<DialPicture, 'layout'>, node: TieNode): Point {
  const bend = node.tie.bearing > 180 ? 0.1 : -0.1;
  return {
    x: (layout.x + node.x) / 2 - (node.y - layout.y) * bend,
    y: (layout.y + node.y) / 2 + (node.x - layout.x) * bend,
  };
}

/** A filament from the pith; `share` of it is there. */
function filament(picture: DialPicture, node: TieNode, share: number): Path2D {
  const { layout } = picture;
  const control = bendOf(picture, node);
  const aX = layout.x + (control.x - layout.x) * share;
  const aY = layout.y + (control.y - layout.y) * share;
  const bX = control.x + (node.x - control.x) * share;
  const bY = control.y + (node.y - control.y) * share;
  const path = new Path2D();
  path.moveTo(layout.x, layout.y);
  path.quadraticCurveTo(aX, aY, aX + (bX - aX) * share, aY + (bY - aY) * share);
  return path;
}

/** A tie as far as it is seen above a height of the screen: to its node, or to where its filament passes that height. */
export function shoreOf(layout: DialPicture['layout'], node: TieNode, height: number): TieNode {
  if (node.y <= height || layout.y >= height) return node;
  const control = bendOf({ layout }, node);
  const on = (from: number, over: number, to: number, share: number): number =>
    from * (1 - share) ** 2 + 2 * over * share * (1 - share) + to * share ** 2;
  let [seen, sunken] = [0, 1];
  for (let halving = 0; halving < 20; halving++) {
    const share = (seen + sunken) / 2;
    if (on(layout.y, control.y, node.y, share) <= height) seen = share;
    else sunken = share;
  }
  return { ...node, x: on(layout.x, control.x, node.x, seen), y: on(layout.y, control.y, node.y, seen) };
}

/** The ties that are drawn while the dial stands on `at`, in their order. Nodes stand in order of year. */
function newestReached(nodes: readonly TieNode[], at: number): { readonly node: TieNode; readonly share: number }[] {
  const reached = [];
  for (let last = nodes.length - 1; last >= 0 && reached.length < mostLiveTies; last--) {
    const node = nodes[last];
    const share = node ? grown(node.tie.year, at) : 0;
    if (node && share > 0.01) reached.push({ node, share });
  }
  return reached.reverse();
}

/** Draws all ties reached, the pith, and the newest tie's light. */
export function drawTies(context: Pen, picture: DialPicture, nodes: readonly TieNode[], at: number): void {
  const { unit, layout, palette } = picture;
  const newest = nodes.findLast((node) => node.tie.year <= at + 0.5)?.tie.year;
  context.save();
  context.lineCap = 'round';
  const reached = newestReached(nodes, at);
  for (const { node, share } of reached) {
    const now = node.tie.year === newest;
    const path = filament(picture, node, share);
    context.strokeStyle = palette.filamentShade;
    context.lineWidth = unit * (now ? 0.22 : 0.16);
    context.stroke(path);
    context.strokeStyle = now ? palette.glow : palette.filament;
    context.lineWidth = unit * (now ? 0.105 : 0.06);
    context.stroke(path);
  }
  for (const { node, share } of reached) drawNode(context, picture, node, share, node.tie.year === newest);
  context.fillStyle = palette.pith;
  disc(context, layout.x, layout.y, unit * 0.3);
  context.fill();
  context.restore();
}

/** The lit wood with a node for every tie: for exhibitions with more ties than a frame can draw. */
export function litWithNodes(
  pictures: SectionPictures,
  picture: DialPicture,
  nodes: readonly TieNode[],
): SectionPictures {
  const { lit, litX, litY, grain } = pictures;
  const canvas = new OffscreenCanvas(lit.width, lit.height);
  const context = canvas.getContext('2d');
  if (!context) return pictures;
  context.drawImage(lit, 0, 0);
  const scale = picture.ratio / grain;
  context.setTransform(scale, 0, 0, scale, -litX / grain, -litY / grain);
  context.fillStyle = picture.palette.node;
  for (const node of nodes) {
    disc(context, node.x, node.y, picture.unit * 0.16);
    context.fill();
  }
  return { ...pictures, lit: canvas.transferToImageBitmap() };
}

function drawNode(context: Pen, picture: DialPicture, node: TieNode, share: number, now: boolean): void {
  const { unit, palette } = picture;
  const size = Math.max(0, (share - 0.75) * 4) * afloat(picture, node);
  if (size === 0) return;
  if (now) {
    context.strokeStyle = palette.glow;
    for (const [radius, width, alpha] of [
      [1.5, 1, 0.12],
      [1.1, 0.7, 0.2],
      [0.92, 0.07, 0.9],
    ] as const) {
      context.globalAlpha = alpha * size;
      context.lineWidth = width * unit;
      disc(context, node.x, node.y, radius * unit);
      context.stroke();
    }
    context.globalAlpha = 1;
  }
  disc(context, node.x, node.y, unit * (now ? 0.5 : 0.32) * size);
  context.fillStyle = now ? palette.glow : palette.node;
  context.fill();
  context.lineWidth = unit * 0.09;
  context.strokeStyle = now ? (palette.night ? '#FFE3CB' : '#7A2A08') : palette.nodeEdge;
  context.stroke();
}
