import type { Act } from '../../core/model/attract.ts';
import { actKey, wordsLit } from './programme.ts';

export interface LitAct {
  readonly key: string;
  readonly act: Act;
  readonly lit: boolean;
}

/** A chapter's picture behind the ice: printed unseen first, then lit. */
export interface Picture {
  readonly act: Act;
  readonly chapter: string;
  readonly lit: boolean;
}

function nameOf({ content, opens }: Act): string {
  return [content.kind, 'chapter' in content ? content.chapter : '', Math.round(opens)].join(' ');
}

/** The acts whose words stand behind the ice now; changes only when one comes, goes, lights up or out. */
export class LitActs {
  #acts = $state.raw<readonly LitAct[]>([]);

  #picture = $state.raw<Picture | null>(null);

  get picture(): Picture | null {
    return this.#picture;
  }

  /** What thawed last, for measurements of how windows keep step; absent while all is frozen. */
  get newest(): string | undefined {
    const shown = [...this.#acts, ...(this.#picture ? [this.#picture] : [])].filter(({ lit }) => lit);
    const last = shown.toSorted((a, b) => a.act.opens - b.act.opens).at(-1);
    return last && nameOf(last.act);
  }

  /** The chapter whose year is shown as tall as half the screen; undefined while none does. */
  get chapterOfYear(): string | undefined {
    const content = this.#acts.findLast(({ act, lit }) => lit && act.content.kind === 'year')?.act.content;
    return content?.kind === 'year' ? content.chapter : undefined;
  }

  get acts(): readonly LitAct[] {
    return this.#acts;
  }

  show = (running: readonly Act[], now: number, picture: Act | null): void => {
    this.#showPicture(picture, now);
    const before = this.#acts;
    // What has not changed stays the same object: nothing that follows it begins anew.
    const next = running
      .filter(({ content }) => content.kind !== 'hole' && content.kind !== 'scene')
      .map((act): LitAct => {
        const [key, lit] = [actKey(act), wordsLit(act, now)];
        return before.find((one) => one.key === key && one.lit === lit) ?? { key, act, lit };
      });
    const same = next.length === before.length && next.every((one, at) => one === before[at]);
    if (!same) this.#acts = next;
  };

  #showPicture(act: Act | null, now: number): void {
    const lit = act !== null && wordsLit(act, now);
    const before = this.#picture;
    if (act === before?.act && lit === before.lit) return;
    this.#picture = act && 'chapter' in act.content ? { act, chapter: act.content.chapter, lit } : null;
  }
}
