/** Figures of a period from its sums by day, and their form as CSV. */
import { dwellBounds, visitSteps, type VisitCount, type VisitKind } from '../../contract/visits.ts';

/** Fewer than this in one row could single somebody out; such rows say "fewer than 5" and no number. */
export const fewest = 5;

export interface FigureRow {
  readonly key: string;
  /** Null where there were some, but fewer than five. */
  readonly count: number | null;
}

export interface VisitFigures {
  readonly visits: number;
  /** By kind, each in the order of a visit. Visits themselves are the exact total above. */
  readonly rows: Readonly<Record<Exclude<VisitKind, 'visit'>, readonly FigureRow[]>>;
}

/** A count that may be told. */
export function tellable(count: number): number | null {
  return count > 0 && count < fewest ? null : count;
}

const byKey = (a: FigureRow, b: FigureRow): number => (a.key < b.key ? -1 : 1);

/** The most counted first. Those that may not be told come last, by key: their order by number would tell. */
const byCount = (a: FigureRow, b: FigureRow): number => (b.count ?? 0) - (a.count ?? 0) || byKey(a, b);

/** Sorts figures by the place of their keys in a list; keys that it lacks, such as an older program's, come last. */
function asListed(keys: readonly string[]): (a: FigureRow, b: FigureRow) => number {
  const at = (key: string): number => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return (a, b) => at(a.key) - at(b.key) || byKey(a, b);
}

/** Adds the days up. */
export function figuresOf(counts: readonly VisitCount[]): VisitFigures {
  const sum = new Map<string, Map<string, number>>();
  for (const { kind, key, count } of counts) {
    const keys = sum.get(kind) ?? new Map<string, number>();
    keys.set(key, (keys.get(key) ?? 0) + count);
    sum.set(kind, keys);
  }
  const rows = (kind: VisitKind): FigureRow[] =>
    [...(sum.get(kind) ?? [])].map(([key, count]) => ({ key, count: tellable(count) }));
  return {
    visits: sum.get('visit')?.get('') ?? 0,
    rows: {
      hour: rows('hour').sort(byKey),
      dwell: rows('dwell').sort(asListed([...dwellBounds.map(String), 'more'])),
      view: rows('view').sort(byCount),
      language: rows('language').sort(byCount),
      step: rows('step').sort(asListed(visitSteps)),
    },
  };
}

const header = 'day,kind,key,count';

/** Excel and WPS take a file for UTF-8 only when it begins so. */
const byteOrderMark = '\uFEFF';

function cell(text: string): string {
  // A leading sign would be read as a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Every sum on a line of its own; sums of fewer than five visits as `<5`. */
export function figuresAsCsv(counts: readonly VisitCount[]): string {
  const lines = counts.map(({ day, kind, key, count }) =>
    [day, kind, cell(key), kind === 'visit' ? String(count) : String(tellable(count) ?? `<${fewest}`)].join(','),
  );
  return `${byteOrderMark}${[header, ...lines].join('\r\n')}\r\n`;
}
