import { clamp } from '../../plates/printing/shape.ts';
import { desks } from './room.ts';

/** Rings on the page, and rings of desks that light with them. */
export const rings = desks.length;

/** Seconds in which a ring draws itself. */
const ringTime = 1.7;

/** So many rings a page of so many shows drawn before anybody has touched it: all but the last, which is a finger's; on the last page all. */
export function drawnAtPage(page: number, pages: number): number {
  return page < pages ? rings - 1 : rings;
}

/** What has been drawn, in rings, after a step towards a whole number of them. */
export function drawOn(drawn: number, goal: number, seconds: number): number {
  return drawn >= goal ? drawn : Math.min(goal, drawn + seconds / ringTime);
}

/**
 * What a finger adds that turns about the page's middle by an angle (radians): a whole turn is a ring, whichever way it
 * goes. A finger that crosses the middle turns by no more than a quarter.
 */
export function addedBy(turn: number): number {
  return Math.min(Math.abs(turn), Math.PI / 2) / (2 * Math.PI);
}

/** How far a ring is drawn, and its desks are alight, 0…1. */
export function shareOf(drawn: number, ring: number): number {
  return clamp(drawn - ring);
}
