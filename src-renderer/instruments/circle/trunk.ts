import type { Pen } from '../../plates/printing/board.ts';
import type { Band } from '../../core/model/circle.ts';
import { ringOutline } from '../../core/model/rings.ts';
import type { OnWood } from '../../plates/wood/section.ts';
import type { Crowd } from './crowd.ts';
import { disc, fillDisc, strokeRings } from '../../plates/printing/marks.ts';
import type { CircleInks } from './inks.ts';

/** A city's node on the wood, in shares of the trunk's radius around the pith. */
export interface WoodNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Level of its ring's middle: it is lit with its ring. */
  readonly level: number;
  readonly active: boolean;
}

/** What the trunk's canvas shows. */
export interface Trunk extends OnWood {
  readonly inks: CircleInks;
  readonly nodes: readonly WoodNode[];
  /** Their dots, where they are too many for beads. */
  readonly crowd: Crowd | null;
  readonly chosen: string | null;
  /** Levels at which a decade begins. */
  readonly decades: readonly number[];
  /** CSS pixels. */
  readonly radius: number;
  readonly ratio: number;
}

/** Room around the bark on the trunk's canvas, as a share of the radius. */
export const barkRoom = 1.1;

function outline({ rings, radius }: Trunk, level: number, path: Path2D, step = 3): void {
  const points = ringOutline(rings, level, step);
  for (let at = 0; at < points.length; at += 2) {
    const x = (points[at] ?? 0) * radius;
    const y = (points[at + 1] ?? 0) * radius;
    if (at === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  path.closePath();
}

function bandPath(trunk: Trunk, band: Band): Path2D {
  const path = new Path2D();
  outline(trunk, band.to, path);
  if (band.from > 0.02) outline(trunk, band.from, path);
  return path;
}

/** Draws the trunk: unlit wood, the lit band, the cut rings of decades, filaments and beads. The pith is the middle. */
export function paintTrunk(pen: Pen, trunk: Trunk, band: Band): void {
  const { radius, ratio, rings } = trunk;
  const half = radius * barkRoom;
  pen.setTransform(ratio, 0, 0, ratio, half * ratio, half * ratio);
  pen.clearRect(-half, -half, 2 * half, 2 * half);
  const bark = new Path2D();
  outline(trunk, rings.count, bark);
  shadow(pen, trunk, bark);
  pen.save();
  pen.clip(bark);
  wood(pen, trunk, 'ground', half);
  pen.restore();
  pen.save();
  pen.clip(bandPath(trunk, band), 'evenodd');
  wood(pen, trunk, 'lit', half);
  pen.restore();
  for (const level of trunk.decades) groove(pen, trunk, level, band);
  glow(pen, trunk, band);
  const chosen = trunk.nodes.find((node) => node.id === trunk.chosen);
  if (trunk.crowd) {
    dots(pen, trunk, trunk.crowd, band);
    if (chosen) filament(pen, trunk, chosen, band, true);
  } else {
    for (const node of trunk.nodes) if (node.active) filament(pen, trunk, node, band, node === chosen);
    for (const node of trunk.nodes) if (node !== chosen) bead(pen, trunk, node, band);
  }
  if (chosen) chosenBead(pen, trunk, chosen);
  pithOf(pen, trunk, band.from < 0.5);
}

/** The trunk lies on the ground: its shadow falls all round. */
function shadow(pen: Pen, { unit, inks }: Trunk, bark: Path2D): void {
  pen.save();
  pen.lineJoin = 'round';
  pen.strokeStyle = inks.night ? '#020806' : '#3c2814';
  for (const [width, alpha] of [
    [3.4, 0.1],
    [2.1, 0.14],
    [1, 0.2],
  ] as const) {
    pen.globalAlpha = alpha * (inks.night ? 1 : 0.5);
    pen.lineWidth = width * unit;
    pen.stroke(bark);
  }
  pen.restore();
}

/** Until the wood is baked, its light stands for it. */
function wood(pen: Pen, trunk: Trunk, which: 'ground' | 'lit', half: number): void {
  const { pictures, ratio, radius, inks } = trunk;
  if (!pictures) {
    const light = pen.createRadialGradient(0, 0, 0, 0, 0, radius);
    const stops =
      which === 'ground'
        ? inks.night
          ? ['#15352B', '#0C241C']
          : ['#EFE9DA', '#E8E2D2']
        : inks.night
          ? ['#FFF1D6', '#A06A40', '#5A361F']
          : ['#F2DDB4', '#E0BC86', '#D9B077'];
    stops.forEach((colour, at) => light.addColorStop(at / (stops.length - 1), colour));
    pen.fillStyle = light;
    pen.fillRect(-half, -half, 2 * half, 2 * half);
    return;
  }
  const { grain, litX, litY } = pictures;
  const picture = pictures[which];
  const size = grain / ratio;
  const left = which === 'lit' ? litX / ratio : 0;
  const top = which === 'lit' ? litY / ratio : 0;
  pen.drawImage(picture, left - half, top - half, picture.width * size, picture.height * size);
}

/** A decade's ring is cut into the wood: a dark groove with light on its outer edge. */
function groove(pen: Pen, trunk: Trunk, level: number, band: Band): void {
  const { inks, unit } = trunk;
  const lit = level >= band.from - 0.05 && level <= band.to + 0.05;
  const cut = new Path2D();
  outline(trunk, level, cut);
  pen.save();
  pen.lineJoin = 'round';
  pen.strokeStyle = lit ? inks.groove : inks.waiting;
  pen.globalAlpha = lit ? 0.78 : 0.5;
  pen.lineWidth = unit * (lit ? 0.2 : 0.09);
  pen.stroke(cut);
  if (lit) {
    const edge = new Path2D();
    outline(trunk, level + unit / trunk.radius / 0.16, edge);
    pen.strokeStyle = inks.ridge;
    pen.globalAlpha = 0.42;
    pen.lineWidth = unit * 0.06;
    pen.stroke(edge);
  }
  pen.restore();
}

const glowStrokes: readonly (readonly [width: number, alpha: number])[] = [
  [4.6, 0.05],
  [2.6, 0.08],
  [1.2, 0.15],
  [0.55, 0.3],
  [0.16, 0.95],
];

/** The light at the edges of the lit rings. */
function glow(pen: Pen, trunk: Trunk, band: Band): void {
  const { inks, unit, rings } = trunk;
  const whole = band.from < 0.02 && band.to > rings.count - 0.02;
  const path = bandPath(trunk, band);
  pen.save();
  pen.lineJoin = 'round';
  pen.strokeStyle = inks.chosen;
  for (const [width, alpha] of inks.night ? glowStrokes : glowStrokes.slice(3)) {
    pen.globalAlpha = alpha * (whole ? 0.62 : 1);
    pen.lineWidth = width * unit;
    pen.stroke(path);
  }
  pen.restore();
}

/** Thousands of dots are painted once; a frame only shows those of the rings it lights. */
function dots(pen: Pen, trunk: Trunk, { waiting, lit }: Crowd, band: Band): void {
  const half = trunk.radius * barkRoom;
  pen.drawImage(waiting, -half, -half, 2 * half, 2 * half);
  pen.save();
  pen.clip(bandPath(trunk, band), 'evenodd');
  pen.drawImage(lit, -half, -half, 2 * half, 2 * half);
  pen.restore();
}

function filament(pen: Pen, trunk: Trunk, node: WoodNode, band: Band, chosen: boolean): void {
  if (node.level > band.to) return;
  const { radius, unit, inks } = trunk;
  const x = node.x * radius;
  const y = node.y * radius;
  const path = new Path2D();
  path.moveTo(0, 0);
  path.quadraticCurveTo(x * 0.55 - y * 0.1, y * 0.55 + x * 0.1, x, y);
  pen.save();
  pen.lineCap = 'round';
  pen.strokeStyle = inks.filamentShade;
  pen.globalAlpha = chosen ? 0.6 : 0.32;
  pen.lineWidth = unit * (chosen ? 0.3 : 0.15);
  pen.stroke(path);
  pen.strokeStyle = chosen ? inks.chosen : inks.filament;
  pen.globalAlpha = chosen ? 1 : 0.72;
  pen.lineWidth = unit * (chosen ? 0.16 : 0.055);
  pen.stroke(path);
  pen.restore();
}

/** A flat inlay with two cut rings; where its decade is not lit, only the hole it lies in. */
function bead(pen: Pen, trunk: Trunk, node: WoodNode, band: Band): void {
  const { radius, unit, inks } = trunk;
  const x = node.x * radius;
  const y = node.y * radius;
  if (!node.active || node.level > band.to) {
    disc(pen, x, y, unit * 0.24);
    pen.strokeStyle = inks.waiting;
    pen.globalAlpha = 0.75;
    pen.lineWidth = unit * 0.075;
    pen.stroke();
    pen.globalAlpha = 1;
    return;
  }
  pen.globalAlpha = 0.35;
  fillDisc(pen, x, y, unit * 0.52, inks.beadEdge);
  pen.globalAlpha = 1;
  fillDisc(pen, x, y, unit * 0.42, inks.beadEdge);
  fillDisc(pen, x, y, unit * 0.36, inks.bead);
  pen.strokeStyle = inks.beadCut;
  pen.lineWidth = unit * 0.045;
  for (const share of [0.27, 0.17]) {
    disc(pen, x, y, unit * share);
    pen.stroke();
  }
}

function chosenBead(pen: Pen, trunk: Trunk, node: WoodNode): void {
  const { radius, unit, inks } = trunk;
  const x = node.x * radius;
  const y = node.y * radius;
  pen.save();
  pen.strokeStyle = inks.chosen;
  strokeRings(pen, { x, y, unit }, [
    [1.55, 0.9, 0.12],
    [1.2, 0.6, 0.2],
    [1.02, 0.09, 0.95],
  ]);
  fillDisc(pen, x, y, unit * 0.68, inks.beadEdge);
  fillDisc(pen, x, y, unit * 0.6, inks.chosen);
  pen.strokeStyle = inks.chosenCut;
  strokeRings(pen, { x, y, unit }, [
    [0.5, 0.06, 1],
    [0.34, 0.045, 1],
    [0.2, 0.04, 1],
  ]);
  pen.restore();
}

/** The pith is a dark inlay in light, a light one in the dark. */
function pithOf(pen: Pen, { unit, inks }: Trunk, lit: boolean): void {
  const colour = lit ? inks.pith : inks.waiting;
  fillDisc(pen, 0, 0, unit * 0.36, colour);
  pen.strokeStyle = colour;
  pen.lineWidth = unit * 0.05;
  pen.globalAlpha = 0.6;
  disc(pen, 0, 0, unit * 0.62);
  pen.stroke();
  pen.globalAlpha = 1;
}
