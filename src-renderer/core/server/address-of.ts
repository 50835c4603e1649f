import type { QueryOf, Route } from '../../../src-main/contract/api.ts';

/** What an address is made with: the `:name` in a route's path where it has one, else its query. */
export type AddressValues<R extends Route> = R extends `${string}/:${infer Name}`
  ? { readonly [Key in Name]: string }
  : QueryOf<R>;

/**
 * The address of a route of the contract, so that its path is written there alone. What is not named in the path stands
 * behind the question mark.
 */
export function addressOf<R extends Exclude<Route, `${string}*`>>(
  route: R,
  ...[values]: undefined extends AddressValues<R> ? [AddressValues<R>?] : [AddressValues<R>]
): string {
  const query = new URLSearchParams(values as Readonly<Record<string, string>> | undefined);
  const path = route.slice(route.indexOf(' ') + 1).replace(/:(\w+)/, (_, name: string) => {
    const value = query.get(name) ?? '';
    query.delete(name);
    return encodeURIComponent(value);
  });
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The address of a film or a recording, by its path in the exhibition's folder `media` (`GET /media/*`). */
export function mediaAddress(path: string): string {
  return `/media/${path.split('/').map(encodeURIComponent).join('/')}`;
}
