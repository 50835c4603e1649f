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
