import { noise, roughNoise } from '../../plates/printing/noise.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
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
  /** Lines cut on its whole height. */
  readonly cuts: number;
}

/** Grooves of the drill, round the block, that broke it from the rock. */
const grooves = 21;

/** Half width of the block at an angle round it and a height: a rounded box, broken as stone breaks. */
function halfWidth({ wide, deep, high, seed }: Block, angle: number, height: number): number {
  const across = Math.cos(angle);
  const away = Math.sin(angle);
  const box = 1 / (Math.abs(across / wide) ** 7 + Math.abs(away / deep) ** 7) ** (1 / 7);
  const facet = Math.abs(noise(across * 1.5 + seed, away * 1.5 + height * 0.9) - 0.5);
  const chip = Math.abs(noise(across * 3.6 + seed * 3, away * 3.6 + height * 2.6) - 0.5);
  // Drill holes run down from the top, and end where the rock broke by itself.
  const drilled = smooth(0.42, 0.62, height / high + 0.3 * (noise(across * 2 + 40, away * 2) - 0.5));
  const groove = Math.max(0, Math.cos(angle * grooves)) * 0.03 * drilled;
  return box * (1.03 - facet * 0.36 * (1 - drilled * 0.7) - chip * 0.2 * (1 - drilled * 0.7)) - groove;
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
  const { columns, rows, cuts, high, seed } = block;
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
      const strata = roughNoise(Math.cos(angle) * 1.6 + seed, Math.sin(angle) * 1.6 + height * 1.3) - 0.5;
      lines[index] = (height / high) * cuts + 5 * strata;
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
