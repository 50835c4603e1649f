/** One thing that is looked at. */
import type { Sentence } from '../../contract/sentence.ts';
import type { Finding } from './finding.ts';

/** What it is called in the report, and how to look: rejects where it can't be looked at. */
export interface Check {
  readonly name: Sentence;
  readonly look: () => Promise<Finding[]>;
}

/** Checks of one group by their IDs. */
export type Checks<Id extends string> = Readonly<Record<Id, Check>>;
