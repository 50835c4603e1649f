import { deep, green, ice, inks, opaque, sand, dark } from '../../plates/printing/inks.ts';
import { noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import { inPicture, laneCount, laneWidth, project, type Field } from './field.ts';
import { along, lanesOf } from './lane.ts';

/** Where the two grooves lie across a lane, and half the width of one in metres. */
const grooves = [0.36, 0.64] as const;
const grooveHalf = 0.074;

/** All lanes as they look when open: two grooves, the rim of snow beside each, and groomed ribs between. */
export function tracksPlate(field: Field, pixel: number): Plate {
  const { horizon, ahead, focal, eye, middle, innermost, portrait } = field;
  const starts = lanesOf(field).map((lane) => project(field, along(field, lane, 0)).y);
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const below = y - horizon;
      if (below < 20) return;
      const z = (focal * eye) / below;
      const across = ((x - ahead) * z) / focal - middle.x;
      const away = z - middle.z;
      const radius = Math.hypot(across, away);
      const phase = (radius - innermost) / laneWidth;
      const index = Math.floor(phase);
      if (index < 0 || index >= laneCount) return;
      const free = inPicture(field, x, y);
      // Near ends above the words thin out to hairs.
      const thick = portrait ? smooth(-4, 210, (starts[index] as number) - y) : 1;
      if (free * thick <= 0.002) return;
      const grain = (focal / z) * Math.hypot(across / radius, ((away / radius) * eye) / z);
      const lane = grain * laneWidth;
      const share = phase - index;
      const half =
        (Math.max(0.62, grooveHalf * grain) * Math.pow(thick, 0.75) * (0.9 + 0.2 * noise(x * 0.03, y * 0.03))) / 1;
      let groove = 0;
      let lit = 0;
      let rim = 0;
      for (const place of grooves) {
        const off = (share - place) * lane;
        groove = Math.max(groove, clamp((half - Math.abs(off)) / pixel + 0.5) * clamp(half / (0.5 * pixel)));
        lit = Math.max(lit, clamp((half * 0.42 - Math.abs(off - half * 0.62)) / pixel + 0.5));
        rim = Math.max(rim, clamp((half * 1.05 - Math.abs(off - half * 2.3)) / pixel + 0.5));
      }
      const fine = smooth(9, 26, lane);
      const ribs = Math.abs(((share * 11) % 1) - 0.5) * 2;
      const between = share > 0.06 && share < 0.94 ? 1 : 0;
      const groomed = clamp(((0.3 - ribs) * lane) / (22 * pixel) + 0.5) * smooth(26, 44, lane) * between;
      const far = clamp(0.5 + lane * 0.05);
      out[ice] = Math.max(groomed * 0.6, between * 0.2 * fine, groove) * smooth(0, 0.5, thick) * free;
      out[ice] *= 1 - rim * fine * 0.9;
      out[green] = groove * far * free;
      out[deep] = groove * clamp(0.35 + lane * 0.02) * (1 - 0.75 * lit * fine) * free;
      out[dark] = groove * smooth(14, 40, lane) * (1 - lit * fine) * 0.92 * free;
      out[sand] = 0.2 * rim * fine * free;
      out[opaque] = Math.max(groove, groomed * 0.7, between * 0.34, rim * fine * 0.9) * smooth(0, 0.25, thick) * free;
    },
  };
}
