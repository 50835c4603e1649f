import type { Ground } from '../../../../src-main/contract/settings.ts';
import type { Point } from '../../../core/model/rect.ts';
import { seeded } from '../../../core/time/clock.ts';
import { woodLean } from './lean.ts';
import { smoothNoise } from './noise.ts';

type Colour = readonly [number, number, number];

interface Glow {
  /** Colours of lit wood from the pith outward, by distance in parts of the light's reach. */
  readonly lit: readonly (readonly [at: number, colour: Colour])[];
  /** How much darker late wood is, near the pith and far from it. */
  readonly line: readonly [near: number, far: number];
  /** How strongly the light grazes the ridge beside a line of late wood. */
  readonly relief: number;
}

const glows: Readonly<Record<Ground, Glow>> = {
  night: {
    lit: [
      [0, [255, 222, 158]],
      [0.1, [248, 186, 106]],
      [0.26, [198, 134, 74]],
      [0.5, [150, 102, 60]],
      [0.9, [112, 80, 50]],
      [1.4, [82, 64, 43]],
      [2, [64, 53, 38]],
      [2.6, [46, 44, 34]],
    ],
    line: [0.3, 0.66],
    relief: 0.34,
  },
  paper: {
    lit: [
      [0, [255, 226, 176]],
      [0.3, [246, 214, 166]],
      [0.8, [240, 222, 190]],
      [1.5, [243, 233, 214]],
      [2.6, [245, 240, 228]],
    ],
    line: [0.2, 0.26],
    relief: 0.06,
  },
};

/** The light reaches so far from the pith before it has fallen to an evening's brown; pixels of a 1080-pixel pane. */
const reach = 760;
/** The table of colours covers this many reaches. */
const covered = 2.6;
const tableSize = 1024;

function colourAt(glow: Glow, at: number, channel: 0 | 1 | 2): number {
  const next = Math.max(
    1,
    glow.lit.findIndex(([from]) => from >= at),
  );
  const from = glow.lit[next - 1];
  const to = glow.lit[next];
  if (!from || !to) return 0;
  return from[1][channel] + ((to[1][channel] - from[1][channel]) * (at - from[0])) / (to[0] - from[0]);
}

/** The lit section of a trunk behind the glass, cropped: an opaque picture of the pane's size. */
export function carveWood(width: number, height: number, ground: Ground, pith: Point): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(width * height * 4);
  const scale = 1080 / Math.min(width, height);
  const noise = smoothNoise(3);
  const random = seeded(17);
  const lean = woodLean(noise);
  const glow = glows[ground];
  const [near, far] = glow.line;
  const table = Float32Array.from({ length: 3 * tableSize }, (_, index) =>
    colourAt(glow, (Math.floor(index / 3) / (tableSize - 1)) * covered, (index % 3) as 0 | 1 | 2),
  );
  const years = growYears(seeded(29), Math.hypot(width, height) * scale * 1.2);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const acrossX = (x - pith.x) * scale;
      const acrossY = (y - pith.y) * scale;
      const away = Math.sqrt(acrossX * acrossX + acrossY * acrossY) + 0.01;
      const [sideX, sideY] = [acrossX / away, acrossY / away];
      const grown = away * lean(sideX, sideY, away);
      const late = years.late(grown);
      const angle = Math.atan2(acrossY, acrossX);
      const fibre = noise(away * 0.42, angle * 34) * 0.5 + noise(away * 1.1, angle * 90) * 0.35;
      const ray = noise(angle * 150, away * 0.006 + 60);
      const cloud = noise(sideX * 2 + away * 0.004 + 90, sideY * 2);
      const fade = Math.min(1, away / 420);
      const tone =
        (1 - (near + (far - near) * fade) * late) *
          (1 + glow.relief * years.ridge(grown) * (0.5 - 0.5 * (sideX * 0.6 + sideY * 0.6))) *
          (1 + 0.09 * cloud) +
        0.1 * fibre +
        (ray > 0.5 ? 0.16 * (ray - 0.5) : 0) +
        0.035 * (random() - 0.5);
      const index = Math.min(tableSize - 1, Math.floor((away / reach / covered) * (tableSize - 1))) * 3;
      const at = (y * width + x) * 4;
      // Dense wood is redder than light wood: green and blue sink a little before red does.
      for (let channel = 0; channel < 3; channel++)
        pixels[at + channel] = (table[index + channel] ?? 0) * (tone - late * 0.05 * channel * tone);
      pixels[at + 3] = 255;
    }
  return pixels;
}

/** The years of the wood behind the glass, told by the distance from the pith (pixels of a 1080-pixel pane). */
interface Years {
  /** How much late wood stands here: 0 the year's first light wood … 1 the dark line it ends with. */
  readonly late: (grown: number) => number;
  /** The ridge just outside a line, which catches the light: 0…1. */
  readonly ridge: (grown: number) => number;
}

/** Table entries a pixel. */
const fine = 2;
/** Years near the pith are narrow on this screen, those farther out as broad as a finger. */
const narrowest = 9;
const broadest = 34;
/** From here on the rings have their greatest width. */
const broadFrom = 520;
/** A line fades outwards over so many pixels: the cut is not sharper than a saw leaves it. */
const afterglow = 2.2;

/** Grows years out to a distance: no two are equally broad, and some winters left only a faint line. */
export function growYears(random: () => number, farthest: number): Years {
  const size = Math.ceil(farthest * fine) + 2;
  const late = new Float32Array(size);
  const ridge = new Float32Array(size);
  let from = 4;
  while (from < farthest) {
    const share = Math.min(1, from / broadFrom);
    const width = (narrowest + (broadest - narrowest) * share ** 1.3) * (0.55 + 0.9 * random());
    const depth = 0.55 + 0.45 * random();
    const lateFrom = 0.35 + 0.3 * random();
    // A dry summer leaves a second, faint line within the year.
    const doubt = random() < 0.24 ? 0.3 + 0.3 * random() : -1;
    const last = Math.min(size - 1, Math.ceil((from + width + afterglow * 3) * fine));
    for (let at = Math.max(0, Math.floor(from * fine)); at <= last; at++) {
      const part = (at / fine - from) / width;
      if (part < 0) continue;
      const beyond = (part - 1) * width;
      const slow = part > lateFrom && part <= 1 ? ((part - lateFrom) / (1 - lateFrom)) ** 2.6 : 0;
      const false2 = doubt > 0 ? 0.18 * Math.exp(-(((part - doubt) * width) ** 2) / 5) : 0;
      const value = beyond > 0 ? depth * Math.exp(-((beyond / afterglow) ** 2)) : depth * slow + false2;
      if (value > (late[at] ?? 0)) late[at] = value;
      const lit = Math.exp(-(((part * width - 4) / 3.2) ** 2));
      if (part < 1 && lit > (ridge[at] ?? 0)) ridge[at] = lit;
    }
    from += width;
  }
  const read = (table: Float32Array, grown: number): number => {
    const place = grown * fine;
    const low = Math.min(size - 2, place | 0);
    const value = table[low] ?? 0;
    return value + ((table[low + 1] ?? value) - value) * (place - low);
  };
  return { late: (grown) => read(late, grown), ridge: (grown) => read(ridge, grown) };
}
