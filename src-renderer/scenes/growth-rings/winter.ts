import { seeded } from '../../motion/clock.ts';
import type { Frame } from '../engine/frame.ts';
import { mix } from '../engine/shape.ts';
import { grainAt, pointOn, type Section } from './section.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Rings from the chapter's track to the crest of the hill; beyond it is sky. */
export const crestRing = 4;

/** The low sun, in units. */
export function winterSunOf({ portrait, width, height }: Frame): {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
} {
  return portrait
    ? { x: width * 0.42, y: height * 0.125, radius: 104 }
    : { x: width * 0.79, y: height * 0.27, radius: 104 };
}

/** Skiers asked for; those that would stand on the words or off the snow are left out. */
const skiers = 46;

/** What stands on the snow: red is a shadow, green a dark figure or tree, blue the white of a birch. */
export function drawWinter(pen: Pen, section: Section, frame: Frame): void {
  const chance = seeded(41);
  drawPines(pen, section, frame, chance);
  const placed: { readonly x: number; readonly y: number; readonly size: number; readonly slope: number }[] = [];
  for (let attempt = 0; attempt < 900 && placed.length < skiers; attempt++) {
    const ring = section.year - Math.floor(chance() * 13) + 3 + 0.5;
    const free = frame.portrait
      ? { x: chance() * frame.width, y: chance() * frame.height * 0.46 }
      : { x: frame.width * mix(0.46, 0.99, chance()), y: frame.height * mix(0.3, 0.9, chance()) };
    const { angle } = grainAt(section, free.x, free.y);
    const { x, y } = pointOn(section, ring, angle);
    const low = frame.portrait ? frame.height * 0.47 : frame.height * 0.94;
    const left = frame.portrait ? 30 : frame.width * 0.45;
    if (x < left || x > frame.width - 20 || y > low || y < 0) continue;
    // Nearer is lower on the screen, and larger.
    const near = Math.max(
      0,
      (y - frame.height * (frame.portrait ? 0.12 : 0.3)) / (low - frame.height * (frame.portrait ? 0.12 : 0.3)),
    );
    const size = mix(13, frame.portrait ? 74 : 92, Math.pow(near, 1.15));
    if (
      placed.some(
        (other) =>
          Math.abs(other.x - x) < (other.size + size) * 0.5 && Math.abs(other.y - y) < (other.size + size) * 0.34,
      )
    )
      continue;
    const ahead = pointOn(section, ring, angle + 0.01);
    placed.push({ x, y, size, slope: Math.atan2(ahead.y - y, ahead.x - x) });
  }
  const sun = winterSunOf(frame);
  for (const { x, y, size } of placed) drawShadow(pen, x, y, size, sun);
  for (const skier of placed.sort((one, other) => one.y - other.y)) drawSkier(pen, skier, chance() > 0.5 ? 1 : -1);
  drawBirches(pen, frame, chance);
}

function drawShadow(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  sun: { readonly x: number; readonly y: number },
): void {
  const away = Math.hypot(x - sun.x, y - sun.y);
  const dx = ((x - sun.x) / away) * size * 1.7;
  const dy = ((y - sun.y) / away) * size * 1.7;
  pen.fillStyle = '#f00';
  pen.beginPath();
  pen.moveTo(x - size * 0.07, y);
  pen.lineTo(x + size * 0.09, y);
  pen.lineTo(x + dx + size * 0.05, y + dy);
  pen.lineTo(x + dx - size * 0.05, y + dy);
  pen.fill();
}

/** A skier in stride, seen from behind at an angle: 1 unit is the body's height. */
function drawSkier(
  pen: Pen,
  { x, y, size, slope }: { x: number; y: number; size: number; slope: number },
  foot: 1 | -1,
): void {
  const lean = Math.cos(slope) * 0.2;
  const at = (along: number, up: number): readonly [number, number] => [x + along * size, y - up * size];
  const limb = (width: number, ...points: readonly (readonly [number, number])[]) => {
    pen.lineWidth = Math.max(1.2, width * size);
    pen.beginPath();
    points.forEach(([px, py], index) => (index === 0 ? pen.moveTo(px, py) : pen.lineTo(px, py)));
    pen.stroke();
  };
  pen.strokeStyle = pen.fillStyle = '#0f0';
  const glide = { x: Math.cos(slope), y: Math.sin(slope) };
  for (const side of [-1, 1] as const) {
    const shift = 0.14 * side * foot;
    limb(
      0.03,
      [x + (glide.x * (-0.55 + shift) + 0.05 * side) * size, y + glide.y * (-0.55 + shift) * size],
      [x + (glide.x * (0.5 + shift) + 0.05 * side) * size, y + glide.y * (0.5 + shift) * size],
    );
  }
  limb(0.1, at(0.14 * foot, 0.02), at(0.1 * foot + lean * 0.4, 0.26), at(lean * 0.5, 0.48));
  limb(0.1, at(-0.16 * foot, 0.03), at(-0.05 * foot + lean * 0.2, 0.25), at(lean * 0.5, 0.48));
  limb(0.2, at(lean * 0.5, 0.5), at(lean, 0.76));
  limb(0.07, at(lean, 0.78), at(lean + 0.2 * foot, 0.6), at(lean + 0.27 * foot, 0.52));
  limb(0.07, at(lean, 0.78), at(lean - 0.19 * foot, 0.6), at(lean - 0.24 * foot, 0.5));
  limb(0.022, at(lean + 0.27 * foot, 0.55), at(lean + 0.14 * foot, 0.0));
  limb(0.022, at(lean - 0.24 * foot, 0.52), at(lean - 0.4 * foot, 0.0));
  const [headX, headY] = at(lean * 1.15, 0.91);
  pen.beginPath();
  pen.arc(headX, headY, Math.max(1.2, size * 0.078), 0, 7);
  pen.fill();
}

/** A wood of pines along the crest. */
function drawPines(pen: Pen, section: Section, frame: Frame, chance: () => number): void {
  pen.fillStyle = '#0f0';
  const sun = winterSunOf(frame);
  for (let step = 0; step < 240; step++) {
    const angle = -Math.PI + (step / 240) * Math.PI;
    const { x, y } = pointOn(section, section.year + crestRing, angle + (chance() - 0.5) * 0.012);
    const open = Math.abs(x - sun.x) / sun.radius;
    const tall = (26 + 64 * chance()) * (open < 1.5 ? 0.22 : Math.min(1, 0.3 + (open - 1.5) * 0.22));
    const from = frame.portrait ? 0 : frame.width * 0.47;
    if (x < from || x > frame.width + 40) continue;
    for (let tier = 0; tier < 5; tier++) {
      const top = y - tall + tier * tall * 0.18;
      const half = tall * (0.06 + 0.045 * tier) * (0.8 + 0.4 * chance());
      pen.beginPath();
      pen.moveTo(x, top);
      pen.quadraticCurveTo(x + half * 0.4, top + tall * 0.16, x + half, top + tall * 0.27);
      pen.lineTo(x - half, top + tall * 0.27);
      pen.quadraticCurveTo(x - half * 0.4, top + tall * 0.16, x, top);
      pen.fill();
    }
  }
}

/** Birches at the picture's edge: white, with dark bands and a dark side. */
function drawBirches(pen: Pen, frame: Frame, chance: () => number): void {
  const { portrait, width, height } = frame;
  const trunks = portrait
    ? [
        { x: width - 44, foot: height * 0.462, wide: 56 },
        { x: width - 172, foot: height * 0.372, wide: 20 },
      ]
    : [
        { x: width - 52, foot: height * 1.04, wide: 78 },
        { x: width - 214, foot: height * 0.72, wide: 27 },
      ];
  for (const { x, foot, wide } of trunks) {
    drawShadow(pen, x, foot - 3, wide * 3.4, winterSunOf(frame));
    const middle = (y: number) => x + Math.sin(y * 0.006 + x) * 7;
    // The foot spreads into the snow.
    const half = (y: number) =>
      (wide / 2) * (0.72 + 0.28 * Math.max(0, y / foot)) + Math.max(0, y - foot + wide * 0.5) * 0.3;
    pen.fillStyle = '#00f';
    pen.beginPath();
    for (let y = -10; y <= foot; y += 6) pen.lineTo(middle(y) - half(y), y);
    pen.quadraticCurveTo(middle(foot), foot - wide * 0.16, middle(foot) + half(foot), foot);
    for (let y = foot; y >= -10; y -= 6) pen.lineTo(middle(y) + half(y), y);
    pen.fill();
    pen.strokeStyle = pen.fillStyle = '#0f0';
    for (let y = 0; y < foot - wide * 0.4; y += wide * (0.16 + 0.62 * chance())) {
      drawBand(
        pen,
        middle(y),
        y,
        half(y),
        chance() > 0.45 ? 1 : -1,
        0.35 + 1.15 * chance(),
        wide * (0.03 + 0.06 * chance()),
      );
    }
    for (let y = -10; y < foot - 4; y += 5) pen.fillRect(middle(y) + half(y) - wide * 0.05, y, wide * 0.05, 5.5);
  }
}

/** A band of bark: a lens that bends round the trunk from one side. */
function drawBand(pen: Pen, x: number, y: number, half: number, side: 1 | -1, reach: number, thick: number): void {
  const from = x + side * half;
  const to = x + side * half * (1 - reach);
  const bow = half * 0.16;
  pen.beginPath();
  pen.moveTo(from, y - thick);
  pen.quadraticCurveTo((from + to) / 2, y + bow - thick * 0.6, to, y + bow);
  pen.quadraticCurveTo((from + to) / 2, y + bow + thick * 0.9, from, y + thick);
  pen.fill();
}
