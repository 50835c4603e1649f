/**
 * Something that is drawn at most so often, in ms, unless it `must` be: says whether it is due now, and counts from there.
 * It is due the first time.
 */
export function atMostEvery(milliseconds: number): (now: number, must?: boolean) => boolean {
  let last = -Infinity;
  return (now, must = false) => {
    if (!must && now - last < milliseconds) return false;
    last = now;
    return true;
  };
}
