import { palette } from './palette.ts';
import type { Ink } from './print.ts';

/** The six inks in the order they are printed: the last lies on top. */
export const inks: readonly Ink[] = [
  { colour: palette.ice, sheer: 0.55, shift: [2, -1], mottle: 0.28, salt: 0.5 },
  { colour: palette.sand, sheer: 0.78, shift: [-1, 1], mottle: 0.3, salt: 0.5 },
  { colour: palette.orange, sheer: 0.35, shift: [-2, 1], mottle: 0.12, salt: 0.5 },
  { colour: palette.green, sheer: 0.5, shift: [2, 1], mottle: 0.18, salt: 0.5 },
  { colour: palette.deep, sheer: 0.36, shift: [0, 0], mottle: 0.1, salt: 0.5 },
  { colour: palette.dark, sheer: 0.12, shift: [0, 0], mottle: 0.05, salt: 0.72 },
];

/** Places of the inks in a plate's shares, and of the sheet's opacity behind them. */
export const ice = 0;
export const sand = 1;
export const orange = 2;
export const green = 3;
export const deep = 4;
export const dark = 5;
export const opaque = 6;
