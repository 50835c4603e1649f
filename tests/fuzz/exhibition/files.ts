/** Real files of real exhibitions, spoiled: what an editor, a wrong program or an enemy can make of them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { readExhibition } from '../../../src-main/exhibition/index.ts';
import { small } from '../../unit/exhibition/small.ts';
import { fuzzTarget, type Target } from '../target.ts';
import { type Change, changeOf, type Grammar, spoil } from './changes.ts';
import { type Ground, openGrounds } from './grounds.ts';
import { judgeReading } from './judge-reading.ts';

interface Spoiled {
  readonly file: number;
  readonly changes: readonly Change[];
}

interface Input {
  readonly ground: number;
  readonly files: readonly Spoiled[];
}

const endings: Readonly<Record<Grammar, RegExp>> = {
  yaml: /\.yaml$/,
  markdown: /\.md$/,
  csv: /\.csv$/,
  geojson: /\.geojson$/,
};

const spoiledOf = (grammar: Grammar): fc.Arbitrary<Spoiled> =>
  fc.record({ file: fc.nat(), changes: fc.array(changeOf(grammar), { minLength: 1, maxLength: 4 }) });

async function judge({ ground, files }: Input, grounds: readonly Ground[], ending: RegExp): Promise<void> {
  const having = grounds.filter((each) => [...each.files.keys()].some((path) => ending.test(path)));
  const chosen = having[ground % having.length];
  if (chosen === undefined) throw new Error(`No exhibition has a file that ends in ${ending}.`);
  const paths = [...chosen.files.keys()].filter((path) => ending.test(path));
  const all = [...chosen.files.values()];
  const touched = new Set<string>();
  try {
    for (const { file, changes } of files) {
      const path = paths[file % paths.length] ?? '';
      touched.add(path);
      await writeFile(join(chosen.dir, path), spoil(chosen.files.get(path) ?? '', changes, all));
    }
    judgeReading(await readExhibition(chosen.dir, { today: '2026-12-01', release: true }));
  } finally {
    for (const path of touched) await writeFile(join(chosen.dir, path), chosen.files.get(path) ?? '');
  }
}

interface Kind {
  readonly name: string;
  readonly input: fc.Arbitrary<Input>;
  readonly ending: RegExp;
  readonly cases?: readonly Input[];
}

const target = ({ name, input, ending, cases = [] }: Kind): Target =>
  fuzzTarget({
    name: `exhibition: ${name}`,
    runs: 40,
    input,
    cases,
    open: openGrounds,
    judge: (given, grounds) => judge(given, grounds, ending),
  });

const oneFile = (grammar: Grammar): fc.Arbitrary<Input> =>
  fc.record({ ground: fc.nat({ max: 2 }), files: fc.tuple(spoiledOf(grammar)) });

const anyFiles: fc.Arbitrary<Input> = fc.record({
  ground: fc.nat({ max: 2 }),
  files: fc.array(fc.oneof(...(Object.keys(endings) as Grammar[]).map(spoiledOf)), { minLength: 2, maxLength: 5 }),
});

const firstFeature = (small['routes/line.geojson'] ?? '').indexOf('{ "type": "Feature"');

export const fileTargets: readonly Target[] = [
  target({
    name: 'YAML',
    input: oneFile('yaml'),
    ending: endings.yaml,
    cases: [
      // A group where one of few words belongs could not be quoted.
      { ground: 1, files: [{ file: 0, changes: [{ kind: 'value', line: 5, value: '{a: 1}' }] }] },
    ],
  }),
  target({ name: 'Markdown', input: oneFile('markdown'), ending: endings.markdown }),
  target({
    name: 'CSV',
    input: oneFile('csv'),
    ending: endings.csv,
    cases: [
      // A column whose name is a page long, of signs that no terminal should be given.
      { ground: 0, files: [{ file: 0, changes: [{ kind: 'fill', at: 0, piece: '\u000e', size: 2000 }] }] },
    ],
  }),
  target({
    name: 'GeoJSON',
    input: oneFile('geojson'),
    ending: endings.geojson,
    cases: [
      // Tens of thousands of empty features took two seconds.
      {
        ground: 0,
        files: [{ file: 0, changes: [{ kind: 'fill', at: firstFeature, piece: '{"a":{}},', size: 630_000 }] }],
      },
    ],
  }),
  target({ name: 'several files', input: anyFiles, ending: /./ }),
];
