import { css, palette } from '../../plates/printing/palette.ts';
import type { Friend } from './friends.ts';
import type { Stump } from './stump.ts';

/** A bead's measures: it stands as a peg on the wood and throws a long shadow. Units. */
const half = 13;
const tall = 17;
const shadowLong = 118;

const night = css(palette.dark);

/** Draws the beads that stand, with their threads and shadows; `grown` (0…1) is how far each has come up. */
export function drawBeads(
  pen: CanvasRenderingContext2D,
  stump: Stump,
  friends: readonly { readonly friend: Friend; readonly grown: number; readonly sounding: boolean }[],
): void {
  const { trunk, sun } = stump;
  pen.lineCap = 'round';
  for (const { friend, grown } of friends) {
    const away = Math.hypot(friend.x - sun.x, friend.y - sun.y);
    const dx = ((friend.x - sun.x) / away) * shadowLong * grown;
    const dy = ((friend.y - sun.y) / away) * shadowLong * grown;
    pen.fillStyle = css(palette.dark, 0.82);
    pen.beginPath();
    pen.moveTo(friend.x - half, friend.y);
    pen.quadraticCurveTo(friend.x, friend.y + half * 0.9, friend.x + half, friend.y);
    pen.lineTo(friend.x + dx + half * 0.35, friend.y + dy);
    pen.lineTo(friend.x + dx - half * 0.35, friend.y + dy);
    pen.fill();
  }
  for (const { friend, grown, sounding } of friends) {
    thread(pen, stump, friend);
    pen.strokeStyle = night;
    pen.lineWidth = 6;
    pen.globalAlpha = 0.75 * grown;
    pen.stroke();
    pen.strokeStyle = css(sounding ? palette.orange : palette.paper);
    pen.lineWidth = sounding ? 3.4 : 1.8;
    pen.globalAlpha = (sounding ? 1 : 0.8) * grown;
    pen.stroke();
    pen.globalAlpha = 1;
  }
  peg(pen, trunk.x, trunk.y, 1.25, true);
  for (const { friend, grown, sounding } of [...friends].sort((one, other) => one.friend.y - other.friend.y))
    if (grown > 0.05) peg(pen, friend.x, friend.y, grown * (sounding ? 1.16 : 1), sounding);
}

/** A thread from the pith's peg to a friend's, slack in the middle. */
export function thread(pen: CanvasRenderingContext2D, { trunk }: Stump, friend: Friend): void {
  const up = tall * 0.8;
  const long = Math.hypot(friend.x - trunk.x, friend.y - trunk.y);
  pen.beginPath();
  pen.moveTo(trunk.x, trunk.y - up);
  pen.quadraticCurveTo((trunk.x + friend.x) / 2, (trunk.y + friend.y) / 2 - up - long * 0.1, friend.x, friend.y - up);
}

function peg(pen: CanvasRenderingContext2D, x: number, y: number, size: number, lit: boolean): void {
  const wide = half * size;
  const flat = wide * 0.58;
  const top = y - tall * size;
  pen.fillStyle = night;
  pen.beginPath();
  pen.ellipse(x, y, wide + 3.5, flat + 2.5, 0, 0, Math.PI);
  pen.ellipse(x, top, wide + 3.5, flat + 2.5, 0, Math.PI, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = css(lit ? palette.orange : palette.green);
  pen.beginPath();
  pen.ellipse(x, y, wide, flat, 0, 0, Math.PI);
  pen.lineTo(x - wide, top);
  pen.lineTo(x + wide, top);
  pen.fill();
  // Its side is cut like everything else: upright lines, closer towards the shade.
  pen.fillStyle = night;
  for (const [at, thick] of [
    [-0.42, 2.2],
    [-0.1, 1.8],
    [0.22, 1.6],
    [0.5, 1.2],
  ] as const)
    pen.fillRect(x + at * wide, top, thick * size, tall * size + flat * Math.sqrt(1 - at * at) - 1);
  pen.fillStyle = css(lit ? palette.paper : palette.sand);
  pen.beginPath();
  pen.ellipse(x, top, wide, flat, 0, 0, 2 * Math.PI);
  pen.fill();
  pen.strokeStyle = css(lit ? palette.orange : palette.deep);
  for (const ring of [0.62, 0.26]) {
    pen.lineWidth = 2.2 * size;
    pen.beginPath();
    pen.ellipse(x, top, wide * ring, flat * ring, 0, 0, 2 * Math.PI);
    pen.stroke();
  }
}
