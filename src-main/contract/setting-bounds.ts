/** What each setting may be. The schema, staff's form and the command line take it from here. */

/** Bounds within which the page stays usable; `least` and `most` are allowed themselves. */
export const settingBounds = {
  /** In seconds. */
  idleSeconds: { least: 10, most: 3600 },
  /** In seconds. WCAG 2.2.1 asks for at least 20 in which a visitor can say that they are still there. */
  warningSeconds: { least: 20, most: 120 },
  /** In inches. */
  diagonal: { least: 10, most: 300 },
  /** In metres. */
  distance: { least: 0.3, most: 10 },
  /** 0 is silent, 1 as loud as the machine is set. */
  volume: { least: 0, most: 1 },
} as const;

/** Settings that are one of a few values, in the order in which they are offered. */
export const settingChoices = {
  mode: ['kiosk', 'present', 'display'],
  ground: ['night', 'paper', 'by-hour'],
  textSize: [1, 2, 3],
  map: ['rings', 'globe'],
  quietLook: ['grey', 'dark'],
} as const;
