import { describe, expect, it } from 'vitest';
import { columns, plain, type Row, rows, worstCorners } from '../../looks/table.ts';

const names = Object.keys(columns) as (keyof Row)[];
type Wanted = Partial<Row>;

const missing = (wanted: readonly Wanted[]): readonly Wanted[] =>
  wanted.filter(
    (each) => !rows.some((row) => names.every((name) => each[name] === undefined || each[name] === row[name])),
  );

/** Every choice of one value from each of these columns. */
function combinations(chosen: readonly (keyof Row)[]): Wanted[] {
  let all: Wanted[] = [{}];
  for (const name of chosen) all = all.flatMap((each) => columns[name].map((value) => ({ ...each, [name]: value })));
  return all;
}

describe('the table of combinations', () => {
  it('has only values of its columns', () => {
    for (const row of [...rows, plain])
      for (const name of names) expect(columns[name] as readonly string[]).toContain(row[name]);
  });

  it('has each two values of two columns together in some row', () => {
    const pairs = names.flatMap((first, index) =>
      names.slice(index + 1).flatMap((second) => combinations([first, second])),
    );
    expect(pairs.length).toBeGreaterThan(100);
    expect(missing(pairs)).toEqual([]);
  });

  it('has the worst corner in both orientations', () => {
    for (const orientation of columns.orientation) {
      const corner = { language: 'both', textSize: '3', reach: 'low', contrast: 'high', orientation };
      expect(worstCorners).toContainEqual(expect.objectContaining(corner));
    }
    for (const corner of worstCorners) expect(rows).toContain(corner);
  });

  it('has the largest letters in each language on each orientation', () => {
    expect(missing(combinations(['language', 'orientation']).map((each) => ({ ...each, textSize: '3' })))).toEqual([]);
  });

  it('has the largest letters on the two smaller screens in each orientation', () => {
    const wanted = combinations(['orientation', 'diagonal']).filter(({ diagonal }) => diagonal !== '55');
    expect(missing(wanted.map((each) => ({ ...each, textSize: '3' })))).toEqual([]);
  });

  it('has each ground on each orientation where no visitor asked for more contrast', () => {
    expect(missing(combinations(['ground', 'orientation']).map((each) => ({ ...each, contrast: 'normal' })))).toEqual(
      [],
    );
  });

  it('has each language on night, on paper, and on night with high contrast', () => {
    const grounds: readonly Wanted[] = [
      { ground: 'night', contrast: 'normal' },
      { ground: 'paper', contrast: 'normal' },
      { ground: 'night', contrast: 'high' },
    ];
    expect(missing(columns.language.flatMap((language) => grounds.map((each) => ({ ...each, language }))))).toEqual([]);
  });
});
