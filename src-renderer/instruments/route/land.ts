import type { Frame } from '../../plates/printing/frame.ts';

/** The planes behind a line, from the back to the front. */
export const planeNames = ['sky', 'far', 'near', 'plain', 'fore'] as const;
export type PlaneName = (typeof planeNames)[number];

/** Where the land lies, in units of the composition. It is no real one. */
export interface Land {
  readonly portrait: boolean;
  readonly width: number;
  readonly height: number;
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number };
  /** Heights at which each plane begins. */
  readonly far: number;
  readonly near: number;
  readonly plain: number;
  readonly fore: number;
}

/** How far each plane moves, in units, while the train goes from end to end: the nearer the farther. */
export const drift: Readonly<Record<PlaneName, number>> = { sky: 0, far: 46, near: 130, plain: 0, fore: 420 };

export function landOf({ portrait, width, height }: Frame): Land {
  if (portrait) {
    return {
      portrait,
      width,
      height,
      sun: { x: width * 0.82, y: height * 0.214, radius: 92 },
      far: height * 0.226,
      near: height * 0.243,
      plain: height * 0.264,
      fore: height * 0.617,
    };
  }
  return {
    portrait,
    width,
    height,
    sun: { x: width * 0.8, y: 322, radius: 118 },
    far: 352,
    near: 402,
    plain: 450,
    fore: 670,
  };
}

/** The piece of the composition that a plane's sheet covers: as much wider than the screen as it drifts. */
export function areaOf(
  land: Land,
  plane: PlaneName,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const { width, height } = land;
  const aside = { left: 0, width: width + drift[plane] };
  switch (plane) {
    case 'sky':
      return { ...aside, top: 0, height: Math.ceil(land.near + 20) };
    case 'far':
      return { ...aside, top: Math.floor(land.far - 90), height: Math.ceil(land.plain - land.far + 130) };
    case 'near':
      return { ...aside, top: Math.floor(land.near - 80), height: Math.ceil(land.plain - land.near + 110) };
    case 'plain':
      return { ...aside, top: Math.floor(land.plain - 12), height: Math.ceil(height - land.plain + 12) };
    case 'fore':
      return { ...aside, top: Math.floor(land.fore - 80), height: Math.ceil(height - land.fore + 80) };
  }
}
