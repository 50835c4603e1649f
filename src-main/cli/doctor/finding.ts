import type { Sentence } from '../../contract/sentence.ts';

/** One thing that is looked at: what it is called in the report, and how to look: rejects where it can't be looked at. */
export interface Check {
  readonly name: Sentence;
  readonly look: () => Promise<Finding[]>;
}

/** Checks of one group by their IDs. */
export type Checks<Id extends string> = Readonly<Record<Id, Check>>;

export type FindingLevel = 'ok' | 'warning' | 'problem';

/** One thing that was looked at: how it stands, and what to do where it isn't well. */
export interface Finding {
  readonly level: FindingLevel;
  readonly what: Sentence;
  readonly next?: Sentence;
}

/** All is as it should be. */
export const ok = (zh: string, en: string): Finding => ({ level: 'ok', what: { zh, en } });

/** The show goes on, but something should be done; `next` says what. */
export const warning = (what: Sentence, next: Sentence): Finding => ({ level: 'warning', what, next });

/** The show can’t run, or not for long, until `next` is done. */
export const problem = (what: Sentence, next: Sentence): Finding => ({ level: 'problem', what, next });

/** A check that fails itself says so: what was not seen is never called well. */
export function uncheckable(zh: string, en: string): Finding {
  return warning(
    { zh: `无法检查：${zh}。`, en: `This could not be checked: ${en}.` },
    { zh: '排除原因后再运行一次 doctor。', en: 'Mend that, then run doctor again.' },
  );
}
