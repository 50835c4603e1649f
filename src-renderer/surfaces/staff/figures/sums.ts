/** Visitor figures of a period, from its sums by day. Pure. */
import {
  dwellBounds,
  type VisitCount,
  type VisitKind,
  type VisitStep,
  visitSteps,
} from '../../../../src-main/contract/visits.ts';
import { addDays } from '../hall-time.ts';

export const periods = ['today', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

/** Days of each period, today included. */
const length: Readonly<Record<Period, number>> = { today: 1, week: 7, month: 30 };

/** Smaller counts are not told, so that no visitor can be singled out: see src-main/store/visits/figures.ts. */
export const fewest = 5;

/** A count that may be told; null where there were some, but fewer than five. */
export type TellableCount = number | null;

export interface Sums {
  readonly from: string;
  readonly to: string;
  /** Exact, as only the whole is. */
  readonly visits: number;
  /** One for each day of the period, also for days without visits. */
  readonly byDay: readonly { readonly day: string; readonly count: number }[];
  /** One for each hour between the first and the last with visits; empty without any. */
  readonly byHour: readonly { readonly hour: number; readonly count: TellableCount }[];
  /** One for each bar of the histogram; the last has no upper bound. */
  readonly byDwell: readonly { readonly from: number; readonly to: number | null; readonly count: TellableCount }[];
  /** Views in their notation, the most opened first; those that may not be told last. */
  readonly byView: readonly { readonly view: string; readonly count: TellableCount }[];
  readonly byLanguage: readonly { readonly language: string; readonly count: TellableCount }[];
  readonly bySteps: readonly { readonly step: VisitStep; readonly count: TellableCount }[];
  /** Seconds that at least half of the visits stayed longer than (`longer`), or fewer than (`shorter`); null without visits. */
  readonly half: { readonly way: 'longer' | 'shorter'; readonly seconds: number } | null;
}

/** The first day of a period that ends with `today`; both are "YYYY-MM-DD". */
export function firstDay(period: Period, today: string): string {
  return addDays(today, 1 - length[period]);
}

function told(count: number): TellableCount {
  return count > 0 && count < fewest ? null : count;
}

/** Adds a period's days up. */
export function sumsOf(counts: readonly VisitCount[], period: Period, today: string): Sums {
  const from = firstDay(period, today);
  const within = counts.filter(({ day }) => day >= from && day <= today);
  const sum = (kind: VisitKind, key?: string): number =>
    within
      .filter((each) => each.kind === kind && (key === undefined || each.key === key))
      .reduce((n, each) => n + each.count, 0);
  const keys = (kind: VisitKind): string[] => [
    ...new Set(within.filter((each) => each.kind === kind).map(({ key }) => key)),
  ];
  const ranked = (kind: VisitKind): { key: string; count: TellableCount }[] =>
    keys(kind)
      .map((key) => ({ key, raw: sum(kind, key) }))
      .filter(({ raw }) => raw > 0)
      // Among those that may not be told, the order by number would tell.
      .toSorted((a, b) => (told(b.raw) ?? 0) - (told(a.raw) ?? 0) || (a.key < b.key ? -1 : 1))
      .map(({ key, raw }) => ({ key, count: told(raw) }));

  const hours = keys('hour')
    .map(Number)
    .filter((hour) => sum('hour', twoDigits(hour)) > 0);
  const [firstHour, lastHour] = [Math.min(...hours), Math.max(...hours)];
  const dwell = [...dwellBounds, null].map((to, at) => ({
    from: dwellBounds[at - 1] ?? 0,
    to,
    raw: sum('dwell', to === null ? 'more' : String(to)),
  }));
  return {
    from,
    to: today,
    visits: sum('visit'),
    byDay: Array.from({ length: length[period] }, (_, at) => addDays(from, at)).map((day) => ({
      day,
      count: within.filter((each) => each.kind === 'visit' && each.day === day).reduce((n, each) => n + each.count, 0),
    })),
    byHour:
      hours.length === 0
        ? []
        : Array.from({ length: lastHour - firstHour + 1 }, (_, at) => firstHour + at).map((hour) => ({
            hour,
            count: told(sum('hour', twoDigits(hour))),
          })),
    byDwell: dwell.map(({ raw, ...bounds }) => ({ ...bounds, count: told(raw) })),
    byView: ranked('view').map(({ key, count }) => ({ view: key, count })),
    byLanguage: ranked('language').map(({ key, count }) => ({ language: key, count })),
    bySteps: visitSteps.map((step) => ({ step, count: told(sum('step', step)) })),
    half: halfStayed(dwell),
  };
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}

/** From the histogram: the highest bound that at least half stayed longer than; where most went within the first, that. */
function halfStayed(
  dwell: readonly { readonly from: number; readonly to: number | null; readonly raw: number }[],
): Sums['half'] {
  const all = dwell.reduce((n, { raw }) => n + raw, 0);
  // Of fewer visits than that a half could be one person.
  if (all < fewest * 2) return null;
  let above = all;
  let bound = 0;
  for (const { to, raw } of dwell) {
    above -= raw;
    if (to === null || above * 2 <= all) break;
    bound = to;
  }
  return bound > 0 ? { way: 'longer', seconds: bound } : { way: 'shorter', seconds: dwellBounds[0] };
}

/** Marks of an axis that begins at zero: whole numbers, at most `most` of them above zero, the last at or above the highest. */
export function axisMarks(highest: number, most = 4): number[] {
  const top = Math.max(1, highest);
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5].map((each) => each * power)) {
      const marks = Math.ceil(top / step);
      if (marks <= most) return Array.from({ length: marks + 1 }, (_, at) => at * step);
    }
  }
}
