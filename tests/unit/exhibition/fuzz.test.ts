import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src-main/exhibition/csv.ts';
import { decodeTable, decodeUtf8 } from '../../../src-main/exhibition/decode.ts';
import { readExhibition } from '../../../src-main/exhibition/index.ts';
import { firstJsonSlip } from '../../../src-main/exhibition/json-grammar.ts';
import { readChapterText } from '../../../src-main/exhibition/markdown/chapter-text.ts';
import { Report } from '../../../src-main/exhibition/problem.ts';
import { sourceText } from '../../../src-main/exhibition/source-text.ts';
import { readYaml } from '../../../src-main/exhibition/yaml.ts';
import { put, small, smallWith } from './support.ts';

const paths = Object.keys(small);
/** A piece of syntax, a control character or any letter. */
const piece = fc.oneof(
  fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    ':',
    ': ',
    '- ',
    '#',
    '\n',
    '\r\n',
    '\t',
    '&a ',
    '*a',
    '!!set ',
    '<<: ',
    '---\n',
    '|\n',
    '>',
    '[^',
    '`',
    '\0',
    '\uFEFF',
    '𒀀',
    '\ud800',
    ',',
    ';',
    '-1e999',
    '.nan',
  ),
  fc.string({ maxLength: 6 }),
);
const mutation = fc.record({
  path: fc.constantFrom(...paths),
  at: fc.nat(),
  remove: fc.nat({ max: 30 }),
  insert: piece,
});

test('whatever is typed into whichever file, reading answers with an exhibition or with errors that have a place', async () => {
  const dir = await smallWith({});
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      const files = new Map(Object.entries(small));
      for (const { path, at, remove, insert } of mutations) {
        const text = files.get(path) ?? '';
        const start = at % (text.length + 1);
        files.set(path, text.slice(0, start) + insert + text.slice(start + remove));
      }
      for (const [path, text] of files) await put(dir, path, text);
      const { exhibition, problems } = await readExhibition(dir, { today: '2026-12-01', release: true });
      const blocking = problems.filter(({ severity, shownAnyway }) => severity === 'error' && shownAnyway !== true);
      expect(exhibition === undefined).toBe(blocking.length > 0);
      for (const { line, column, zh, en } of problems) {
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        expect(Math.min(zh.length, en.length)).toBeGreaterThan(5);
      }
    }),
    { numRuns: 60 },
  );
});

describe('each reader by itself takes any text', () => {
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  test.each<[string, (text: string) => unknown]>([
    ['YAML', (given) => readYaml(sourceText('a.yaml', given), new Report())],
    ['Markdown', (given) => readChapterText(sourceText('a.md', given), new Report())],
    ['tables', (given) => readTable(sourceText('a.csv', given), new Report())],
  ])('%s', (_name, read) => {
    fc.assert(
      fc.property(text, (given) => void read(given)),
      { numRuns: 300 },
    );
  });

  test('bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void [decodeUtf8(bytes), decodeTable(bytes)]));
  });

  test('JSON is judged as JSON.parse judges it', () => {
    const judge = (given: string): boolean => {
      try {
        JSON.parse(given);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(
        fc.oneof(fc.json({ maxDepth: 4 }), text),
        (given) => (firstJsonSlip(given) === undefined) === judge(given),
      ),
      { numRuns: 1000 },
    );
  });
});

test('the cells of a table are found where they stand, whatever they hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '城', ' ', ';'), maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;
      const written = `h1,h2\n${rows.map(([a, b], index) => `x${index}${a.replace(/[",\n;]/g, '')},${quote(b)}`).join('\n')}\n`;
      const table = readTable(sourceText('t.csv', written), new Report());
      const lines = written.split('\n');
      table?.rows.forEach((cells, index) => {
        const [first, second] = cells;
        const at = first && table.at(first);
        expect(lines[(at?.line ?? 0) - 1]?.slice((at?.column ?? 0) - 1)).toMatch(new RegExp(`^x${index}`));
        const place = second && table.at(second);
        expect(lines[(place?.line ?? 0) - 1]?.[(place?.column ?? 0) - 1]).toBe('"');
      });
      expect(table?.rows.length).toBe(rows.length);
    }),
    { numRuns: 300 },
  );
});
