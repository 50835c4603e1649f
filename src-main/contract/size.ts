/** The size of a screen or a page, in pixels. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A size from its notation, "1920x1080"; null where it is none that a screen has. */
export function parseSize(size: string): Size | null {
  const match = /^(\d{3,5})x(\d{3,5})$/.exec(size);
  if (match === null) return null;
  const [width, height] = [Number(match[1]), Number(match[2])];
  return width >= 320 && height >= 320 && width <= 8192 && height <= 8192 ? { width, height } : null;
}
