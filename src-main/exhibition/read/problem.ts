import type { Sentence } from '../../contract/sentence.ts';

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

/** More than an author mends before checking again; a wrong file of a hundred thousand lines would have as many. */
const mostOfAFile = 1000;

/** What one file has of problems: those that are told, and how many more there are. */
interface OfAFile {
  readonly told: Problem[];
  untold: number;
  /** One of those that are not told keeps the exhibition back. */
  blocks: boolean;
}

const isBlocking = ({ severity, shownAnyway }: Problem): boolean => severity === 'error' && shownAnyway !== true;

/** Where problems are told. */
export type Telling = Pick<Report, 'error' | 'warning'>;

/** Collects the problems of one reading. */
export class Report {
  readonly #files = new Map<string, OfAFile>();

  /** What must be mended before the exhibition is shown. `file` is relative to its folder. */
  error(file: string, at: Position, { zh, en }: Sentence): void {
    this.#add({ severity: 'error', file, line: at.line, column: at.column, zh, en });
  }

  /** An error for `check` and the director, while the exhibition can still be shown safely. */
  errorShownAnyway(file: string, at: Position, { zh, en }: Sentence): void {
    this.#add({ severity: 'error', file, line: at.line, column: at.column, zh, en, shownAnyway: true });
  }

  /** What should be mended, and keeps nothing back. */
  warning(file: string, at: Position, { zh, en }: Sentence): void {
    this.#add({ severity: 'warning', file, line: at.line, column: at.column, zh, en });
  }

  /** The same for a part that can be left out: none of its errors keeps the rest from being shown. */
  get ofWhatCanBeLeftOut(): Telling {
    return {
      error: (file, at, sentence) => this.errorShownAnyway(file, at, sentence),
      warning: (file, at, sentence) => this.warning(file, at, sentence),
    };
  }

  /** True when nothing found so far keeps the exhibition from being shown. */
  get presentable(): boolean {
    return [...this.#files.values()].every(({ told, blocks }) => !blocks && !told.some(isBlocking));
  }

  #add(problem: Problem): void {
    const { file, zh, en } = problem;
    let own = this.#files.get(file);
    if (own === undefined) this.#files.set(file, (own = { told: [], untold: 0, blocks: false }));
    if (own.told.length < mostOfAFile) {
      own.told.push({ ...problem, file: printable(file), zh: brief(printable(zh)), en: brief(printable(en)) });
      return;
    }
    own.untold += 1;
    own.blocks ||= isBlocking(problem);
  }

  /** By file, then line, then column, so that an editor works from top to bottom. */
  sorted(): readonly Problem[] {
    return [...this.#files]
      .toSorted(([a], [b]) => compareText(a, b))
      .flatMap(([, own]) => {
        const told = own.told.toSorted((a, b) => a.line - b.line || a.column - b.column || compareText(a.en, b.en));
        return own.untold === 0 ? told : [...told, andMore(told.at(-1), own)];
      });
  }
}

/** What would move a terminal's cursor, end its line or turn its direction; sentences quote what was written. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

function printable(text: string): string {
  return text.replace(unprintable, '\uFFFD').toWellFormed();
}

/** A sentence that quotes a whole paragraph keeps its beginning, what is wrong, and its end, what to do. */
const longestSentence = 500;
const longestStart = 300;

function brief(sentence: string): string {
  if (sentence.length <= longestSentence) return sentence;
  return `${sentence.slice(0, longestStart)} … ${sentence.slice(longestStart - longestSentence + 3)}`.toWellFormed();
}

/** Stands behind the last that is told. */
function andMore(last: Problem | undefined, { untold, blocks }: OfAFile): Problem {
  const { file = '.', line = 1, column = 1 } = last ?? {};
  return {
    severity: blocks ? 'error' : 'warning',
    file,
    line,
    column,
    zh: `这个文件还有${untold}处问题没有列出：请先改好上面这些，再检查一次`,
    en: `this file has ${untold} more problems that are not listed: mend those above, then check again`,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
