/** Resets that come closer together than this have one cause, in ms … */
const slidingWindow = 60_000;
/** … and so many of them say that a reset does not help: the page is loaded anew. */
const mostResets = 3;

/** What to do about an error of the page at a time (first rung of the recovery ladder). Keeps the times it needs. */
export function resetLadder(): (now: number) => 'reset' | 'reload' {
  let times: number[] = [];
  return (now) => {
    times = [...times.filter((time) => now - time < slidingWindow), now];
    return times.length < mostResets ? 'reset' : 'reload';
  };
}
