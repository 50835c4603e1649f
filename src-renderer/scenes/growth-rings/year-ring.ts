import { clamp, smooth } from '../../plates/printing/shape.ts';
import type { Area } from '../engine/place-canvas.ts';
import { turnFrom, type Section } from './section.ts';

/** Seconds until the chapter's ring has grown into place. */
export const growTime = 1.9;
/** Before that the wood is seen without it. */
const growDelay = 0.35;

/** How much of the ring is seen, as a share of the whole turn. */
export function grownAt(seconds: number): number {
  return smooth(0, 1, clamp((seconds - growDelay) / growTime));
}

/** The piece of the ring's sheet in which it is seen: a wedge from the pith, as a clip path in CSS pixels of that sheet. */
export function wedge({ frame, trunk }: Section, { left, top }: Pick<Area, 'left' | 'top'>, grown: number): string {
  if (grown >= 1) return 'none';
  const reach = (frame.width + frame.height) * 1.5;
  const end = 2 * Math.PI * grown;
  const steps = Math.max(1, Math.ceil(end / 0.4));
  const corner = (x: number, y: number) =>
    `${((x - left) * frame.css).toFixed(1)}px ${((y - top) * frame.css).toFixed(1)}px`;
  const corners = [corner(trunk.x, trunk.y)];
  for (let step = 0; step <= steps; step++) {
    const angle = turnFrom + (end * step) / steps;
    corners.push(corner(trunk.x + Math.cos(angle) * reach, trunk.y + Math.sin(angle) * reach));
  }
  return `polygon(${corners.join(',')})`;
}
