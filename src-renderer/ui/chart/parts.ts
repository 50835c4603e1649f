/** What the layers of a chart's drawing have in common. */
import type { Chart } from '../../../src-main/contract/exhibit.ts';
import type { Language } from '../../../src-main/contract/exhibition.ts';
import type { ChartLayout } from '../../core/model/chart-layout.ts';
import type { StepLabel } from './step-labels.ts';

export interface ChartParts {
  readonly chart: Pick<Chart, 'form' | 'series'>;
  readonly layout: ChartLayout;
  /** Names beside its steps; where there are any, no numbers stand at its side. */
  readonly labels: readonly StepLabel[];
  readonly width: number;
  readonly height: number;
  /** Size of the smallest letters, in the units of `width`. */
  readonly letter: number;
  readonly language: Language;
}
