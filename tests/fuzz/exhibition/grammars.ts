/** The readers of one text or one heap of bytes, by themselves. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTable } from '../../../src-main/exhibition/read/csv.ts';
import { decodeTable, decodeUtf8, sourceText } from '../../../src-main/exhibition/read/text-file.ts';
import { readCues } from '../../../src-main/exhibition/read/media/web-vtt.ts';
import { firstJsonSlip } from '../../../src-main/exhibition/read/json.ts';
import { Report } from '../../../src-main/exhibition/read/problem.ts';
import { fuzzTarget, type Target } from '../target.ts';

const none = (): Promise<void> => Promise.resolve();

/** Deeper than our reader follows; JSON.parse follows further. */
const deepest = 30;

const pieces = [
  '[',
  ']',
  '{',
  '}',
  '"',
  ':',
  ',',
  '1',
  '-',
  '.',
  'e9',
  'null',
  ' ',
  '\n',
  '\\',
  '\\u',
  '00',
  '\ud800',
  'true',
  '\0',
];
const json = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 })
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom(...pieces))
    .map(([text, at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice(at % (text.length + 1))),
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const depth = (text: string): number => {
  let [now, most] = [0, 0];
  for (const letter of text) {
    if ('[{'.includes(letter)) most = Math.max(most, (now += 1));
    if (']}'.includes(letter)) now -= 1;
  }
  return most;
};

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '城', ' ', ';', '\t'), maxLength: 6 });
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Every cell of a table that was written as it should be is found where it stands, whatever it holds. */
function judgeCells(rows: readonly (readonly [string, string])[]): void {
  const plain = (text: string): string => text.replace(/[",\n;\t]/g, '');
  const written = `h1,h2\n${rows.map(([a, b], index) => `x${index}${plain(a)},${quoted(b)}`).join('\n')}\n`;
  const table = readTable(sourceText('t.csv', written), new Report());
  const lines = written.split('\n');
  assert.equal(table?.rows.length, rows.length, 'no row is lost');
  table?.rows.forEach(([first, second], index) => {
    const at = first && table.at(first);
    assert.ok(
      lines[(at?.line ?? 0) - 1]?.slice((at?.column ?? 0) - 1).startsWith(`x${index}`),
      `row ${index} begins there`,
    );
    const place = second && table.at(second);
    assert.equal(
      lines[(place?.line ?? 0) - 1]?.[(place?.column ?? 0) - 1],
      '"',
      `the second cell of row ${index} begins there`,
    );
  });
}

const magic = [
  [],
  [0xff, 0xfe],
  [0xef, 0xbb, 0xbf],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff, 0xc0],
  [0x52, 0x49, 0x46, 0x46],
];
const bytes = fc
  .tuple(fc.constantFrom(...magic), fc.uint8Array({ maxLength: 300 }))
  .map(([start, rest]) => new Uint8Array([...start, ...rest]));

function judgeBytes(given: Uint8Array): void {
  for (const decoded of [decodeUtf8(given), decodeTable(given)]) {
    if ('text' in decoded) assert.ok(!decoded.text.includes('\0'), 'no text holds a NUL');
    else assert.ok(decoded.at.line >= 1 && decoded.at.column >= 1, 'what is wrong has a place');
  }
}

const cueLines = fc.array(
  fc.oneof(
    fc.constantFrom(
      'WEBVTT',
      '',
      '00:01.000 --> 00:02.000',
      '00:00:01,000 --> 00:00:02,000',
      'NOTE x',
      '-->',
      '<v A>words',
    ),
    fc.string({ maxLength: 40 }),
  ),
  { maxLength: 30 },
);

/** Cues are in order and have words, or something was told at a place within the text. */
function judgeCues(lines: readonly string[]): void {
  const text = lines.join('\n');
  const told: number[] = [];
  const cues = readCues({ text }, { seconds: 10, longest: Infinity }, (offset) => told.push(offset));
  assert.equal(cues === undefined, told.length > 0, 'what is refused is told, and nothing else is');
  assert.ok(
    told.every((offset) => offset >= 0 && offset <= text.length),
    'what is told lies in the text',
  );
  cues?.forEach(({ from, to, words }, index) => {
    assert.ok(from < to && words !== '', 'a cue has a time and words');
    assert.ok(index === 0 || from >= (cues[index - 1]?.to ?? 0), 'none overlaps with another');
  });
}

export const grammarTargets: readonly Target[] = [
  fuzzTarget({
    name: 'exhibition: JSON by itself',
    runs: 1000,
    input: json.filter((text) => depth(text) <= deepest),
    open: none,
    judge: (given) =>
      assert.equal(firstJsonSlip(given) === undefined, isJson(given), 'it is judged as JSON.parse judges it'),
  }),
  fuzzTarget({
    name: 'exhibition: cells of a table',
    runs: 300,
    input: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
    open: none,
    judge: judgeCells,
  }),
  fuzzTarget({ name: 'exhibition: words with times', runs: 500, input: cueLines, open: none, judge: judgeCues }),
  fuzzTarget({ name: 'exhibition: bytes', runs: 300, input: bytes, open: none, judge: judgeBytes }),
];
