import { lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { lay, type Painting } from '../../plates/printing/painting.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import { paintedOn } from '../engine/painted-on.ts';
import type { Layout } from '../engine/layout.ts';
import { door, outsideDoor } from './door.ts';
import { black, clay } from './school-plate.ts';

/** A leaf of the door, seen full; `side` −1 is the left one. In units of the screen, its hinge outside. */
export function leafPlate(layout: Layout, sheet: Sheet, side: -1 | 1): Painting {
  const pixel = 1 / (sheet.scale * layout.size);
  return paintedOn(layout, (out, x, y) => {
    const from = (x - door.x) * side;
    const shape =
      clamp(-outsideDoor(x, y) / pixel + 0.5) * clamp(from / pixel + 0.5) * clamp((door.sill - y) / pixel + 0.5);
    if (shape <= 0) return;
    out[3] = shape;
    lay(out, palette.deep, 1);
    const inner = Math.min(from - 16, door.half - from - 12, -outsideDoor(x, y) - 12, door.sill - 14 - y);
    const split = Math.abs(y - 596) - 10;
    const panel = Math.min(inner, split);
    lay(out, palette.middle, clamp(inner / pixel + 0.5));
    lay(out, palette.dark, clamp((3 - Math.abs(inner)) / pixel + 0.5));
    lay(
      out,
      palette.dark,
      lines(from + 1.5 * (noise(x * 0.05, y * 0.01) - 0.5), 21, 0.2, 0.3, pixel) * clamp(panel / pixel),
    );
    lay(out, palette.green, lines(from + 5, 21, 0.3 * smooth(door.half, 20, from), 0.3, pixel) * clamp(panel / pixel));
    lay(out, palette.deep, clamp(-split / pixel + 0.5) * clamp(inner / pixel));
    lay(out, palette.paper, clamp((9 - from) / pixel + 0.5));
    const ring = Math.hypot(from - 30, y - 600);
    lay(out, black, clamp((19 - ring) / pixel + 0.5));
    lay(out, palette.sand, clamp((15 - ring) / pixel + 0.5) * clamp((ring - 8) / pixel + 0.5));
  });
}

/** The light that falls through the door over the snow, in rings that taper towards its sides. */
export function beamPlate(layout: Layout, sheet: Sheet): Painting {
  const pixel = 1 / (sheet.scale * layout.size);
  return paintedOn(layout, (out, x, y) => {
    const down = y - door.sill;
    if (down < 2) return;
    const half = door.half + down * 1.55;
    const side = Math.abs(x - door.x) / half;
    if (side >= 1) return;
    const ring = Math.hypot(x - door.x, down / 0.4) + 26 * (noise(x * 0.006, y * 0.014) - 0.5);
    const fine = pixel * 1.9;
    const light = smooth(1, 0.72, side) * (layout.frame.portrait ? smooth(1070, 990, y) : 1);
    const first = clamp((7 - Math.abs(ring - 268)) / fine + 0.5);
    // Where the light is whole its rings close: the unequal cut, a tenth less, would leave hairs of the dark between them.
    const cut = lines(ring, 31, 1.14 * light, 0.1, fine);
    if (cut <= 0.02) return;
    out[3] = cut;
    lay(out, palette.sand, 1);
    lay(out, palette.paper, lines(ring + 9, 62, 0.46 * light, 0.2, fine));
    lay(out, clay, lines(ring + 30, 62, 0.2 * smooth(240, 60, down), 0.2, fine));
    lay(out, palette.orange, first);
  });
}
