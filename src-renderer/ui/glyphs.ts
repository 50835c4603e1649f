/** Our own signs on a 48 × 48 field, all cut from circles and arcs; `f` marks filled parts. Never shown without words. */
export interface Glyph {
  readonly lines: string;
  readonly fills?: string;
}

const dot = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

export const glyphs = {
  home: { lines: `${dot(24, 24, 16)}${dot(24, 24, 9)}`, fills: dot(24, 24, 3.2) },
  back: { lines: 'M38 24H12M22 13.5 11.5 24 22 34.5' },
  next: { lines: 'M10 24h26M26 13.5 36.5 24 26 34.5' },
  down: { lines: 'M24 10v26M13.5 26 24 36.5 34.5 26' },
  sources: { lines: `M38 16a16 16 0 1 0 2 8M31.500 19a9 9 0 1 0 1.500 5`, fills: dot(24, 24, 3.2) },
  restart: { lines: 'M12.500 33a15 15 0 1 0-1.500-14M10 9.500 11 19.500l10-1.500' },
  contrast: { lines: dot(24, 24, 15), fills: 'M24 9a15 15 0 0 1 0 30z' },
  calm: { lines: 'M7 20c4.300-7 8.600-7 13 0s8.700 7 13 0 5.500-5.500 8-5M7 33h34' },
  low: { lines: 'M8 40h32M24 8v22M16 23l8 8 8-8' },
  sound: {
    lines: 'M30 19a7 7 0 0 1 0 10M34.500 13.500a14.500 14.500 0 0 1 0 21',
    fills: 'M8 19h6l10-8v26l-10-8H8z',
  },
  circle: {
    lines: `${dot(24, 24, 16)}M24 20.600V11M26.900 25.700l8.400 4.800M21.100 25.700l-8.400 4.800`,
    fills: `${dot(24, 24, 3.4)}${dot(24, 8, 3)}${dot(37.9, 32, 3)}${dot(10.1, 32, 3)}`,
  },
  route: {
    lines: 'M6 33C15 33 15 17 24 17S33 31 42 31M6 38.500C17 38.500 17 22.500 24 22.500S31 36.500 42 36.500',
    fills: dot(24, 12, 3.2),
  },
  year: { lines: 'M24 8a16 16 0 1 1-11.300 4.700M24 15a9 9 0 1 1-6.400 2.600', fills: dot(24, 24, 3.2) },
  take: { lines: `M9 29v6a5 5 0 0 0 5 5h20a5 5 0 0 0 5-5v-6${dot(24, 12, 4.2)}M24 17v14M18 26l6 6 6-6` },
  // A forefinger on the glass, and the ring that its touch makes.
  touch: {
    lines:
      'M17 30.500V14a3.200 3.200 0 0 1 6.400 0v11M23.400 24a3.100 3.100 0 0 1 6.200 0v2.500M29.600 25.500a3 3 0 0 1 6 0v2M35.600 27a2.800 2.800 0 0 1 5.600 0v7a10 10 0 0 1-10 10h-4.500a10 10 0 0 1-7.800-3.700L10.400 32.500a3 3 0 0 1 4.400-4.100L17 30.500M11.600 17.400a9.300 9.300 0 1 1 17.200 0',
  },
  moment: { lines: `${dot(24, 24, 17)}${dot(24, 24, 9.5)}`, fills: dot(24, 24, 3) },
  close: { lines: 'M13 13l22 22M35 13 13 35' },
  // A cloth's round over the glass.
  wipe: { lines: 'M10 38C10 20 38 30 38 12M17 41c0-12 24-5 24-20M8 28C8 12 30 22 30 8' },
  whole: {
    lines: 'M9 18V12a3 3 0 0 1 3-3h6M30 9h6a3 3 0 0 1 3 3v6M39 30v6a3 3 0 0 1-3 3h-6M18 39h-6a3 3 0 0 1-3-3v-6',
  },
  play: { lines: dot(24, 24, 17), fills: 'M20 16.500 32 24 20 31.500z' },
  pause: { lines: `${dot(24, 24, 17)}M20 18v12M28 18v12` },
  key: { lines: `${dot(16, 24, 8)}M24 24h17M34 24v6M40 24v4`, fills: dot(16, 24, 2.6) },
  closer: { lines: `${dot(24, 24, 16)}M24 16v16M16 24h16` },
  farther: { lines: `${dot(24, 24, 16)}M16 24h16` },
} as const satisfies Readonly<Record<string, Glyph>>;

export type GlyphName = keyof typeof glyphs;
