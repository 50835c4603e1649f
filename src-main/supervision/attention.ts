/**
 * What counts as a fault of a screen now. One rule for all checks: a false alarm costs a restart in the middle
 * of the night, or of a minute of silence.
 */
import type { HallState } from './hall-hours.ts';

/** How a page describes itself. */
export interface PageState {
  readonly visible: boolean;
  readonly view: string;
  /** Movement is replaced by fades, for this visitor or in this hall. */
  readonly calm: boolean;
  /** A guide has made it black for a while. */
  readonly black: boolean;
}

export interface Circumstances {
  /** Milliseconds since the machine woke. */
  readonly sinceWake: number;
  /** The display is there, on, and not locked by the system. */
  readonly displayed: boolean;
  readonly hall: HallState;
  /** Milliseconds since the hall's state became what it is. */
  readonly sinceHallChange: number;
}

/** What counts as a fault when it is missing. */
export interface Attention {
  /** An answer to a question: shown or not, dark or not, a page can always answer. */
  readonly answers: boolean;
  /** Frames: a display that sleeps draws none, and all is well. */
  readonly frames: boolean;
  /** A picture of more than one colour. */
  readonly colours: boolean;
  /** A picture that changes. */
  readonly movement: boolean;
}

/** Displays, drivers and pages need this long after a wake until they are themselves again, in milliseconds. */
export const wakingTakes = 15_000;

/** A page is told of a change of the hour some seconds later, and fades. In milliseconds. */
export const hallChangeTakes = 30_000;

/** The card has no program in it, and so no heartbeat; nor has a page that is still being read. */
const heartless: readonly string[] = ['', 'card'];

const nothing: Attention = { answers: false, frames: false, colours: false, movement: false };

/** What counts now. */
export function attentionTo({ visible, view, calm, black }: PageState, around: Circumstances): Attention {
  if (around.sinceWake < wakingTakes) return nothing;
  const { open, quiet } = around.hall;
  const shown = visible && around.displayed;
  // Staff may let a test pattern of one colour stand as long as they like.
  const meant = black || quiet === 'dark' || view === 'staff';
  const colours = shown && open && !meant && around.sinceHallChange >= hallChangeTakes;
  const movement = colours && quiet === undefined && view === 'attract' && !calm;
  return { answers: true, frames: shown && !heartless.includes(view), colours, movement };
}

/** A script that lets the page describe itself; every host has a way to run it. */
export const askPage = `({
  visible: document.visibilityState === 'visible',
  view: document.documentElement.dataset.view ?? '',
  calm: document.documentElement.dataset.motion === 'calm',
  black: document.documentElement.dataset.black !== undefined,
})`;
