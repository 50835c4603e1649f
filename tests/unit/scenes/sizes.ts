/** Screens that a picture has to fit: a hall's, an upright one, and the smallest. */
export const sizes = [
  [1920, 1080],
  [1080, 1920],
  [1280, 720],
] as const;
