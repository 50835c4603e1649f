/** `npm run fault` sets it; without it the tests are short. */
export const long = process.env['NIANLUN_FAULT'] === 'long';

/** How often a thing is broken. */
export function times(often: { readonly short: number; readonly long: number }): number {
  return long ? often.long : often.short;
}
