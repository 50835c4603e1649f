import type { Sentence } from '../contract/sentence.ts';

/** What is wrong in an authored folder, where, and what to do about it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Relative to the exhibition's folder, with forward slashes; "." is the folder itself. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units as editors count. */
  readonly column: number;
  /** "what is wrong：what to do" */
  readonly zh: string;
  /** "what is wrong: what to do" */
  readonly en: string;
  /** An error of `check` that does not keep the exhibition from being shown (a globe without approval is shown as rings). */
  readonly shownAnyway?: true;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export const fileStart: Position = { line: 1, column: 1 };

/** Collects the problems of one reading. */
export class Report {
  readonly problems: Problem[] = [];

  error(file: string, at: Position, wording: Sentence): void {
    this.problems.push({ severity: 'error', file, line: at.line, column: at.column, zh: wording.zh, en: wording.en });
  }

  /** An error for `check` and the director, while the exhibition can still be shown safely. */
  errorShownAnyway(file: string, at: Position, wording: Sentence): void {
    this.error(file, at, wording);
    const last = this.problems.pop();
    if (last !== undefined) this.problems.push({ ...last, shownAnyway: true });
  }

  warning(file: string, at: Position, wording: Sentence): void {
    this.problems.push({ severity: 'warning', file, line: at.line, column: at.column, zh: wording.zh, en: wording.en });
  }

  /** True when nothing found so far keeps the exhibition from being shown. */
  get presentable(): boolean {
    return this.problems.every((problem) => problem.severity === 'warning' || problem.shownAnyway === true);
  }

  /** By file, then line, then column, so that an editor works from top to bottom. */
  sorted(): readonly Problem[] {
    return this.problems.toSorted(
      (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.en, b.en),
    );
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
