import { degree } from '../../core/model/angle.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { clamp } from '../../plates/printing/shape.ts';
import { opennessBetween, type Layout, type Point } from '../engine/layout.ts';
import { overlook, type ScaledPoint } from '../engine/overlook.ts';

/**
 * The yard of a works, seen from above: a turntable in front, and tracks that lead from it to five gates in a round wall.
 * Metres about the middle of the table.
 */
export const { project, along, groundUnder, readsFinely } = overlook({
  x: 1492,
  y: 700,
  focal: 1780,
  away: 30,
  steep: 30 * degree,
});

/** Metres: the table, the curb of its pit, and the wall. */
export const table = 10.5;
export const curb = 11.5;
export const wall = 27.6;

/** How high rails lie, and how far from the middle of their track. Metres. */
export const railUp = 0.08;
export const gauge = 0.74;

/** The tracks, one to each gate, from left to right: they leave in this order. */
export const tracks = [131, 116, 101, 85.5, 70].map((degrees) => degrees * degree);

/** Where somebody welds beside the pit: radians and metres; the glow of the flame falls on the floor ahead of him. */
export const welding = { angle: 166 * degree, far: 13.9, glow: { x: -12.3, y: 3.5 } } as const;

/** What is seen through a gate lies lower than the yard: the track there ends so many metres beyond the wall. */
export const beyond = 2.3;

/** How small things are on a share of the track beyond a gate. */
export const smallBeyond = (share: number): number => 1 - 0.7 * share ** 1.4;

/** A place so far along a track and so far to its left, in the yard or in the land beyond its gate. */
export function onTrack(angle: number, far: number, aside: number): ScaledPoint {
  return along(angle, far, aside * smallBeyond(clamp((far - wall) / beyond)));
}

/** Half the width of a gate, and its height. */
export const gate = { half: 2.35, tall: 4.2 } as const;

export function yardOf(frame: Frame): Layout {
  const { portrait, width } = frame;
  if (!portrait) return { frame, left: width - 1920, top: 0, size: 1 };
  const size = 0.86;
  return { frame, left: width - 1920 * size + 20, top: 62, size };
}

/** 1 in the free picture, 0 under the words of a landscape screen. */
export const openness = opennessBetween(650, 840);

/** The outline of a gate in the wall, so many metres wider and higher than its opening. */
export function archOf(angle: number, wider = 0): readonly Point[] {
  const [half, tall] = [gate.half + wider, gate.tall + wider];
  const at = (across: number, up: number): Point => along(angle - across / wall, wall, 0, up);
  const round = Array.from({ length: 25 }, (_, step) => {
    const turn = (Math.PI * step) / 24;
    return at(-Math.cos(turn) * half, tall - half * 0.55 * (1 - Math.sin(turn)));
  });
  return [at(-half, 0), ...round, at(half, 0)];
}
