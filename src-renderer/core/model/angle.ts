/** One of 360, in radians. */
export const degree = Math.PI / 180;
