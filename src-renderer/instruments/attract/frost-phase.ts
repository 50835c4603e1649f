/**
 * What the frost is doing. `closing`: over home, before it is covered; `wiping`: hands are on the frost, and home lies
 * beneath; `margin`: a fringe of frost that a melt left; `dissolving`: all of it fades, in calm motion.
 */
export type FrostPhase = 'off' | 'closing' | 'closed' | 'wiping' | 'melting' | 'margin' | 'fading' | 'dissolving';

/** What follows by itself, and after how many ms. */
export const phaseAfter = {
  margin: ['fading', 25_000],
  fading: ['off', 4000],
  dissolving: ['off', 450],
} as const;

/** After the last wipe the rest thaws by itself, in ms. */
export const stillness = 4000;
