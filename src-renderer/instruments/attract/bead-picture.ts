/** A bead of water on the glass. */
export interface Bead {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Picture {
  readonly size: number;
  readonly pixels: Uint32Array;
}

const pictures = new Map<number, Picture>();

/** Radii are drawn in half pixels: enough to grow without a jump. */
export function drawnRadius(radius: number): number {
  return Math.round(radius * 2) / 2;
}

/** How far a bead's picture reaches, shadow included. */
export function beadReach(radius: number): number {
  return Math.ceil(radius * 1.75) + 1;
}

/** A bead of water, seen through: dark at its edge, its light gathered at the lower right, a glint at the upper left. */
function pictureOf(radius: number): Picture {
  const known = pictures.get(radius);
  if (known) return known;
  const reach = beadReach(radius);
  const size = 2 * reach + 1;
  const pixels = new Uint32Array(size * size);
  for (let y = -reach, at = 0; y <= reach; y++)
    for (let x = -reach; x <= reach; x++, at++) {
      const away = Math.hypot(x, y / 1.06) / radius;
      const colour: [number, number, number] = [3, 14, 11];
      const inside = Math.min(1, Math.max(0, (1 - away) * radius + 0.5));
      const shadow = Math.max(0, 1 - Math.hypot(x - radius * 0.24, y - radius * 0.34) / (radius * 1.4));
      let cover = 0.5 * shadow * (1 - inside);
      const lay = (rgb: readonly [number, number, number], amount: number): void => {
        const all = amount + cover * (1 - amount);
        if (all <= 0) return;
        for (const channel of [0, 1, 2] as const) colour[channel] += ((rgb[channel] - colour[channel]) * amount) / all;
        cover = all;
      };
      if (inside > 0) {
        lay([6, 22, 18], inside * (0.12 + 0.62 * Math.max(0, (away - 0.5) / 0.5) ** 2));
        const toLower = (x * 0.5 + y * 0.8) / radius;
        lay([214, 232, 232], inside * 0.3 * Math.max(0, toLower) * Math.max(0, 1 - away * 0.9));
        const crescent = Math.max(0, Math.min(1, (away - 0.5) / 0.3)) * Math.max(0, Math.min(1, (1 - away) / 0.16));
        lay([232, 244, 244], inside * 0.75 * crescent * Math.max(0, toLower / Math.max(0.2, away)) ** 2);
        const glint = Math.exp(
          -(((x + radius * 0.36) / (radius * 0.22)) ** 2 + ((y + radius * 0.4) / (radius * 0.18)) ** 2),
        );
        lay([255, 255, 255], inside * 0.95 * glint);
      }
      const [r, g, b] = colour.map(Math.round) as [number, number, number];
      pixels[at] = ((Math.round(cover * 255) << 24) | (b << 16) | (g << 8) | r) >>> 0;
    }
  const picture = { size, pixels };
  pictures.set(radius, picture);
  return picture;
}

/** Lays a bead into a tile whose upper left corner is at `left`, `top` of the pane. */
export function stampBead(
  out: Uint32Array,
  tileSize: number,
  bead: Bead,
  left: number,
  top: number,
  layOver: (under: number, over: number) => number,
): void {
  const radius = drawnRadius(bead.radius);
  if (radius < 1) return;
  const { size, pixels } = pictureOf(radius);
  const reach = (size - 1) / 2;
  const offsetX = Math.round(bead.x) - reach - left;
  const offsetY = Math.round(bead.y) - reach - top;
  for (let y = Math.max(0, -offsetY); y < Math.min(size, tileSize - offsetY); y++)
    for (let x = Math.max(0, -offsetX); x < Math.min(size, tileSize - offsetX); x++) {
      const to = (y + offsetY) * tileSize + x + offsetX;
      out[to] = layOver(out[to] ?? 0, pixels[y * size + x] ?? 0);
    }
}
