import type { Exhibit } from '../../../src-main/contract/exhibit.ts';

/** Corrected exhibitions bring new exhibits: more than these old ones are not remembered. */
const most = 50;

let failed: readonly Exhibit[] = $state.raw([]);

/** Remembers that the files of an exhibit can't be shown: its page goes on without it, until the exhibition is corrected. */
export function fail(exhibit: Exhibit): void {
  failed = [...failed, exhibit].slice(-most);
}

/** Whether the files of an exhibit could not be shown. */
export function hasFailed(exhibit: Exhibit): boolean {
  return failed.includes(exhibit);
}
