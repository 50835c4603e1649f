import { noise, roughNoise } from '../../plates/printing/noise.ts';
import { seeded } from '../../core/time/clock.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { cut, rough, type Solid } from './solids.ts';

/** A rough block as it came from the quarry, half widths and height. */
export interface Block {
  readonly wide: number;
  readonly deep: number;
  readonly high: number;
  /** What stays of it as the form's foot. */
  readonly foot: number;
  readonly seed: number;
  readonly columns: number;
  readonly rows: number;
  /** Marks of the chisel on its whole height. */
  readonly cuts: number;
}

/** A face that the mason's chisel has left: how far from the middle, facing where, leaning, and which way its marks run. */
interface Face {
  readonly angle: number;
  readonly distance: number;
  /** How much further out it lies a unit higher. */
  readonly lean: number;
  readonly marks: number;
}

/** So many faces round the block. */
const faceCount = 23;
const facesOf = new WeakMap<Block, readonly Face[]>();

/** The faces of a block: it was split from the rock as a box, and its corners and bosses were hewn off. */
function hewn(block: Block): readonly Face[] {
  const known = facesOf.get(block);
  if (known) return known;
  const chance = seeded(block.seed);
  const faces = Array.from({ length: faceCount }, (_, index): Face => {
    const angle = ((index + 0.7 * (chance() - 0.5)) / faceCount) * 2 * Math.PI;
    // Where the box would just be touched: its corners lie furthest out, and most is hewn off there.
    const touched = block.wide * Math.abs(Math.cos(angle)) + block.deep * Math.abs(Math.sin(angle));
    const boxed = 1 / Math.max(Math.abs(Math.cos(angle)) / block.wide, Math.abs(Math.sin(angle)) / block.deep);
    const distance = mix(boxed, touched, 0.5) * (0.85 + 0.16 * chance());
    return { angle, distance, lean: 0.34 * (chance() - 0.56), marks: Math.PI * (0.5 + 0.75 * (chance() - 0.5)) };
  });
  facesOf.set(block, faces);
  return faces;
}

/** The face that stands outermost at an angle round the block and a height, and how far out it does. */
function faceAt(
  block: Block,
  angle: number,
  height: number,
): { readonly face: Face | undefined; readonly half: number } {
  const [across, away] = [Math.cos(angle), Math.sin(angle)];
  let half = 1 / (Math.abs(across / block.wide) ** 9 + Math.abs(away / block.deep) ** 9) ** (1 / 9);
  let face: Face | undefined;
  for (const each of hewn(block)) {
    const facing = Math.cos(angle - each.angle);
    if (facing < 0.2) continue;
    const out = (each.distance + each.lean * (height - block.high / 2)) / facing;
    if (out >= half) continue;
    half = out;
    face = each;
  }
  return { face, half };
}

/** Half width of the block at an angle round it and a height: flat faces, each a little broken where a chip flew. */
function halfWidth(block: Block, angle: number, height: number): number {
  const chip = noise(Math.cos(angle) * 5 + block.seed * 3, Math.sin(angle) * 5 + height * 4) - 0.5;
  return faceAt(block, angle, height).half * (1 - 0.035 * Math.max(0, chip));
}

/** The chisel's marks: on each face they run its own way, and none is ruled. */
function markAt(block: Block, angle: number, height: number): number {
  const { face, half } = faceAt(block, angle, height);
  const turn = face?.marks ?? Math.PI / 2;
  const along = (angle - (face?.angle ?? 0)) * half * Math.cos(turn) + height * Math.sin(turn);
  const shaken = roughNoise(Math.cos(angle) * 3 + block.seed, Math.sin(angle) * 3 + height * 2.6) - 0.5;
  return (along / block.high) * block.cuts + 2.2 * shaken;
}

/** A finished form stands on less of its block. */
const footShare = 0.86;

/** Height to which the stone stands when a share of it has been carved away, from the top down. */
export function levelAt({ high, foot }: Block, carved: number): number {
  return high + (foot - high) * clamp(carved);
}

/** What is left of the block: its sides up to the level, and the fresh cut on top. */
export function blockSolids(block: Block, carved: number): readonly [sides: Solid, top: Solid] {
  return [sidesOf(block, levelAt(block, carved), carved), topOf(block, levelAt(block, carved), carved)];
}

function ledge(block: Block, level: number, carved: number, angle: number): number {
  // The cut is nowhere level, but its whole is flat where the carving is done.
  return (
    level + 0.05 * (1 - smooth(0.8, 1, carved)) * (noise(Math.cos(angle) * 2 + block.seed, Math.sin(angle) * 2) - 0.5)
  );
}

function sidesOf(block: Block, level: number, carved: number): Solid {
  const { columns, rows } = block;
  const points = new Float32Array(columns * rows * 3);
  const normals = new Float32Array(columns * rows * 3);
  const lines = new Float32Array(columns * rows);
  const share = narrowed(carved);
  for (let row = 0, index = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, index++) {
      const angle = (column / (columns - 1)) * 2 * Math.PI;
      const height = (row / (rows - 1)) * level;
      const half = halfWidth(block, angle, height) * share;
      const round = (halfWidth(block, angle + 0.03, height) - halfWidth(block, angle - 0.03, height)) / 0.06;
      const up = (halfWidth(block, angle, height + 0.03) - halfWidth(block, angle, height - 0.03)) / 0.06;
      points.set([Math.cos(angle) * half, height, Math.sin(angle) * half], index * 3);
      // Outward in the plane, turned by how the half width changes round and up.
      const nx = Math.cos(angle) * half + Math.sin(angle) * round;
      const nz = Math.sin(angle) * half - Math.cos(angle) * round;
      const flat = Math.hypot(nx, nz) || 1;
      const length = Math.hypot(1, up);
      normals.set([nx / flat / length, -up / length, nz / flat / length], index * 3);
      lines[index] = markAt(block, angle, height);
    }
  }
  return { columns, rows, material: rough, points, normals, lines };
}

function narrowed(carved: number): number {
  return 1 + (footShare - 1) * smooth(0.3, 1, carved);
}

/** The fresh cut: rings from the middle out. */
function topOf(block: Block, level: number, carved: number): Solid {
  const { columns } = block;
  const rows = 6;
  const points = new Float32Array(columns * rows * 3);
  const normals = new Float32Array(columns * rows * 3);
  const lines = new Float32Array(columns * rows);
  for (let row = 0, index = 0; row < rows; row++) {
    const share = row / (rows - 1);
    for (let column = 0; column < columns; column++, index++) {
      const angle = (column / (columns - 1)) * 2 * Math.PI;
      const half = halfWidth(block, angle, level) * narrowed(carved) * share;
      const height = share === 1 ? level : ledge(block, level, carved, angle);
      points.set([Math.cos(angle) * half, height, Math.sin(angle) * half], index * 3);
      normals.set([0, 1, 0], index * 3);
      lines[index] = share * block.cuts * 0.3;
    }
  }
  return { columns, rows, material: cut, points, normals, lines };
}
