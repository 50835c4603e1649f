import { expect, test } from 'vitest';
import {
  countsNames,
  leftOut,
  pointIn,
  rhythmOf,
  runsOf,
  tableOf,
  yearsOf,
  yearSpan,
} from '../../../../src-renderer/core/model/series.ts';
import { seriesOf } from '../../ui/chart/series.ts';

const years = (run: readonly { readonly year: number }[]): number[] => run.map(({ year }) => year);

test('no line leads across years of which nothing is known', () => {
  const series = seriesOf({ 1980: 1, 1981: 2, 1985: 3, 1986: 4 }, { gaps: [{ from: 1982, to: 1984 }] });
  expect(runsOf(series).runs.map(years)).toEqual([
    [1980, 1981],
    [1985, 1986],
  ]);
  expect(runsOf(series).leaps).toEqual([]);
});

test('where numbers come year by year, or every so many years, those that are left out are seen to be', () => {
  const yearly = runsOf(seriesOf({ 1980: 1, 1981: 2, 1982: 2, 1985: 3, 1986: 4 }));
  expect(yearly.runs.map(years)).toEqual([
    [1980, 1981, 1982],
    [1985, 1986],
  ]);
  expect(yearly.leaps.map(years)).toEqual([[1982, 1985]]);
  const everyOther = runsOf(seriesOf({ 1980: 1, 1982: 2, 1984: 3, 1987: 4, 1989: 5, 1993: 6 }));
  // A year late is none left out.
  expect(everyOther.leaps.map(years)).toEqual([[1989, 1993]]);
});

test('a series whose years are uneven by nature leaves nothing out, and neither does one that counts its names', () => {
  expect(rhythmOf(seriesOf({ 1981: 1, 1992: 5, 1994: 7, 2000: 8 }))).toBeUndefined();
  expect(runsOf(seriesOf({ 1981: 1, 1992: 5, 1994: 7, 2000: 8 })).leaps).toEqual([]);
  const names = { 1980: ['A'], 1981: ['B'], 1982: ['C'], 1990: ['D'] };
  expect(runsOf(seriesOf({ 1980: 1, 1981: 2, 1982: 3, 1990: 4 }, { names })).leaps).toEqual([]);
});

test('years that are left out are told beside those of gaps, none of them twice', () => {
  const series = seriesOf({ 1980: 1, 1983: 2, 1984: 2, 1990: 3 }, { gaps: [{ from: 1986, to: 1988 }] });
  expect(leftOut(series)).toEqual([{ from: 1981, to: 1982 }]);
});

test('the years that can be asked for are those that some series has a number for, each once', () => {
  expect(yearsOf([seriesOf({ 1990: 1, 1980: 2 }), seriesOf({ 1985: 1, 1990: 5 })])).toEqual([1980, 1985, 1990]);
  expect(pointIn(seriesOf({ 1980: 7 }), 1980)?.value).toBe(7);
  expect(pointIn(seriesOf({ 1980: 7 }), 1981)).toBeUndefined();
});

test('a chart reaches over the gaps at its ends', () => {
  expect(yearSpan([seriesOf({ 1990: 1, 1992: 2 }, { gaps: [{ from: 1993, to: 1999 }] })])).toEqual({
    from: 1990,
    to: 1999,
  });
});

test('its table has a row for each year and for each gap, in order, and says which series lacks a number', () => {
  const one = seriesOf({ 1980: 1, 1990: 2 }, { gaps: [{ from: 1985, to: 1988 }] });
  const other = seriesOf({ 1985: 5, 1990: 6 });
  const rows = tableOf([one, other]).map((row) =>
    row.kind === 'year' ? [row.year, ...row.points.map((point) => point?.value ?? null)] : [row.gap.from, row.gap.to],
  );
  expect(rows).toEqual([
    [1980, 1, null],
    [1985, 1988],
    [1985, null, 5],
    [1990, 2, 6],
  ]);
});

test('steps that count what has names are told from others', () => {
  const names = { 1980: ['A'], 1992: ['B', 'C'] };
  expect(countsNames(seriesOf({ 1980: 1, 1992: 3 }, { names }))).toBe(true);
  expect(countsNames(seriesOf({ 1980: 1, 1992: 4 }, { names }))).toBe(false);
  expect(countsNames(seriesOf({ 1980: 1, 1992: 3 }))).toBe(false);
});
