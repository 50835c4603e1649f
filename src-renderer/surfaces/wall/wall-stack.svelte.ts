import { untrack } from 'svelte';
import { type BaseView, baseViewOf, viewKey } from '../../../src-main/contract/views.ts';
import {
  closed,
  isClosing,
  isCovered,
  isHidden,
  type Layer,
  opened,
  prepare,
  push,
  stackOf,
  type ViewStack,
} from '../../core/model/view-stack.ts';
import type { App } from '../../core/state/app.svelte.ts';

/** `ready`: prepared out of sight, not asked for yet. */
export type Stage = 'wanted' | 'closing' | 'covered' | 'ready';

/** Follows the journey with what lies on the glass: one base view, and while one follows another, both. Made in a component. */
export class WallStack {
  readonly #app: App;
  readonly base: BaseView = $derived.by(() => baseViewOf(this.#app.view, this.#app.exhibition));
  #stack: ViewStack = $state.raw({ layers: [], wanted: '' });
  #first = $state(true);
  #resets = $state(0);
  readonly #refused = new Set<string>();
  /** Which way the wanted view came: what it covers leaves the same way. */
  readonly leaves: Layer['direction'] = $derived(
    this.#stack.layers.find((layer) => layer.key === this.#stack.wanted)?.direction ?? 0,
  );

  constructor(app: App) {
    this.#app = app;
    this.#stack = stackOf(this.base);
    $effect.pre(() => {
      const to = this.base;
      untrack(() => {
        if (viewKey(to) !== this.#stack.wanted) this.#first = false;
        this.#stack = push(this.#stack, to, this.#directionTo(to.name === 'chapter' ? to.id : ''));
      });
    });
  }

  get layers(): readonly Layer[] {
    return this.#stack.layers;
  }

  /** Nothing was there before the first view. */
  get first(): boolean {
    return this.#first;
  }

  /** Another number after each reset: what is drawn for a layer under the old one is thrown away. */
  get resets(): number {
    return this.#resets;
  }

  stageOf({ key, ready }: Layer): Stage {
    if (ready) return 'ready';
    return isClosing(this.#stack, key) ? 'closing' : isCovered(this.#stack, key) ? 'covered' : 'wanted';
  }

  /** Whether nothing is seen of a layer, because another lies over all of it. */
  isHidden({ key }: Layer): boolean {
    return isHidden(this.#stack, key);
  }

  /** Lets these base views be mounted out of sight, and no others: what is likely to be asked for next. */
  prepare(bases: readonly BaseView[]): void {
    this.#stack = prepare(
      this.#stack,
      bases.filter((base) => !this.#refused.has(viewKey(base))),
    );
  }
  /** One that can't be mounted is not made ready again. */
  refuse({ key }: Layer): void {
    this.#refused.add(key);
    this.prepare(this.#stack.layers.flatMap(({ ready, base }) => (ready ? [base] : [])));
  }

  /** A layer is wholly open. */
  opened({ key }: Layer): void {
    this.#stack = opened(this.#stack, key);
  }

  /** A layer is wholly closed. */
  closed({ key }: Layer): void {
    this.#stack = closed(this.#stack, key);
  }

  /** Draws the wanted view anew and nothing else: what failed is not drawn again while it closes. */
  reset(): void {
    this.#stack = stackOf(this.base);
    this.#resets += 1;
  }

  /** Which way the reading goes from the chapter on the glass to another one. */
  #directionTo(id: string): Layer['direction'] {
    const { chapters } = this.#app.exhibition;
    const from = chapters.findIndex((each) => `chapter:${each.id}` === this.#stack.wanted);
    const to = chapters.findIndex((each) => each.id === id);
    if (from < 0 || to < 0 || from === to) return 0;
    return to > from ? 1 : -1;
  }
}
