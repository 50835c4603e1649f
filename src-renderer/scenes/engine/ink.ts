import { css, palette, type Rgb } from '../../plates/printing/palette.ts';

/** The colours of pictures as a pen takes them, and four that only pictures have. */
export const ink = {
  ...(Object.fromEntries(Object.entries(palette).map(([name, colour]) => [name, css(colour)])) as Record<
    keyof typeof palette,
    string
  >),
  black: css([8, 26, 20]),
  shade: css([6, 20, 15]),
  clay: css([183, 155, 104]),
  rust: css([169, 63, 23]),
} as const;

/** Two of them again, for what is painted point by point. */
export const clay: Rgb = [183, 155, 104];
export const rust: Rgb = [169, 63, 23];
