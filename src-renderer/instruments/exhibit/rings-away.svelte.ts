import { shared } from './shared.ts';

/**
 * Whether the rings of two photographs are away, on their page and opened alike: while one fades over the other there are the
 * pictures alone, each of which is one layer. With their rings every frame would need three more render surfaces, and without
 * a graphics card three times its time. In a component.
 *
 * @param fades asked of what is opened; undefined on the page
 */
export function ringsAway(exhibit: string, fades: () => boolean | undefined): { readonly away: boolean } {
  const both = shared(`rings of ${exhibit}`, () => {
    const state = $state({ away: false });
    return state;
  });
  $effect.pre(() => {
    const away = fades();
    if (away === undefined) return undefined;
    both.away = away;
    return () => (both.away = false);
  });
  return both;
}
