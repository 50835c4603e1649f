/** The margin of frost lies within this distance of the edges, in pane pixels of a 1080-pixel pane. */
const deepest = 240;

/** Sheets with nothing on them needn't be shown: what moves beneath them then costs nothing more. */
export function hideEmptySheets(canvases: readonly HTMLCanvasElement[], width: number, height: number): void {
  const keep = (deepest * Math.min(width, height)) / 1080;
  for (const canvas of canvases) {
    const left = parseInt(canvas.style.left, 10);
    const top = parseInt(canvas.style.top, 10);
    const right = left + canvas.width;
    const foot = top + canvas.height;
    const inside = left >= keep && top >= keep && right <= width - keep && foot <= height - keep / 4;
    canvas.style.display = inside ? 'none' : '';
  }
}
