/** Whether nobody is there, so that something may be done that would be seen. */

/** What a window is known by. */
export interface Attended {
  readonly view: string;
  readonly beatAgeMs: number;
}

/** A window that has been silent for longer shows nothing to anybody: its display is off or gone. In milliseconds. */
const silentAfter = 5 * 60_000;

/** The window of frost is nobody's; nor is a dark screen, unless staff stand before it. */
export function isUnattended(windows: readonly Attended[], hallOpen: boolean): boolean {
  return windows.every(
    ({ view, beatAgeMs }) =>
      beatAgeMs > silentAfter || view === 'attract' || (!hallOpen && view !== 'staff' && view !== 'presenter'),
  );
}
