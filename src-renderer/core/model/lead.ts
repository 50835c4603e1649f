/** A guide's lead: always where a wall presents; in the kiosk taken over by one touch, and given back. */
import type { Journey, JourneyRules } from './journey-state.ts';

/** A guide who is inactive for so long, in ms, has gone: the kiosk is the visitors' again. */
export const quietEndsLead = 10 * 60_000;

/** The offer to take over goes by itself after this, in ms. */
export const offerStays = 10_000;

/** Whether a guide may take this wall over. */
function mayLead(journey: Journey, { mode, settings }: JourneyRules): boolean {
  return mode === 'kiosk' && settings.guideTakesOver && !journey.led && journey.view.name !== 'card';
}

/** A guide's key was pressed: the wall asks whether it is led from now on. Asking again shows it for longer, no more. */
export function offerLead(journey: Journey, rules: JourneyRules, now: number): Journey {
  return mayLead(journey, rules) ? { ...journey, offerSince: now } : journey;
}

/** The guide leads from where the wall is. */
export function takeLead(journey: Journey, rules: JourneyRules): Journey {
  return mayLead(journey, rules) ? { ...journey, led: true, offerSince: null } : journey;
}

/** Whether the guide of a kiosk was inactive for too long. */
export function guideHasGone({ led, lastTouch }: Journey, { mode }: JourneyRules, now: number): boolean {
  return led && mode === 'kiosk' && now - lastTouch >= quietEndsLead;
}

/** Black or light, as the guide wishes; only a wall that is led is ever black. */
export function setBlack(journey: Journey, on: boolean = !journey.black): Journey {
  return journey.led && on !== journey.black ? { ...journey, black: on, kept: null } : journey;
}

/** Who leads after staff have made another kind of wall of it. */
export function settleLead(journey: Journey, before: JourneyRules, rules: JourneyRules): Journey {
  const led = rules.mode === 'present' || (journey.led && before.mode === rules.mode);
  return led === journey.led ? journey : { ...journey, led, black: false, offerSince: null, warningSince: null };
}
