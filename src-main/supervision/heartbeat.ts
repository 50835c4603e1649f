/** Whether a page has missed its heartbeats: it beats every 2 s, when a frame has run. */

/** Three beats missed, and the way of the last one, in milliseconds. */
export const heartbeatsMissedAfter = 8000;

/** A page that is only being loaded may need this long for its first beat, on a slow machine too. In milliseconds. */
export const firstHeartbeatWithin = 30_000;

export interface HeartbeatAges {
  /** Milliseconds since the last beat of this window; absent before the first. */
  readonly beatAge?: number | undefined;
  /** Milliseconds since the page was loaded, or was last to be left alone. */
  readonly pageAge: number;
}

/** Whether too many beats are missing. A beat of the page before this one says nothing about this one. */
export function missesHeartbeats({ beatAge = Infinity, pageAge }: HeartbeatAges): boolean {
  const hasBeaten = beatAge < pageAge;
  return hasBeaten ? beatAge > heartbeatsMissedAfter : pageAge > firstHeartbeatWithin;
}
