/** Tells a picture from a window in which there is nothing yet. */

/** The ground of the first page of the host's window, before anything of the exhibition is there: #0D251D. */
const ground = 0x0d251d;
/** A window that has not been painted is grey, white or black: its red, green and blue are no further apart. */
const colourless = 12;

/** Share of the pixels, 0…1, that are neither the empty window's ground nor a shade of grey. Four bytes a pixel: blue, green, red, none. */
export function exhibitionShare(pixels: Uint8Array): number {
  let shown = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [blue = 0, green = 0, red = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    const spread = Math.max(blue, green, red) - Math.min(blue, green, red);
    if (spread > colourless && red * 0x10000 + green * 0x100 + blue !== ground) shown += 1;
  }
  return pixels.length === 0 ? 0 : shown / (pixels.length / 4);
}

/** Share of the pixels, 0…1, that are warm: more red than blue, and so neither ground nor ice. */
export function warmShare(pixels: Uint8Array): number {
  let warm = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at + 2] ?? 0) - (pixels[at] ?? 0) > colourless) warm += 1;
  return pixels.length === 0 ? 0 : warm / (pixels.length / 4);
}
