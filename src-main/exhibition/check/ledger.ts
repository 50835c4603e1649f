/** The fact ledger: no statement without a source, no number in a text that no figure backs. */
import { isMapping } from '../read/located.ts';
import type { ChapterText } from '../read/markdown/chapter-text.ts';
import { blankMarks } from '../read/markdown/marks.ts';
import type { SourceText } from '../read/text-file.ts';
import { didYouMean } from './closest.ts';
import { numbersIn, scaleOf } from './numbers.ts';
import type { Pass } from './pass.ts';

/**
 * The sources of each beat, over all languages. A beat without one, and a mark that names none, are errors.
 */
export function beatSources(texts: readonly ChapterText[], beats: number, pass: Pass): string[][] {
  const { known, report } = pass;
  return Array.from({ length: beats }, (_, index) => {
    const ids = new Set<string>();
    for (const { source, beats: own } of texts) {
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
    const start = first?.beats[index]?.start;
    if (ids.size === 0 && first !== undefined && start !== undefined) {
      report.error(first.source.file, first.source.positionAt(start), {
        zh: `第${index + 1}段没有出处：请在段末加上 [^编号]`,
        en: `beat ${index + 1} has no source: end it with [^id]`,
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

/** Warns of each quantity between `start` and `end` that none of the figures gives. */
export function checkNumbers(
  source: SourceText,
  { start, end }: { readonly start: number; readonly end: number },
  language: string,
  backed: ReadonlySet<number> | undefined,
  pass: Pass,
): void {
  const { span } = pass.known;
  if (span === undefined || backed === undefined) return;
  // Numbers of a list ("1. ") are no quantities.
  const text = blankMarks(source.text.slice(start, end)).replace(/^\s*\d{1,3}[.)]\s/gm, (match) =>
    ' '.repeat(match.length),
  );
  for (const { written, offset, values } of numbersIn(text, language, span)) {
    if (values.some((value) => isBacked(value, backed))) continue;
    pass.report.warning(source.file, source.positionAt(start + offset), {
      zh: `文中的数字“${written}”没有数据支持：请在figures中写明数值、日期和出处，或改写这句话`,
      en: `no figure backs the number "${written}": give it in figures with its date and source, or reword the sentence`,
    });
  }
}

function isBacked(value: number, backed: ReadonlySet<number>): boolean {
  // Multiplying by a scale (1.97 × 10^12) leaves a last digit that differs; a millionth is still the same number.
  return backed.has(value) || [...backed].some((known) => Math.abs(known - value) <= Math.abs(value) * 1e-9);
}
