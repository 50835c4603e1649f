/**
 * However many hands play at once, no more than this comes out, as a share of full scale: a knock in a quiet hall, no bang.
 */
export const ceiling = 0.4;

/** Up to three quarters of the ceiling nothing is changed. */
const straightTo = 0.75 * ceiling;
/** Odd, so that one step is exactly 0 and silence stays silent. */
const steps = 2049;

/**
 * A limiter: what is over the ceiling is bent under it, at once and by itself. A compressor, which the browser has, takes a
 * third of a second to settle and would swallow the first touch of all.
 */
export function limiterFor(context: BaseAudioContext): AudioNode {
  const room = ceiling - straightTo;
  const curve = Float32Array.from({ length: steps }, (_, step) => {
    const heard = (step / (steps - 1)) * 2 - 1;
    const loud = Math.abs(heard);
    return loud <= straightTo ? heard : Math.sign(heard) * (straightTo + room * Math.tanh((loud - straightTo) / room));
  });
  return new WaveShaperNode(context, { curve });
}
