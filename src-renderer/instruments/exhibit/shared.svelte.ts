import { onDestroy } from 'svelte';

const kept = new Map<string, { readonly state: unknown; users: number }>();

/**
 * What an exhibit on its page and the same one opened have in common, such as how far a ring is open or what was guessed.
 * Call it while a component is being made; it is forgotten with the last component that uses it, which is when the
 * chapter leaves the glass.
 *
 * @param id of the exhibit
 */
export function shared<State>(id: string, make: () => State): State {
  const known = kept.get(id) ?? { state: make(), users: 0 };
  known.users += 1;
  kept.set(id, known);
  onDestroy(() => {
    known.users -= 1;
    if (known.users === 0 && kept.get(id) === known) kept.delete(id);
  });
  return known.state as State;
}

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
