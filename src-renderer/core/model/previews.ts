/**
 * The small pictures of a presentation, each a page of its own that takes a while to come to rest: what is shown stays
 * until what follows it is ready, and a picture that was next is the current one at once.
 */

/** A picture's place: what the audience sees, or what follows. */
export type PreviewRole = 'current' | 'next';

export interface Preview {
  readonly address: string;
  readonly settled: boolean;
}

export interface Previews {
  /** Pages that are open, the newest last; their order never changes, since a page that is moved is loaded anew. */
  readonly open: readonly Preview[];
  readonly wanted: Readonly<Record<PreviewRole, string | null>>;
  /** What is to be seen in each place. */
  readonly shown: Readonly<Record<PreviewRole, string | null>>;
}

const nothing = { current: null, next: null };
export const noPreviews: Previews = { open: [], wanted: nothing, shown: nothing };

/** Other pictures are wanted. */
export function want(previews: Previews, wanted: Previews['wanted']): Previews {
  return arrange({ ...previews, wanted });
}

/** A picture has come to rest. */
export function settle(previews: Previews, address: string): Previews {
  const open = previews.open.map((each) => (each.address === address ? { address, settled: true } : each));
  return arrange({ ...previews, open });
}

function arrange({ open, wanted, shown }: Previews): Previews {
  const isReady = (address: string | null): boolean => open.some((each) => each.address === address && each.settled);
  const current = isReady(wanted.current) ? wanted.current : wanted.current === null ? null : shown.current;
  const kept = shown.next === current ? null : shown.next;
  const next = isReady(wanted.next) && wanted.next !== current ? wanted.next : wanted.next === null ? null : kept;
  const needed = new Set([wanted.current, wanted.next, current, next]);
  const left = open.filter(({ address }) => needed.has(address));
  const known = new Set(left.map(({ address }) => address));
  // What the audience sees comes first: two pages that are loaded at once come to rest late, both of them.
  const soon = wanted.current === null || isReady(wanted.current) ? [wanted.current, wanted.next] : [wanted.current];
  const fresh = [...new Set(soon)].filter((address): address is string => address !== null && !known.has(address));
  return {
    open: [...left, ...fresh.map((address) => ({ address, settled: false }))],
    wanted,
    shown: { current, next },
  };
}
