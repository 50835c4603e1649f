import type { Act } from '../model/attract.ts';
import { actKey, wordsLit } from './programme.ts';

export interface LitAct {
  readonly key: string;
  readonly act: Act;
  readonly lit: boolean;
}

/** The acts whose words stand behind the ice now; changes only when one comes, goes, lights up or out. */
export class LitActs {
  #acts = $state.raw<readonly LitAct[]>([]);

  get acts(): readonly LitAct[] {
    return this.#acts;
  }

  show = (running: readonly Act[], now: number): void => {
    const next = running
      .filter((act) => act.content.kind !== 'hole')
      .map((act) => ({ key: actKey(act), act, lit: wordsLit(act, now) }));
    const before = this.#acts;
    const same =
      next.length === before.length &&
      next.every(({ key, lit }, at) => before[at]?.key === key && before[at].lit === lit);
    if (!same) this.#acts = next;
  };
}
