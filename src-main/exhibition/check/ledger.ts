/** The fact ledger: no statement without a source, no number in a text that no figure backs. */
import type { Series } from '../../contract/exhibit.ts';
import type { Sentence } from '../../contract/sentence.ts';
import { isMapping, type Located, type Path, valueAt } from '../read/located.ts';
import type { ChapterText } from '../read/markdown/chapter-text.ts';
import { blankMarks } from '../read/markdown/marks.ts';
import type { SourceText } from '../read/text-file.ts';
import { didYouMean } from './closest.ts';
import { type NumberInText, numbersIn, scaleOf } from './numbers.ts';
import type { Pass } from './pass.ts';

/**
 * The sources of each page, over all languages. A page without one, and a mark that names none, are errors.
 */
export function pageSources(texts: readonly ChapterText[], pages: number, pass: Pass): string[][] {
  const { known, report } = pass;
  return Array.from({ length: pages }, (_, index) => {
    const ids = new Set<string>();
    for (const { source, pages: own } of texts) {
      for (const mark of own[index]?.marks ?? []) {
        ids.add(mark.id);
        if (known.sources === undefined || known.sources.has(mark.id)) continue;
        const hint = didYouMean(mark.id, known.sources);
        report.error(source.file, source.positionAt(mark.offset), {
          zh: `sources.yaml中没有“${mark.id}”：请改正编号，或在sources.yaml中加上这一条${hint.zh}`,
          en: `there is no source "${mark.id}" in sources.yaml: correct the id, or add the source${hint.en}`,
        });
      }
    }
    const [first] = texts;
    const start = first?.pages[index]?.start;
    if (ids.size === 0 && first !== undefined && start !== undefined) {
      report.error(first.source.file, first.source.positionAt(start), {
        zh: `第${index + 1}页没有出处：请在这一页末尾加上 [^编号]`,
        en: `page ${index + 1} has no source: end it with [^id]`,
      });
    }
    return [...ids];
  });
}

/**
 * The values that authored figures give, also as scaled by their unit (15 with the unit 万辆) and as named in their
 * labels. Undefined when a figure's number can't be read: what it backs is then not known.
 */
export function backedValues(figures: unknown): ReadonlySet<number> | undefined {
  if (figures === undefined) return new Set();
  if (!Array.isArray(figures)) return undefined;
  const values = new Set<number>();
  for (const figure of figures as unknown[]) {
    if (!isMapping(figure) || typeof figure['number'] !== 'number') return undefined;
    const number = figure['number'];
    values.add(number);
    for (const words of wordsOf(figure['unit'])) values.add(number * scaleOf(words));
    for (const words of [...wordsOf(figure['unit']), ...wordsOf(figure['label'])]) {
      for (const match of words.matchAll(/\d+(?:\.\d+)?/g)) values.add(Number(match[0]));
    }
  }
  return values;
}

function wordsOf(text: unknown): string[] {
  return isMapping(text) ? Object.values(text).filter((words) => typeof words === 'string') : [];
}

/** Series by their ids, null for one with a mistake; undefined where their file can't be read. */
type KnownSeries = ReadonlyMap<string, Series | null> | undefined;

export interface Backing {
  /** Undefined, here and below: what backs a number can't be read, so that nothing is held against it. */
  readonly everywhere: ReadonlySet<number> | undefined;
  /** What may be told on a page, counted from 1, with all of the above. */
  readonly on: (page: number) => ReadonlySet<number> | undefined;
  /** What the guess of a page asks for, which its own words would give away; nothing where it can't be read. */
  readonly asked: (page: number) => ReadonlySet<number> | undefined;
}

/** What backs the numbers of a chapter. `lists` hold its exhibits. */
export function backingOf(located: Located, lists: readonly Located[], series: KnownSeries): Backing {
  const exhibits = lists.flatMap((list) => {
    const written = valueAt(list.value, ['exhibits']);
    return Array.isArray(written) ? (written as unknown[]) : [];
  });
  const everywhere = backedValues(figuresAnd(exhibits, valueAt(located.value, ['figures'])));
  return {
    everywhere,
    on(page) {
      const shown = exhibits.filter((exhibit) => valueAt(exhibit, ['page']) === page);
      const drawn = shown.flatMap((exhibit) =>
        [valueAt(exhibit, ['chart', 'series']), valueAt(exhibit, ['guess', 'chart', 'series'])].flat(),
      );
      const points = drawn.filter((id) => typeof id === 'string').map((id) => pointsOf(id, series));
      return points.reduce((all, own) => own && all && new Set([...all, ...own]), everywhere);
    },
    asked(page) {
      const guess = exhibits.find((exhibit) => valueAt(exhibit, ['page']) === page);
      const [number, unit] = [
        valueAt(guess, ['guess', 'figure', 'number']),
        valueAt(guess, ['guess', 'figure', 'unit']),
      ];
      return number === undefined ? undefined : backedValues([{ number, unit }]);
    },
  };
}

/** Figures of the chapter and the answers of its guesses: what each gives may be said on all pages. */
function figuresAnd(exhibits: readonly unknown[], figures: unknown): unknown {
  if (figures !== undefined && !Array.isArray(figures)) return figures;
  const answers = exhibits.map((exhibit) => valueAt(exhibit, ['guess', 'figure']));
  return [...((figures as unknown[] | undefined) ?? []), ...answers.filter((answer) => answer !== undefined)];
}

function pointsOf(id: string, series: KnownSeries): ReadonlySet<number> | undefined {
  const found = series?.get(id);
  return found ? backedValues(found.points.map(({ value }) => ({ number: value, unit: found.unit }))) : undefined;
}

/** A figure as its file gives it. */
interface Given {
  readonly value: number;
  readonly place: Sentence;
}

/** The figures at `path`, each with its value as scaled by its unit and its place in words; those that can't be read are left out. */
export function givenFigures(located: Located, path: Path): Given[] {
  const figures = valueAt(located.value, path);
  if (!Array.isArray(figures)) return [];
  return (figures as unknown[]).flatMap((figure, index): Given[] => {
    if (!isMapping(figure) || typeof figure['number'] !== 'number') return [];
    const number = figure['number'];
    const { line } = located.at([...path, index, 'number']);
    const scale = Math.max(...wordsOf(figure['unit']).map(scaleOf), 1);
    return [
      {
        value: number * scale,
        place: {
          zh: `（${located.file}第${line}行的数据是${number}）`,
          en: ` (the figure in ${located.file}:${line} is ${number})`,
        },
      },
    ];
  });
}

/** Closer than this a number in the words was most likely meant to be the figure's. */
const near = 2;

/**
 * Warns of each quantity between `start` and `end` that none of the figures gives, `given` are those that may be meant; and of
 * what is `asked` beside these words.
 */
export function checkNumbers(
  source: SourceText,
  { start, end }: { readonly start: number; readonly end: number },
  language: string,
  backed: ReadonlySet<number> | undefined,
  pass: Pass,
  given: readonly Given[] = [],
  asked: ReadonlySet<number> = new Set(),
): void {
  const { span } = pass.known;
  if (span === undefined || backed === undefined) return;
  // Numbers of a list ("1. ") are no quantities.
  const text = blankMarks(source.text.slice(start, end)).replace(/^\s*\d{1,3}[.)]\s/gm, (match) =>
    ' '.repeat(match.length),
  );
  const numbers = numbersIn(text, language, span);
  const untold = given.filter(({ value }) => !numbers.some((number) => isBacked(number, new Set([value]))));
  for (const number of numbers) {
    const { written, offset, values } = number;
    if (isBacked(number, asked))
      pass.report.warning(source.file, source.positionAt(start + offset), givenAway(written));
    if (isBacked(number, backed)) continue;
    const meant = untold.find(({ value }) =>
      values.some((one) => one * value > 0 && one / value < near && value / one < near),
    );
    pass.report.warning(source.file, source.positionAt(start + offset), {
      zh: `文中的数字“${written}”没有数据支持：请在figures中写明数值、日期和出处，或改写这句话${meant?.place.zh ?? ''}`,
      en: `no figure backs the number "${written}": give it in figures with its date and source, or reword the sentence${meant?.place.en ?? ''}`,
    });
  }
}

function givenAway(written: string): Sentence {
  return {
    zh: `“${written}”就是这一页猜一猜的答案，文字却就在问题旁边：请移到says，或移到后面的页`,
    en: `"${written}" is the answer to the guess of this page, and these words stand beside the question: move it to says, or to a later page`,
  };
}

/** Whether one of its meanings is among the values. Undefined values are not known: nothing is held against it. */
export function isBacked({ values }: Pick<NumberInText, 'values'>, backed: ReadonlySet<number> | undefined): boolean {
  if (backed === undefined) return true;
  return values.some((value) => backed.has(value) || [...backed].some((known) => isSame(known, value)));
}

/** Multiplying by a scale (1.97 × 10^12) leaves a last digit that differs; a millionth is still the same number. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}
