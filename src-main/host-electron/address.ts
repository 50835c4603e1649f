import { pagePath } from '../server/display-assignment.ts';

/** The one origin that exists for the page. */

export const scheme = 'app';
const host = 'exhibit';
export const origin = `${scheme}://${host}`;

/**
 * Whether an address lies in our own origin. The parts are compared one by one: Node gives every address of a scheme
 * it doesn't know the origin "null", and a comparison of beginnings would let `app://exhibit.evil` through.
 */
export function isOwnAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null) return false;
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
}

/** Whether a request stays inside: our origin, or something the page itself made in memory. */
export function isOwnRequest(text: string): boolean {
  return isOwnAddress(text.startsWith('blob:') ? text.slice('blob:'.length) : text);
}

/** The card that stands in place of the exhibition while it can't be shown. */
export const cardAddress = `${origin}/card.html`;

/** The address of a window's page; the page hands its ID on to `/api/window`. */
export function pageAddress(id: string): string {
  return `${origin}${pagePath(id)}`;
}
