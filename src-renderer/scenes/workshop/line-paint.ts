import { lay } from '../../plates/printing/painting.ts';
import { palette, type Rgb } from '../../plates/printing/palette.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import { rust } from '../engine/ink.ts';
import type { GroundSpot } from '../engine/overlook.ts';
import { eye, track } from './hall.ts';

/** Rollers of the line, all round, and the angle from one to the next. */
const rollers = 78;
export const pace = (2 * Math.PI) / rollers;
/** Half of a roller, as a share of the way to the next; and how broad the rails are in which rollers turn, in metres. */
const [half, rail] = [0.4, 0.13];
/** A leg stands under every so many rollers; half of its width in metres. */
const [legs, leg] = [5, 0.09];
/** How far down the line's side a beam reaches: 0 its upper edge, 1 the floor. */
const beam = 0.42;

/** So far beyond the end of what is lit its frame waits for more, in radians. */
export const waits = 4.7 * pace;

/** A point of the line as it is seen: its upper side, or the side of its frame. */
export interface LineSpot {
  /** Share of the point that the line takes. */
  share: number;
  angle: number;
  /** On the upper side metres from the line's inner edge; on the frame undefined. */
  across: number | undefined;
  /** On the frame 0 at its upper edge, 1 at the floor. */
  down: number;
  /** How much the way along the line changes to the next pixel, in metres. */
  along: number;
}

export const newLineSpot = (): LineSpot => ({ share: 0, angle: 0, across: 0, down: 0, along: 1 });

/** Share of a point that lies within an edge: metres. */
export const within = (edge: number, radius: number, fine: number): number => clamp((edge - radius) / fine + 0.5);

/**
 * Reads the line at a point: of its frame the outer side is seen where it comes towards the eye, and the inner one beyond
 * the ring's middle.
 *
 * @param ground the floor under the point
 * @param above the same at the height of the line's upper side
 */
export function lineAt(ground: GroundSpot, above: GroundSpot, fine: number, out: LineSpot): void {
  const [outer, inner] = [within(track.outer, above.radius, fine), within(track.inner, above.radius, fine)];
  const top = outer * (1 - inner);
  const towards = (1 - outer) * within(track.outer, ground.radius, fine);
  const away = inner * (1 - within(track.inner, ground.radius, fine));
  out.share = Math.min(1, top + towards + away);
  // Seen so flat, the floor goes on so much farther to the pixel below than to the one beside.
  const flat = (eye.away + above.y) / eye.up;
  const [cosine, sine] = [above.x / (above.radius || 1), above.y / (above.radius || 1)];
  out.along = fine * (Math.hypot(sine, cosine * flat) / Math.hypot(cosine, sine * flat));
  if (top >= towards + away) {
    out.angle = above.angle;
    out.across = above.radius - track.inner;
    return;
  }
  const edge = towards > away ? track.outer : track.inner;
  out.across = undefined;
  out.down = clamp((edge - above.radius) / (ground.radius - above.radius || 1));
  out.angle = Math.atan2(mix(above.y, ground.y, out.down), mix(above.x, ground.x, out.down));
}

/** From a point to the middle of the nearest roller, as a share of the way to the next one: -0.5…0.5. */
const fromRoller = (angle: number): number => angle / pace - Math.round(angle / pace);

/**
 * How much of the line is laid at a point so far beyond the end of what is lit, in radians: rollers lie there for a little,
 * and its frame waits for more.
 */
export function laidBeyond({ angle, across }: LineSpot, beyond: number, way: 1 | -1): number {
  if (beyond > waits) return 0;
  if (across === undefined || across < rail || across > track.outer - track.inner - rail) return 1;
  const aside = fromRoller(angle);
  const roller = beyond / pace - aside * way;
  return roller < 2.6 && Math.abs(aside) < half ? 1 : 0;
}

/** Steel in the light on a roller, from one side to the other: how far each tone reaches. */
const tones: readonly (readonly [to: number, colour: Rgb])[] = [
  [-0.16, palette.green],
  [0.1, palette.paper],
  [half, palette.ice],
];

/** Paints a point of the line: steel rollers between orange rails, on a frame with legs. */
export function paintLine(out: Float32Array, { angle, across, down, share, along }: LineSpot, fine: number): void {
  const wide = track.middle * pace;
  const aside = fromRoller(angle);
  /** Share of the point within so much of what `aside` counts. */
  const up = (edge: number): number => clamp(((edge - aside) * wide) / along + 0.5);
  if (across === undefined) {
    const toLeg = angle / pace / legs + 0.5;
    const off = Math.abs(toLeg - Math.round(toLeg)) * legs * wide;
    lay(out, palette.dark, share);
    lay(out, rust, share * clamp((leg - off) / along + 0.5));
    // About as high as one pixel is deep.
    const edge = (to: number): number => clamp(((to - down) * track.up * 2.2) / fine + 0.5);
    lay(out, rust, share * edge(beam));
    lay(out, palette.dark, share * edge(0.1));
    return;
  }
  lay(out, palette.dark, share);
  const between = (from: number, to: number): number =>
    clamp((across - from) / fine + 0.5) * clamp((to - across) / fine + 0.5);
  const broad = track.outer - track.inner;
  const bed = between(rail, broad - rail);
  let from = -half;
  for (const [to, colour] of tones) {
    lay(out, colour, share * bed * up(to) * (1 - up(from)));
    from = to;
  }
  lay(out, palette.orange, share * Math.max(between(0, rail - 0.03), between(broad - rail + 0.03, broad)));
}
