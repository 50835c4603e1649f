import type { Box } from './labels.ts';
import type { Size } from './rect.ts';

/** Where the trunk of the circle of friends stands; CSS pixels of the screen. */
export interface CircleLayout {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The picture's part of the screen: names stay in it. */
  readonly field: Box;
  /** Below this the trunk sinks into the ground; the screen's height where nothing stands below it. */
  readonly sinks: number;
}

/** Composes the picture: as large as its field allows and cropped by the screen's edges, every city within. */
export function circleLayout({ width, height }: Size, bar: number, lowReach: boolean): CircleLayout {
  const free = height - bar;
  // The trunk of a screen that stands upright reaches beyond its sides: no name may seem cut there.
  const margin = Math.min(width, height) * (height > width ? 0.018 : 0.008);
  const inside = (x: number, y: number, right: number, bottom: number): Box => ({
    x: x + margin,
    y: y + margin,
    width: right - x - 2 * margin,
    height: bottom - y - 2 * margin,
  });
  if (height > width) {
    const panel = height * (lowReach ? 0.55 : 0.5);
    const radius = Math.min(width * 0.53, panel * 0.6);
    return { x: width / 2, y: panel * 0.525, radius, field: inside(0, 0, width, panel), sinks: panel };
  }
  if (lowReach) {
    const panel = height * 0.665;
    return {
      x: width * 0.64,
      y: panel * 0.51,
      radius: panel * 0.58,
      field: inside(width * 0.3, 0, width, panel),
      sinks: panel,
    };
  }
  const radius = Math.min(free * 0.565, width * 0.33);
  return {
    x: width * 0.63 - radius * 1.06,
    y: free * 0.505,
    radius,
    field: inside(0, 0, width * 0.635, free),
    sinks: height,
  };
}
