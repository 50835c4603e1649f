/** The colours of the exhibition as pictures use them (the page's own are in style/tokens.css). */
export type Rgb = readonly [red: number, green: number, blue: number];

function rgb(hex: number): Rgb {
  return [(hex >> 16) & 255, (hex >> 8) & 255, hex & 255];
}

export const palette = {
  /** Snow paper: what is left unprinted. */
  paper: rgb(0xf5f0e4),
  /** Leaf green from the darkest to the lightest. */
  dark: rgb(0x0d251d),
  deep: rgb(0x16382d),
  middle: rgb(0x1f5b4a),
  green: rgb(0x2f7a63),
  ice: rgb(0xbfd9de),
  sand: rgb(0xe2c99b),
  /** Clivia orange: the one accent, only for what matters now. */
  orange: rgb(0xe8622a),
} as const satisfies Record<string, Rgb>;

/** As a CSS colour. */
export function css([red, green, blue]: Rgb, alpha = 1): string {
  return `rgb(${red} ${green} ${blue} / ${alpha})`;
}

/** A colour between two. */
export function between(one: Rgb, other: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2) => one[index] + (other[index] - one[index]) * share;
  return [at(0), at(1), at(2)];
}
