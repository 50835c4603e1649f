import { tick } from 'svelte';
import { busy } from '../../core/time/busy.ts';
import { bake, type BakedIce, type BakeRequest } from './bake/parts.ts';
import type { IceParts } from './ice-parts.ts';

/** The ice with the program that shows it. */
export interface Frost {
  readonly ice: BakedIce;
  readonly parts: IceParts;
}

/** What is baked for a window: wood and ice, each there as soon as it has come. */
export class BakedWindow {
  wood = $state.raw<Uint8ClampedArray<ArrayBuffer> | null>(null);
  frost = $state.raw<Frost | null>(null);

  /** Bakes for a size and a ground anew; a `still` page is told to wait for it. Returns its undo. */
  bake(asked: Omit<BakeRequest, 'part'>, still: boolean): () => void {
    let live = true;
    const ready = still ? busy() : () => undefined;
    const readyWood = still ? busy() : () => undefined;
    this.wood = null;
    this.frost = null;
    const parts = import('./ice-parts.ts');
    // A failure is told where they are awaited, which may be seconds later.
    parts.catch(() => undefined);
    let frozen = Promise.resolve();
    const freeze = async (ice: BakedIce): Promise<void> => {
      const frost = { ice, parts: await parts };
      if (live) this.frost = frost;
      // A picture is ready when the ice is on screen, with its words' sizes: see `compose`.
      await tick();
      await tick();
    };
    const undoIce = bake(
      { part: 'ice', ...asked },
      (part) => {
        if (part.kind === 'ice')
          frozen = freeze(part.ice).catch((problem: unknown) =>
            console.warn('The window stays without frost.', problem),
          );
      },
      () => void frozen.finally(ready),
    );
    const undoWood = bake(
      { part: 'wood', ...asked },
      (part) => {
        if (part.kind === 'wood') this.wood = part.wood;
      },
      readyWood,
    );
    return () => {
      live = false;
      undoIce();
      undoWood();
      readyWood();
      ready();
    };
  }
}
