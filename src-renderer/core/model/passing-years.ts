/** All the years of an exhibition pass within this time, in ms. */
export const passingTime = 5200;

/** What share of the years has passed: an unhurried start, a swift middle, and a soft arrival. */
export function passedYears(elapsed: number): number {
  const part = Math.min(1, Math.max(0, elapsed / passingTime));
  return part * part * part * (part * (part * 6 - 15) + 10);
}
