import { dark, deep, green, ice, inks, opaque, sand } from '../../plates/printing/inks.ts';
import { inside, lines, tapered } from '../../plates/printing/lines.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate, Sheet } from '../../plates/printing/print.ts';
import { laySky } from '../../plates/printing/sky.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { awayAt, focal, onStreet, skyStrength, type Street } from './street.ts';
import { seeded } from '../../core/time/clock.ts';

/** Sky, works and the empty street on paper. */
export function streetPlate(street: Street, sheet: Sheet): Plate {
  const pixel = 1 / sheet.scale;
  /** Alpha is the skyline, red a band cut out of it. */
  const works = drawMask(sheet, (pen) => drawWorks(pen, street));
  const { sun, horizon, wheel, portrait } = street;
  const size = portrait ? 0.81 : 1;
  const clouds = { horizon, weather: 3, cover: 0.42, pixel };

  function sky(x: number, y: number, out: Float32Array): void {
    const free = tapered(skyStrength(street, x), x, y, 11, pixel);
    if (free <= 0) return;
    laySky(out, clouds, x, y, free, 0.85);
  }

  function ground(x: number, y: number, out: Float32Array): void {
    const below = y - horizon;
    const near = clamp(below / 780);
    const open = tapered(
      onStreet(street, x + (noise(x * 0.01, y * 0.03) - 0.5) * 60, y),
      x,
      y,
      mix(7, 12, near),
      pixel,
    );
    if (open <= 0) return;
    // Rings of the plain: long ellipses round the foot of the light, thicker and closer towards the horizon.
    const ring = Math.hypot((x - sun.x) * 0.12, below * 1.2) + 6;
    const phase = (Math.log(ring) * 34 + (noise(x * 0.006, y * 0.02) - 0.5) * 1.6) / 2.1;
    const line = Math.floor(phase);
    const across = Math.abs(phase - line - 0.5) * 2;
    const sharp = (2.1 * ring) / (2 * 34 * 0.9 * pixel);
    const tone = mix(1.12, 0.14, Math.pow(near, 0.42)) * (1 + 0.3 * (hash(line, 3) - 0.5));
    const inked = tone * open - (1 - open) * 0.1;
    const cut = (less: number) => (inked > less + 0.02 ? clamp((inked - less - across) * sharp + 0.5) : 0);
    out[green] = cut(0) * 0.95;
    out[deep] = cut(0.22);
    out[dark] = cut(0.5);
    out[ice] = open * 0.5 * lines(below, 14, 1.7 * smooth(430, 90, below), 0.35, pixel);
    // Light on the street, in lines as level as the street's own.
    const path = bell(sun.x, (120 + below * 0.5) * size, x) * smooth(300, 0, below);
    out[sand] = lines(below, 9, 1.5 * path, 0.35, pixel) * 0.8 * open;
    // The wheel stands on the street.
    const under = Math.hypot(
      (x - wheel.x + wheel.radius * 0.1) / (wheel.radius * 0.72),
      (y - wheel.y - wheel.radius + 4) / (wheel.radius * 0.11),
    );
    if (under < 1) {
      const tone = smooth(1, 0.35, under) * 0.95 * open;
      out[deep] = Math.max(out[deep] as number, lines(y, 6, tone, 0.3, pixel));
      out[dark] = Math.max(out[dark] as number, lines(y, 6, tone - 0.1, 0.3, pixel));
    }
    const mark = laneMark(x, y);
    if (mark > 0) for (const ink of [ice, sand, green, deep, dark]) out[ink] = (out[ink] as number) * (1 - mark * open);
  }

  /** Dashes between the lanes: straight lines to the vanishing point. */
  function laneMark(x: number, y: number): number {
    const away = awayAt(street, y);
    if (away > 110) return 0;
    const across = ((x - street.vanishing) * away) / focal;
    const grain = focal / away;
    const lane = Math.round((across - street.leadAcross) / 2.95 - 0.5) + 0.5;
    const beside = Math.abs(across - (lane * 2.95 + street.leadAcross)) * grain;
    return away % 7 < 3 || away > 80 ? inside(Math.max(0.5, 0.055 * grain) - beside, pixel) : 0;
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      if (y <= horizon) sky(x, y, out);
      else ground(x, y, out);
      const town = works.at(x, y) / 255;
      if (town <= 0) return;
      const bands = works.at(x, y, 0) / 255;
      const free = street.portrait ? 1 : inside(x - street.leftEdge + street.spread * 0.4, pixel);
      out[sand] = (out[sand] as number) * (1 - town * 0.6);
      out[ice] = (out[ice] as number) * (1 - town);
      out[green] = Math.max(out[green] as number, town * free) * (1 - bands);
      out[deep] = Math.max(out[deep] as number, town * free * 0.9) * (1 - bands);
    },
  };
}

type Pen = OffscreenCanvasRenderingContext2D;

/** The works on the horizon: saw-tooth roofs, halls and banded chimneys. Black is wall, red a pale band. */
function drawWorks(pen: Pen, { horizon, sun, width, portrait }: Street): void {
  const foot = horizon + 4;
  const shift = sun.x - (portrait ? 760 : 846);
  const size = portrait ? 0.85 : 1;
  // Where words stand on the left, the western halls stand clear of the longest of their lines.
  const west = portrait ? 560 : 622;
  pen.fillStyle = '#000';
  const roofs = (x: number, teeth: number, wide: number, high: number, base: number) => {
    pen.fillRect(x + shift, foot - base, teeth * wide, base);
    for (let tooth = 0; tooth < teeth; tooth++) {
      const left = x + shift + tooth * wide;
      pen.beginPath();
      pen.moveTo(left, foot - base);
      pen.lineTo(left, foot - base - high);
      pen.lineTo(left + wide, foot - base);
      pen.fill();
    }
  };
  roofs(west, 7, 26 * size, 13, 16);
  roofs(1010, 5, 24, 13, 18);
  roofs(1190, 4, 22, 9, 13);
  const chance = seeded(21);
  for (let hall = 0; hall < 34; hall++) {
    const x = west + hall * 24 + chance() * 18;
    const high = 6 + chance() * 20;
    pen.fillRect(x + shift, foot - high, 10 + chance() * 22, high);
  }
  pen.fillRect(0, foot - 5, width, 6);
  for (const [x, high] of [
    [west + 36, 92],
    [west + 64, 78],
    [1066, 104],
    [1096, 66],
    [732, 58],
  ] as const) {
    const left = x + shift;
    pen.fillStyle = '#000';
    pen.beginPath();
    pen.moveTo(left - 5.5, foot);
    pen.lineTo(left - 3.7, foot - high);
    pen.lineTo(left + 3.7, foot - high);
    pen.lineTo(left + 5.5, foot);
    pen.fill();
    pen.fillStyle = '#f00';
    for (let band = 0; band < 3; band++) pen.fillRect(left - 5, foot - high + 8 + band * 9, 10, 2.6);
  }
}
