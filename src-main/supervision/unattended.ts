/** Whether the walls are unattended, so that something may be done that would be seen. */

/** What a window is known by. */
export interface Attended {
  readonly view: string;
  readonly beatAgeMs: number;
}

/** A window that has been silent for longer shows nothing: its display is off or gone. In milliseconds. */
const silentAfter = 5 * 60_000;

/** Attract counts as unattended, and so does a dark screen without the staff surface. */
export function isUnattended(windows: readonly Attended[], hallOpen: boolean): boolean {
  return windows.every(
    ({ view, beatAgeMs }) =>
      beatAgeMs > silentAfter || view === 'attract' || (!hallOpen && view !== 'staff' && view !== 'presenter'),
  );
}

/** A guide who has not gone on for so long has left what was shown standing, in milliseconds. */
const leftStandingAfter = 10 * 60_000;

/**
 * Whether what is shown was left standing: nothing on any wall has changed for `quietMs`. In the small hours that is
 * an abandoned presentation; a guide's screen never goes back to attract by itself, and what stood there comes back
 * after a restart. Staff change nothing on a wall while they work, and are there all the same.
 */
export function isLeftStanding(windows: readonly Attended[], quietMs: number): boolean {
  return (
    quietMs >= leftStandingAfter && windows.every(({ view, beatAgeMs }) => view !== 'staff' || beatAgeMs > silentAfter)
  );
}
