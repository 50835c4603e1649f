import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { readExhibition } from '../../../src-main/exhibition/index.ts';
import { brief, changchun, copyOf, edit, gullSound, placeOf } from './support.ts';

/** One mistake: how it gets into a file, and the piece of text at which it must be told. */
interface Mistake {
  readonly name: string;
  readonly file: string;
  readonly make: (text: string) => string;
  /** Found from the end of the file, so that what was there before does not matter. */
  readonly at: string;
  readonly says: RegExp;
  readonly severity?: 'warning';
  /** Further files the same mistake needs. */
  readonly also?: readonly { readonly file: string; readonly make: (text: string) => string }[];
}

const append = (line: string) => (text: string) => `${text.replace(/\n*$/, '\n')}${line}\n`;
const replace = (pattern: RegExp, by: string) => (text: string) => text.replace(pattern, () => by);
/** To the end of what the public sees. */
const appendPublic = (words: string) => (text: string) =>
  text.includes('\n# notes') ? text.replace('\n# notes', () => `\n${words}\n\n# notes`) : `${text}\n${words}\n`;

/** Mistakes that any exhibition can hold; ids and languages come from the exhibition, never from its wording. */
function mistakesIn(exhibition: Exhibition): Mistake[] {
  const { languages, span } = exhibition;
  const words = (text: string): string =>
    `{ ${languages.map((language) => `${language}: ${text} ${language}`).join(', ')} }`;
  const source = Object.keys(exhibition.sources)[0] ?? '';
  const [a = '', b = '', c = '', d = ''] = exhibition.chapters.map(({ id }) => `chapters/${id}`);
  const [first = '', second = ''] = languages;
  const moment = exhibition.moments[0];
  const aMoment = (id: string, rest: string): string =>
    `- { id: ${id}, year: ${span.from}, sources: [${source}], ${rest} }`;
  const aCity = (id: string, lat: string, kind: string, from: string): string =>
    [id, ...languages.map(() => `N-${id}`), ...languages.map(() => 'Nowhere'), lat, '10', '', kind, from].join(',');
  return [
    {
      name: 'unknown key',
      file: 'exhibition.yaml',
      make: append('colour: red'),
      at: 'colour: red',
      says: /no key "colour"/,
    },
    {
      name: 'number in place of text',
      file: 'exhibition.yaml',
      make: replace(/^version: .*$/m, 'version: 7.25'),
      at: '7.25',
      says: /quotation marks/,
    },
    {
      name: 'unknown source of a chapter',
      file: `${a}/chapter.yaml`,
      make: replace(/^sources: \[/m, 'sources: [no-such-source, '),
      at: 'no-such-source',
      says: /no source "no-such-source"/,
    },
    {
      name: 'figure without a source',
      file: `${a}/chapter.yaml`,
      make: (text) => {
        const figure = `  - { number: 7, unit: ${words('u')}, as_of: "${span.from}", sources: [] }`;
        return /^figures:/m.test(text)
          ? text.replace(/^figures:\n/m, (line) => `${line}${figure}\n`)
          : append(`figures:\n${figure}`)(text);
      },
      at: '[] }',
      says: /no source/,
    },
    {
      name: 'year outside the span',
      file: `${b}/chapter.yaml`,
      make: replace(/^year: \d+/m, 'year: 1066'),
      at: '1066',
      says: /outside the exhibition's years/,
    },
    {
      name: 'unknown importance',
      file: `${b}/chapter.yaml`,
      make: replace(/^importance: \d/m, 'importance: 93939'),
      at: '93939',
      says: /cannot be "93939"/,
    },
    {
      name: 'day that does not exist',
      file: `${c}/chapter.yaml`,
      make: (text) => append('date: "1990-02-30"')(text.replace(/^date: .*\n/m, '')),
      at: '"1990-02-30"',
      says: /is no date/,
    },
    {
      name: 'id used twice',
      file: 'moments.yaml',
      make: append(aMoment(moment?.id ?? '', `title: ${words('t1')}, text: ${words('x')}`)),
      at: `${moment?.id}, year`,
      says: /already taken/,
    },
    {
      name: 'misspelt key',
      file: 'moments.yaml',
      make: append(aMoment('m2', `title: ${words('t2')}, txet: ${words('x')}`)),
      at: 'txet',
      says: /did you mean "text"/,
    },
    {
      name: 'title used twice',
      file: 'moments.yaml',
      make: append(aMoment('m3', `title: ${words('t2')}, text: ${words('x')}`)),
      at: `t2 ${first},`,
      says: /used twice/,
    },
    {
      name: 'number in place of words',
      file: 'moments.yaml',
      make: append(aMoment('m4', `title: ${words('t4')}, text: 12`)),
      at: '12 }',
      says: /must be words by language/,
    },
    {
      name: 'unknown grade',
      file: 'sources.yaml',
      make: append(`mistaken: { title: ${words('t')}, publisher: ${words('p')}, grade: D }`),
      at: 'D }',
      says: /cannot be "D"/,
    },
    {
      name: 'key used twice',
      file: 'sources.yaml',
      make: append(`${source}: { grade: A }`),
      at: `${source}: {`,
      says: /appears twice/,
    },
    {
      name: 'raw HTML',
      file: `${a}/${second}.md`,
      make: replace(/\[\^/, '<br> [^'),
      at: '<br>',
      says: /HTML cannot be used/,
    },
    {
      name: 'unknown source of a page',
      file: `${b}/${first}.md`,
      make: replace(/\[\^/, '[^nobody] [^'),
      at: '[^nobody]',
      says: /no source "nobody"/,
    },
    {
      name: 'page without a source',
      file: `${c}/${first}.md`,
      make: appendPublic('## Q\n\nW'),
      also: languages.slice(1).map((language) => ({ file: `${c}/${language}.md`, make: appendPublic('## Q\n\nW') })),
      at: '## Q',
      says: /has no source/,
    },
    {
      name: 'pages that differ',
      file: `${d}/${second}.md`,
      make: appendPublic(`## Q\n\nW [^${source}]`),
      at: '## Q',
      says: /same number/,
    },
    {
      name: 'latitude out of range',
      file: 'cities.csv',
      make: append(aCity('far-north', '91.5', 'sister', source)),
      at: '91.5',
      says: /out of range/,
    },
    {
      name: 'unknown kind of tie',
      file: 'cities.csv',
      make: append(aCity('odd-kind', '1', 'sistre', source)),
      at: 'sistre',
      says: /did you mean "sister"/,
    },
    {
      name: 'unknown source of a city',
      file: 'cities.csv',
      make: append(aCity('odd-source', '1', '', 'hearsay')),
      at: 'hearsay',
      says: /no source "hearsay"/,
    },
  ];
}

function mistakesInLine(file: string): Mistake[] {
  return [
    {
      name: 'kilometres as text',
      file,
      make: replace(/"km": [\d.]+/, '"km": "far"'),
      at: '"far"',
      says: /must be a number/,
    },
    {
      name: 'unknown key of a stop',
      file,
      make: replace(/"kind": "station"/, '"colour": "red", "kind": "station"'),
      at: '"colour"',
      says: /no key "colour"/,
    },
    {
      name: 'longitude out of range',
      file,
      make: replace(/("coordinates": \[)[-\d.]+/, '"coordinates": [200.5'),
      at: '200.5',
      says: /out of range/,
    },
  ];
}

async function expectExactly(dir: string, mistakes: readonly Mistake[]): Promise<void> {
  for (const { file, make, also } of mistakes) {
    for (const one of [{ file, make }, ...(also ?? [])]) await edit(dir, one.file, one.make);
  }
  const expected = await Promise.all(
    mistakes.map(async ({ file, at, severity }) => {
      const text = await readFile(join(dir, file), 'utf8');
      const { line, column } = placeOf(text.replace(/^\uFEFF/, ''), at, text.replace(/^\uFEFF/, '').lastIndexOf(at));
      return `${file}:${line}:${column} ${severity ?? 'error'}`;
    }),
  );
  const { problems, exhibition } = await readExhibition(dir, { today: '2026-12-01' });
  expect(problems.map((problem) => brief(problem).replace(/: .*/, '')).sort()).toEqual(expected.sort());
  for (const { name, file, says } of mistakes) {
    expect(
      problems.filter((problem) => problem.file === file && says.test(problem.en)),
      name,
    ).not.toEqual([]);
  }
  expect(exhibition).toBeUndefined();
}

describe('a copy with mistakes in YAML, Markdown, CSV and GeoJSON gets exactly those problems, each at its place', () => {
  test('the shipped exhibition, with twenty', async () => {
    const { exhibition } = await readExhibition(changchun);
    if (exhibition === undefined) throw new Error('the shipped exhibition has errors');
    const [line] = (await readdir(join(changchun, 'routes'))).map((name) => `routes/${name}`);
    const inLine = mistakesInLine(line ?? '');
    const mistakes = [...mistakesIn(exhibition).slice(0, 20 - inLine.length), ...inLine];
    expect(mistakes).toHaveLength(20);
    await expectExactly(await copyOf(changchun), mistakes);
  });

  test('the second exhibition, with twenty others', async () => {
    const { exhibition } = await readExhibition(gullSound);
    if (exhibition === undefined) throw new Error('the second exhibition has errors');
    const mistakes = mistakesIn(exhibition);
    expect(mistakes).toHaveLength(20);
    await expectExactly(await copyOf(gullSound), mistakes);
  });
});
