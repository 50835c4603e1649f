import type { HallWindow, Shown } from './window.ts';
import type { Plan } from './displays.ts';

interface Craft {
  readonly open: (plan: Plan, shown: Shown) => HallWindow;
  readonly place: (window: HallWindow, plan: Plan) => void;
}

/** The windows that are open, each known by the ID its page and the server know it by. */
export class Windows {
  readonly #craft: Craft;
  readonly #open = new Map<string, { readonly plan: Plan; readonly window: HallWindow }>();

  constructor(craft: Craft) {
    this.#craft = craft;
  }

  /** Brings the windows into line with the displays. Without any display they stay as they are, until one is back. */
  arrange(plans: readonly Plan[]): void {
    if (plans.length === 0) return;
    const wanted = new Set(plans.map(({ id }) => id));
    for (const [id, { window }] of this.#open) {
      if (wanted.has(id)) continue;
      this.#open.delete(id);
      window.destroy();
    }
    for (const plan of plans) {
      const known = this.#open.get(plan.id);
      if (known === undefined || known.window.isDestroyed()) {
        this.#open.set(plan.id, { plan, window: this.#craft.open(plan, 'exhibition') });
      } else {
        this.#open.set(plan.id, { plan, window: known.window });
        this.#craft.place(known.window, plan);
      }
    }
  }

  /** A new window in place of one whose page died. The old one covers the desktop until the new one shows. */
  renew(id: string, shown: Shown): void {
    const old = this.#open.get(id);
    if (old === undefined) return;
    const window = this.#craft.open(old.plan, shown);
    this.#open.set(id, { plan: old.plan, window });
    const remove = (): void => {
      if (!old.window.isDestroyed()) old.window.destroy();
    };
    window.once('show', remove);
    // The new one may die before it shows; then the one after it clears both away.
    window.once('closed', remove);
  }

  /** The same for all of them. */
  renewAll(): void {
    for (const id of [...this.#open.keys()]) this.renew(id, 'exhibition');
  }

  /** Whether this is the window that has this ID now, and not one it replaced. */
  has(id: string, window: HallWindow): boolean {
    return this.#open.get(id)?.window === window;
  }

  /** The first window comes forward: somebody started the program again. */
  front(): void {
    const first = this.#first;
    if (first?.isMinimized()) first.restore();
    first?.show();
    this.takeFocus();
  }

  /** The first window gets the focus, without which a touchscreen may be dead. */
  takeFocus(): void {
    this.#first?.moveTop();
    this.#first?.focus();
  }

  get #first(): HallWindow | undefined {
    const window = this.#open.values().next().value?.window;
    return window?.isDestroyed() ? undefined : window;
  }

  get someFocused(): boolean {
    return [...this.#open.values()].some(({ window }) => !window.isDestroyed() && window.isFocused());
  }
}
