import { expect, test } from 'vitest';
import { readColumns } from '../../../../src-main/exhibition/check/city-columns.ts';
import { CityRow } from '../../../../src-main/exhibition/check/city-row.ts';
import { readTable } from '../../../../src-main/exhibition/read/csv.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { passOver } from '../one-part.ts';

const file = 'cities.csv';

async function tableOf(text: string) {
  const { pass, told } = await passOver({});
  const table = readTable(sourceText(file, text), pass.report);
  if (table === undefined) throw new Error('it is no table');
  const columns = readColumns(table, file, pass);
  const row = columns && new CityRow(table.rows[0] ?? [], columns, table, new Set(), pass);
  return { columns, row, told: () => told().map((one) => one.replace(`${file}:`, '')) };
}

const header = 'id,name_zh,name_en,country_zh,country_en,lat,lon,year,kind,source';
const noColumn = (place: string, slip: string, meant: string): string =>
  `${place} error: there is no column "${slip}": correct it or remove it (did you mean "${meant}"?)`;
const translate = (column: string): string => `1:1 warning: the column "${column}" is missing: add the translation`;

test.each<[string, string, boolean, readonly string[]]>([
  ['in capitals', header.toUpperCase(), true, []],
  ['with a slip', header.replace('year', 'yaer'), false, [noColumn('1:50', 'yaer', 'year')]],
  ['without a translation', header.replace('name_en,', ''), true, [translate('name_en')]],
  [
    'with a slip in a translation',
    header.replace('name_en', 'nmae_en'),
    true,
    [noColumn('1:12', 'nmae_en', 'name_en')],
  ],
  [
    'with slips in both languages',
    header.replace('country_zh,country_en', 'contry_zh,contry_en'),
    false,
    [noColumn('1:20', 'contry_zh', 'country_zh'), noColumn('1:30', 'contry_en', 'country_en')],
  ],
  [
    'with a slip in one language and without the other',
    header.replace('country_zh,country_en', 'contry_zh'),
    false,
    [noColumn('1:20', 'contry_zh', 'country_zh')],
  ],
])('a header %s is told once', async (_name, text, isRead, says) => {
  const { columns, told } = await tableOf(`${text}\n`);
  expect(told()).toEqual(says);
  expect(columns !== undefined).toBe(isRead);
});

test.each(['43,88', '43.88°', 'N43', '1e1', '0x10', '43.', '.5', '+1'])(
  'a latitude is not written %s',
  async (written) => {
    const { row, told } = await tableOf(`${header}\na,甲,A,乙,B,"${written}",2,,,book\n`);
    expect(row?.coordinate('lat', 90)).toBeUndefined();
    expect(told()).toEqual([expect.stringContaining(`2:11 error: "${written}" is no coordinate`)]);
  },
);

test('a latitude may have as many decimals as are known', async () => {
  const { row } = await tableOf(`${header}\na,甲,A,乙,B,-43.8812,2,,,book\n`);
  expect(row?.coordinate('lat', 90)).toBe(-43.8812);
});
