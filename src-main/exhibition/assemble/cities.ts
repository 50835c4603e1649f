import type { City, CityKind } from '../../contract/exhibition.ts';
import { type Columns, readColumns } from '../check/city-columns.ts';
import { CityRow } from '../check/city-row.ts';
import type { Pass } from '../check/pass.ts';
import { readTable } from '../read/csv.ts';
import { readText } from '../read/text-file.ts';
import { compact } from './compact.ts';

const kinds: readonly string[] = ['sister', 'cooperation', 'exchange'] satisfies CityKind[];
const file = 'cities.csv';

/** cities.csv in the order of its rows. Without the file there are no cities. */
export async function readCities(pass: Pass): Promise<City[]> {
  const source = await readText(pass, file, 'table');
  const table = source && readTable(source, pass.report);
  const columns = table && readColumns(table, file, pass);
  if (table === undefined || columns === undefined) return [];
  const cities: City[] = [];
  const told = new Set<string>();
  for (const cells of table.rows) {
    const row = new CityRow(cells, columns, table, told, pass);
    const city = row.complete() ? readCity(row, columns, pass) : undefined;
    if (city !== undefined) cities.push(city);
  }
  return cities;
}

function readCity(row: CityRow, { languages }: Columns, pass: Pass): City | undefined {
  const id = row.id();
  const name = row.words('name', languages);
  const country = row.words('country', languages);
  const lat = row.coordinate('lat', 90);
  const lon = row.coordinate('lon', 180);
  const year = row.year(pass.known.span);
  const kind = row.oneOf('kind', kinds);
  const source = row.source(pass.known.sources);
  const greeting = row.greeting();
  row.claimNames(name, country);
  if (id === undefined || lat === undefined || lon === undefined || source === undefined) return undefined;
  return compact({ id, name, country, lat, lon, year, kind: (kind ?? 'unstated') as CityKind, source, greeting });
}
