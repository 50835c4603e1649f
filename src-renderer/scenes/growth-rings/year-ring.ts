import { anglesSeen, type Section } from './section.ts';
import { clamp, smooth } from '../engine/shape.ts';
import type { Frame } from '../engine/frame.ts';

/** Seconds until the chapter's ring has grown into place. */
export const growTime = 1.9;
/** Before that the wood is seen without it. */
const growDelay = 0.35;
/** An open ring lacks this much of a turn, and breathes by so much in so many seconds. */
const gap = 0.62;
const breath = 0.16;
const breathTime = 7;

/** How much of the ring is seen, as a share of the screen's sweep. */
export function grownAt(section: Section, seconds: number): number {
  const grown = smooth(0, 1, clamp((seconds - growDelay) / growTime));
  return grown * (isOpen(section) ? 1 - openingAt(seconds) / (2 * Math.PI) : 1);
}

/** Whether the ring never closes. */
export function isOpen({ variant }: Section): boolean {
  return variant.material === 'open';
}

function openingAt(seconds: number): number {
  return gap + breath * Math.sin((seconds / breathTime) * 2 * Math.PI);
}

/** The piece of the picture in which the ring is seen: a wedge from the pith, as a clip path in CSS pixels. */
export function wedge(section: Section, frame: Frame, grown: number): string {
  if (grown >= 1) return 'none';
  const { from, sweep } = anglesSeen(section, frame);
  const reach = (frame.width + frame.height) * 1.5;
  const corners = [`${(section.x * frame.css).toFixed(1)}px ${(section.y * frame.css).toFixed(1)}px`];
  const end = sweep * grown;
  const steps = Math.max(1, Math.ceil(end / 0.4));
  for (let step = 0; step <= steps; step++) {
    const angle = from + (end * step) / steps;
    const x = section.x + Math.cos(angle) * reach;
    const y = section.y + Math.sin(angle) * reach * section.variant.squash;
    corners.push(`${(x * frame.css).toFixed(1)}px ${(y * frame.css).toFixed(1)}px`);
  }
  return `polygon(${corners.join(',')})`;
}
