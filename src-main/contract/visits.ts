/** Visitor figures: sums only. Nothing is kept of one visit together. */

/** How far visits get, in order; each includes those before it. */
export const visitSteps = ['begun', 'turned', 'entered', 'second-page', 'next-chapter'] as const;
export type VisitStep = (typeof visitSteps)[number];

/** What a page says of a visit that has ended; the server takes it apart at once and adds its pieces to the day's sums. */
export interface VisitSummary {
  /** From the first touch to the last one. */
  readonly seconds: number;
  /** What was opened, each once: views in their notation without page and year, such as `chapter:ID` or `circle`; exhibits with their page. */
  readonly views: readonly string[];
  /** Languages that were on screen while somebody touched: a language, or `both`. */
  readonly languages: readonly string[];
  /** The furthest step. */
  readonly step: VisitStep;
}

/** Upper bounds of the dwell histogram in seconds; the last bar has none. */
export const dwellBounds = [15, 30, 60, 120, 300, 600] as const;

/** How often one thing was counted on one day. */
export interface VisitCount {
  /** YYYY-MM-DD on the hall's clock. */
  readonly day: string;
  readonly kind: VisitKind;
  /** Hour `00`…`23`, upper bound of a dwell bar or `more`, view, language or step; empty for `visit`. */
  readonly key: string;
  readonly count: number;
}

export type VisitKind = 'visit' | 'hour' | 'dwell' | 'view' | 'language' | 'step';
