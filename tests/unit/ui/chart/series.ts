import type { Series } from '../../../../src-main/contract/exhibit.ts';

/** A series of so many of something a year; `names` gives each step its name. */
export function seriesOf(
  values: Readonly<Record<number, number>>,
  { gaps = [], names = {} }: { gaps?: Series['gaps']; names?: Readonly<Record<number, readonly string[]>> } = {},
): Series {
  return {
    id: 'ships',
    title: { zh: '船只', en: 'Ships' },
    unit: { zh: '艘', en: 'ships' },
    definition: { zh: '当年进港的船只。', en: 'Ships that came in that year.' },
    points: Object.entries(values).map(([year, value]) => ({
      year: Number(year),
      value,
      labels: (names[Number(year)] ?? []).map((name) => ({ zh: name, en: name })),
      sources: ['ledger'],
    })),
    gaps,
  };
}
