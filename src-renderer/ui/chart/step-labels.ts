import type { Chart } from '../../../src-main/contract/exhibit.ts';
import type { Language, Text } from '../../../src-main/contract/exhibition.ts';
import { isNamed, type ChartLayout } from '../../core/model/chart-layout.ts';
import { inLanguage } from '../../core/state/app.svelte.ts';
import { voicesOf } from '../../core/state/voices.ts';
import { roughWidth } from '../../core/words/rough-width.ts';

/** A name beside the step that it is one of. */
export interface StepLabel {
  readonly key: string;
  /** Where its words begin or end. */
  readonly x: number;
  /** The middle of its step. */
  readonly y: number;
  /** In the languages that are shown, each once. */
  readonly voices: readonly Voice[];
  readonly anchor: 'start' | 'end';
  readonly year: number;
}

interface Voice {
  readonly language: Language;
  readonly words: string;
}

/** The second voice is smaller, and so far from the first, in letters of its own and of the first. */
export const second = { size: 0.86, apart: 0.45 };
/** Lines of names need so much, in letters. */
const lineHeight = 1.24;
/** From a step to the words beside it, in letters. */
export const gap = 0.85;

/**
 * The names of what is counted, each beside its own step: where stairs count what has names, one step each, and the steps
 * are high enough for words. Otherwise none, and the chosen year alone tells its names.
 */
export function labelsOfSteps(
  chart: Pick<Chart, 'form' | 'series'>,
  { x, y }: ChartLayout,
  letter: number,
  languages: readonly Language[],
): readonly StepLabel[] {
  const [only] = chart.series;
  if (!only || !isNamed(chart) || y(0) - y(1) < lineHeight * letter) return [];
  let before = 0;
  const labels: StepLabel[] = [];
  for (const { year, value, labels: names } of only.points) {
    names.forEach((name, index) => {
      const voices = voicesOfName(name, languages);
      const ends = x(year) - gap * letter;
      const fits = ends - widthOf(voices) * letter >= 0;
      labels.push({
        key: `${year}-${index}`,
        x: fits ? ends : x(year) + gap * letter,
        y: y(before + index + 0.5),
        voices,
        anchor: fits ? 'end' : 'start',
        year,
      });
    });
    before = value;
  }
  return labels;
}

export function voicesOfName(name: Text, languages: readonly Language[]): readonly Voice[] {
  return voicesOf(name, languages).map((language) => ({ language, words: inLanguage(name, language) }));
}

/** How wide a name is, in letters. */
export function widthOf(voices: readonly Voice[]): number {
  return voices.reduce(
    (sum, { words }, voice) =>
      sum + (voice === 0 ? roughWidth(words, 1) : second.apart + roughWidth(words, second.size)),
    0,
  );
}
