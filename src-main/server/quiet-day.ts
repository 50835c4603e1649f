/** Whether a day is one of those without the show ("MM-DD", every year), by the machine's own calendar. */
export function isQuietDay(days: readonly string[], now: Date): boolean {
  const two = (number: number): string => String(number).padStart(2, '0');
  return days.includes(`${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
