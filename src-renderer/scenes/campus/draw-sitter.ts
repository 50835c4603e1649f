import { hash } from '../../plates/printing/noise.ts';
import { ink } from '../engine/ink.ts';
import { around, focal } from './room.ts';

type Pen = OffscreenCanvasRenderingContext2D;

const coats = [
  ink.ice,
  ink.paper,
  ink.orange,
  ink.deep,
  ink.sand,
  ink.ice,
  ink.deep,
  ink.orange,
  ink.middle,
  ink.paper,
] as const;
const skins = [ink.clay, ink.sand, 'rgb(169 121 76)', 'rgb(122 78 51)', 'rgb(90 56 38)', ink.sand] as const;
const night = 'rgb(11 31 24)';
const hairs = [night, night, 'rgb(58 42 28)', ink.rust, night, ink.clay, night] as const;

function pick<One>(from: readonly [One, ...One[]], number: number, seed: number): One {
  return from[Math.floor(hash(number, seed) * from.length)] ?? from[0];
}

/** How somebody sits: seen from behind, from the side, or from before; `lean` is how far they bend to the middle. */
interface Pose {
  readonly back: boolean;
  readonly side: boolean;
  readonly lean: number;
  readonly way: 1 | -1;
}

/** Shoulders, in lengths of the room above the seat. */
const shoulder = 1.42;

/** A student at a desk; the n-th is always the same. */
export function drawSitter(pen: Pen, radius: number, angle: number, number: number): void {
  const [x, y, depth] = around(radius, angle);
  const away = Math.sin(angle);
  const side = Math.abs(away) < 0.42;
  const way = Math.cos(angle) > 0 ? -1 : 1;
  const pose: Pose = { back: away < -0.05, side, lean: side ? way * 0.22 : Math.cos(angle) * -0.12, way };
  pen.save();
  pen.translate(x, y);
  pen.scale(focal / depth, focal / depth);
  const coat = pick(coats, number, 8);
  drawCoat(pen, pose, coat);
  drawHead(pen, pose, number);
  pen.restore();
}

function drawCoat(pen: Pen, { back, side, lean }: Pose, coat: string): void {
  const outline = (more: number): Path2D => {
    const path = new Path2D();
    path.moveTo(-0.62 - more, -0.1 + more);
    path.bezierCurveTo(
      -0.66 - more,
      -0.8,
      -0.56 + lean - more,
      -shoulder - 0.02 - more,
      -0.2 + lean,
      -shoulder - 0.06 - more,
    );
    path.lineTo(0.2 + lean, -shoulder - 0.06 - more);
    path.bezierCurveTo(0.56 + lean + more, -shoulder - 0.02 - more, 0.66 + more, -0.8, 0.62 + more, -0.1 + more);
    path.closePath();
    return path;
  };
  const body = outline(0);
  pen.fillStyle = ink.black;
  pen.fill(outline(0.1));
  pen.fillStyle = coat;
  pen.fill(body);
  pen.save();
  pen.clip(body);
  pen.strokeStyle =
    coat === ink.deep || coat === ink.middle || coat === ink.ice
      ? ink.green
      : coat === ink.orange
        ? ink.rust
        : ink.clay;
  for (let fold = 0; fold < 4; fold++) {
    pen.lineWidth = 0.1 - 0.018 * fold;
    pen.beginPath();
    pen.moveTo(-0.7, -0.2 - fold * 0.24);
    pen.quadraticCurveTo(0, -0.08 - fold * 0.24, 0.7, -0.2 - fold * 0.24);
    pen.stroke();
  }
  pen.restore();
  if (!back && !side) for (const arm of [-1, 1]) oval(pen, coat, arm * 0.46, -0.62, 0.26, 0.16, arm * -0.6);
}

function oval(pen: Pen, colour: string, x: number, y: number, across: number, up: number, turn = 0): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, across, up, turn, 0, 7);
  pen.fill();
}

function half(pen: Pen, colour: string, x: number, y: number, across: number, up: number): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, across, up, 0, Math.PI * 0.94, Math.PI * 2.06);
  pen.fill();
}

function drawHead(pen: Pen, { back, side, lean, way }: Pose, number: number): void {
  const x = lean * 1.5;
  const y = -shoulder - 0.36 + (back ? 0.04 : 0.1);
  const hair = pick(hairs, number, 23);
  const cut = Math.floor(hash(number, 29) * 6);
  oval(pen, ink.black, x, y, 0.4, 0.46);
  if (cut === 2) {
    pen.fillStyle = hair;
    pen.beginPath();
    pen.moveTo(x - 0.42, y - 0.1);
    pen.quadraticCurveTo(x - 0.5, y + 0.5, x - 0.34, y + 0.66);
    pen.lineTo(x + 0.34, y + 0.66);
    pen.quadraticCurveTo(x + 0.5, y + 0.5, x + 0.42, y - 0.1);
    pen.fill();
  }
  oval(pen, pick(skins, number, 17), x, y, 0.32, 0.38);
  if (back) {
    oval(pen, hair, x, y - 0.02, 0.35, 0.4);
    if (cut === 0) oval(pen, hair, x, y - 0.42, 0.17, 0.16);
    if (cut === 3) oval(pen, hair, x, y - 0.06, 0.44, 0.42);
    if (cut === 4) oval(pen, hair, x, y + 0.36, 0.12, 0.38);
    pen.strokeStyle = ink.green;
    pen.lineWidth = 0.05;
    for (const ring of hair === night ? [0.12, 0.24] : []) {
      pen.beginPath();
      pen.arc(x, y - 0.04, ring, 0, 7);
      pen.stroke();
    }
  } else {
    const off = side ? -way * 0.12 : 0;
    half(pen, hair, x + off, y - 0.1, 0.35, 0.32);
    if (cut === 0) oval(pen, hair, x - (side ? way * 0.26 : 0), y - 0.44, 0.17, 0.16);
    if (cut === 3) half(pen, hair, x + off, y - 0.16, 0.46, 0.36);
    // They look at who speaks.
    for (const eye of side ? [way * 0.17] : [-0.12, 0.12]) oval(pen, ink.black, x + eye, y + 0.08, 0.045, 0.055);
  }
  if (cut !== 5) return;
  // A knitted cap.
  half(pen, ink.orange, x, y - 0.12, 0.38, 0.35);
  pen.fillStyle = ink.rust;
  pen.fillRect(x - 0.38, y - 0.17, 0.76, 0.13);
}
