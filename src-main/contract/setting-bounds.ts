/** What each setting may be. The schema, staff's form and the command line take it from here. */

/**
 * Settings that are numbers. `least` and `most`, which are allowed themselves, are bounds within which the page stays
 * usable; `usual` is what a hall gets that has set nothing, `step` what one touch of staff changes, and `unit` how staff
 * read it.
 */
export const settingBounds = {
  /** Seconds without touch until the strip asks whether somebody is there. */
  idleSeconds: { least: 10, most: 3600, usual: 75, step: 15, unit: 'duration' },
  /** Seconds the strip counts down. WCAG 2.2.1 asks for at least 20 in which a visitor can say that they are still there. */
  warningSeconds: { least: 20, most: 120, usual: 20, step: 5, unit: 'duration' },
  /** The screen's diagonal in inches. */
  diagonal: { least: 10, most: 300, usual: 43, step: 1, unit: 'inches' },
  /** From the eye to the glass, in metres. */
  distance: { least: 0.3, most: 10, usual: 0.6, step: 0.1, unit: 'metres' },
  /** 0 is silent, 1 as loud as the machine is set. */
  volume: { least: 0, most: 1, usual: 0.6, step: 0.05, unit: 'share' },
} as const;

/** Settings that are one of a few values, in the order in which they are offered. */
export const settingChoices = {
  mode: ['kiosk', 'present', 'display'],
  ground: ['night', 'paper', 'by-hour'],
  textSize: [1, 2, 3],
  map: ['rings', 'globe'],
  quietLook: ['grey', 'dark'],
} as const;

/** What a hall gets that has set nothing, for each choice that always has a value: `mode` and `map` may be left open. */
export const usualChoices = { ground: 'night', textSize: 2, quietLook: 'grey' } as const;

export type NumberSetting = keyof typeof settingBounds;
export type ChoiceSetting = keyof typeof usualChoices;

/**
 * Where and in which order staff's form has these settings, a line each. A line's words are under the setting's name, what
 * is explained below it under `NAME-lead`, and each value of a choice under `NAME-VALUE`.
 */
export const settingGroups = {
  quiet: ['quietLook'],
  look: ['ground', 'textSize', 'idleSeconds', 'warningSeconds'],
  screen: ['volume', 'diagonal', 'distance'],
} as const satisfies Readonly<Record<string, readonly (NumberSetting | ChoiceSetting)[]>>;
