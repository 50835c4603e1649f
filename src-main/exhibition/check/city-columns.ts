import type { Cell, Table } from '../read/csv.ts';
import { fileStart } from '../read/problem.ts';
import { closest, didYouMean } from './closest.ts';
import type { Pass } from './pass.ts';

const fixedColumns = ['id', 'lat', 'lon', 'year', 'kind', 'source'] as const;

/** One column for each language of the exhibition. */
const wordColumns = ['name', 'country'] as const;

/** A greeting to the guests of a city, in a language of theirs. */
const optionalColumns = ['greeting_language', 'greeting'] as const;

export interface Columns {
  readonly languages: readonly string[];
  /** The cell of a column in a row; undefined where the table has no such column or the row ends before it. */
  cell(row: readonly Cell[], column: string): Cell | undefined;
  readonly count: number;
}

/** Understands the header of cities.csv; undefined when columns that every city needs are missing. */
export function readColumns(table: Table, file: string, pass: Pass): Columns | undefined {
  const { known, report } = pass;
  const languages = known.languages ?? languagesIn(table.header);
  const allowed = [
    ...fixedColumns,
    ...optionalColumns,
    ...languages.flatMap((language) => [`name_${language}`, `country_${language}`]),
  ];
  const places = new Map<string, number>();
  const misspelt = new Set<string | undefined>();
  table.header.forEach((cell, index) => {
    const name = cell.text.toLowerCase();
    if (places.has(name)) {
      report.error(file, table.at(cell), {
        zh: `列“${name}”重复：请删去其中一列`,
        en: `there are two columns "${name}": remove one`,
      });
    } else if (!allowed.includes(name)) {
      const hint = didYouMean(name, allowed);
      misspelt.add(closest(name, allowed));
      report.error(file, table.at(cell), {
        zh: `没有“${cell.text}”这一列：请改正或删去${hint.zh}`,
        en: `there is no column "${cell.text}": correct it or remove it${hint.en}`,
      });
    }
    if (!places.has(name)) places.set(name, index);
  });
  const missing = fixedColumns.filter((name) => !places.has(name));
  // A column that is there under a slip of the pen is told once, at the slip.
  for (const name of missing.filter((one) => !misspelt.has(one))) {
    report.error(file, fileStart, { zh: `缺少“${name}”列：请补上`, en: `the column "${name}" is missing: add it` });
  }
  const worded = wordColumns.map((what) => {
    const columns = languages.map((language) => `${what}_${language}`);
    const lacking = columns.filter((one) => !places.has(one));
    const untold = lacking.filter((one) => !misspelt.has(one));
    if (lacking.length < columns.length) {
      for (const column of untold) {
        report.warning(file, fileStart, {
          zh: `缺少“${column}”列：请补译`,
          en: `the column "${column}" is missing: add the translation`,
        });
      }
      return true;
    }
    // Every row would lack these words; the header is to blame, once.
    if (untold.length === lacking.length) {
      report.error(file, fileStart, {
        zh: `没有${{ name: '城市名', country: '国名' }[what]}的列：请补上${columns.join('、')}`,
        en: `there is no column with the ${{ name: 'names of the cities', country: 'countries' }[what]}: add ${columns.join(', ')}`,
      });
    }
    return false;
  });
  if (missing.length > 0 || worded.includes(false)) return undefined;
  return {
    languages,
    count: table.header.length,
    cell: (row, column) => row[places.get(column) ?? -1],
  };
}

function languagesIn(header: readonly Cell[]): string[] {
  return header
    .map((cell) => /^name_(.+)$/.exec(cell.text.toLowerCase())?.[1])
    .filter((language) => language !== undefined);
}
