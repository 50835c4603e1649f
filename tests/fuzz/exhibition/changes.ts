/** What can happen to an authored file: a slip of the keyboard, a wrong program, or somebody who means harm. */
import fc from 'fast-check';

export type Change =
  | { readonly kind: 'insert'; readonly at: number; readonly piece: string }
  | { readonly kind: 'remove'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly size: number }
  | { readonly kind: 'fill'; readonly at: number; readonly piece: string; readonly size: number }
  | {
      readonly kind: 'nest';
      readonly at: number;
      readonly open: string;
      readonly close: string;
      readonly depth: number;
    }
  | {
      readonly kind: 'splice';
      readonly at: number;
      readonly file: number;
      readonly from: number;
      readonly length: number;
    }
  | { readonly kind: 'value'; readonly line: number; readonly value: string }
  | { readonly kind: 'number'; readonly which: number; readonly value: string }
  | { readonly kind: 'bytes'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'saved'; readonly as: 'bom' | 'utf16le' | 'crlf' | 'cr' | 'latin1' }
  | { readonly kind: 'cut'; readonly at: number };

/** A little more than the largest file that is read at all. */
const largest = 9_000_000;

const syntax = {
  any: [
    '\n',
    '\r\n',
    '\t',
    ' ',
    '\0',
    '\uFEFF',
    '𒀀',
    '\ud800',
    '\u2028',
    '\u202e',
    '年',
    '"',
    "'",
    ',',
    ';',
    ':',
    '#',
    '%',
  ],
  yaml: [
    '[',
    ']',
    '{',
    '}',
    ': ',
    '- ',
    '? ',
    '&a ',
    '*a',
    '!!set ',
    '!!binary ',
    '!<x> ',
    '<<: ',
    '---\n',
    '...\n',
    '|\n',
    '>-\n',
    '%YAML 1.1\n',
    '{a: ',
    '- - ',
    'a: &b [*b]\n',
    '__proto__: ',
    'constructor: ',
    '"\\U0010FFFF"',
    '# ',
  ],
  markdown: [
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '~~~',
    '[^',
    '[^book]',
    '[',
    '](',
    '![',
    '<',
    '<b>',
    '<!--',
    '&amp;',
    '\\',
    '=\n',
    '---\n',
    '    ',
    '|',
    'a\n=\n',
    '*a',
    '**a*',
    '[a](',
    '<a ',
  ],
  csv: ['""', '",', ',"', '\n,', ';', '\t', 'a,b\n', ',,,,', '"\n'],
  geojson: [
    '[',
    ']',
    '{',
    '}',
    '{}',
    '{},',
    '[],',
    '"a":',
    '\\u0000',
    '\\ud800',
    '"\\"',
    'null',
    'true',
    '"type":"Feature"',
    '//',
  ],
} as const;

export type Grammar = Exclude<keyof typeof syntax, 'any'>;

/** A value where another kind of value was meant. */
const values = [
  '',
  'null',
  '~',
  'true',
  '[]',
  '{}',
  '[[]]',
  '{a: 1}',
  '"',
  '-',
  '0',
  '-1',
  '1e999',
  '-1e999',
  '.nan',
  '.inf',
  '0x7fffffffffffffff',
  '99999999999999999999',
  '1_000',
  '2026-02-31',
  '9999-99-99',
  '&a x',
  '*a',
  '!!float x',
  '__proto__',
  '../../../etc/passwd',
  'a'.repeat(5000),
  '年'.repeat(500),
];
const numbers = [
  '0',
  '-0',
  '-1',
  '1e999',
  '-1e308',
  '5e-324',
  '9007199254740993',
  '99999999999999999999999',
  '1'.repeat(400),
  '.nan',
  '1.7976931348623157e308',
  '0.1',
  'NaN',
];

/** Each size as likely in its logarithm; most of them small, so that more can be tried. */
const upTo = (most: number) =>
  fc.double({ min: 1, max: Math.log10(most), noNaN: true }).map((power) => Math.round(10 ** power));
const size = fc.oneof({ weight: 5, arbitrary: upTo(20_000) }, upTo(largest));

/** One change of a file of that grammar. */
export function changeOf(grammar: Grammar): fc.Arbitrary<Change> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...syntax[grammar]) },
    { weight: 2, arbitrary: fc.constantFrom(...syntax.any) },
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const pieces = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const at = fc.nat();
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('insert' as const), at, piece: pieces }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('remove' as const), at, length: fc.nat({ max: 60 }) }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('value' as const), line: at, value: fc.constantFrom(...values) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('number' as const), which: at, value: fc.constantFrom(...numbers) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('repeat' as const),
        at,
        length: fc.integer({ min: 1, max: 400 }),
        size,
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('fill' as const), at, piece: pieces, size }) },
    fc.record({
      kind: fc.constant('nest' as const),
      at,
      open: pieces,
      close: piece,
      depth: size.map((each) => Math.ceil(each / 10)),
    }),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('splice' as const),
        at,
        file: at,
        from: at,
        length: fc.nat({ max: 2000 }),
      }),
    },
    fc.record({ kind: fc.constant('bytes' as const), at, bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
    fc.record({
      kind: fc.constant('saved' as const),
      as: fc.constantFrom('bom' as const, 'utf16le' as const, 'crlf' as const, 'cr' as const, 'latin1' as const),
    }),
    fc.record({ kind: fc.constant('cut' as const), at }),
  );
}

const put = (text: string, at: number, piece: string, remove = 0): string =>
  text.slice(0, at) + piece + text.slice(at + remove);
const times = (piece: string, size: number): string => piece.repeat(Math.ceil(size / Math.max(1, piece.length)));

/** The text after the changes that are about letters. */
function changed(text: string, change: Change, all: readonly string[]): string {
  const at = 'at' in change ? change.at % (text.length + 1) : 0;
  switch (change.kind) {
    case 'insert':
      return put(text, at, change.piece);
    case 'remove':
      return put(text, at, '', change.length);
    case 'repeat':
      return put(text, at, times(text.slice(at, at + change.length), change.size));
    case 'fill':
      return put(text, at, times(change.piece, change.size));
    case 'nest':
      return put(text, at, change.open.repeat(change.depth) + change.close.repeat(change.depth));
    case 'splice': {
      const other = all[change.file % all.length] ?? '';
      const from = change.from % (other.length + 1);
      return put(text, at, other.slice(from, from + change.length));
    }
    case 'value': {
      const lines = text.split('\n');
      const line = change.line % lines.length;
      lines[line] = (lines[line] ?? '').replace(/[:,-] .*|$/, (rest) => `${rest.slice(0, 2) || ': '}${change.value}`);
      return lines.join('\n');
    }
    case 'number': {
      const found = [...text.matchAll(/\d+(\.\d+)?/g)];
      const number = found[change.which % Math.max(1, found.length)];
      return number === undefined ? text : put(text, number.index, change.value, number[0].length);
    }
    case 'cut':
      return text.slice(0, at);
    case 'bytes':
    case 'saved':
      return text;
  }
}

const ends = { crlf: '\r\n', cr: '\r' } as const;

/** The bytes of the file after all changes; `all` are the files it lies among. */
export function spoil(text: string, changes: readonly Change[], all: readonly string[]): Uint8Array {
  // One file is never filled over and over: the largest that is tried is a little above what is read.
  const spoiled = changes.reduce((given, change) => changed(given, change, all).slice(0, largest), text);
  return changes.reduce<Buffer>((bytes, change) => {
    if (change.kind === 'bytes') {
      const at = change.at % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, at), change.bytes, bytes.subarray(at)]);
    }
    if (change.kind !== 'saved') return bytes;
    if (change.as === 'bom') return Buffer.concat([Buffer.from('\uFEFF'), bytes]);
    if (change.as === 'utf16le' || change.as === 'latin1') return Buffer.from(`\uFEFF${bytes.toString()}`, change.as);
    return Buffer.from(bytes.toString().replaceAll('\n', ends[change.as]));
  }, Buffer.from(spoiled));
}
