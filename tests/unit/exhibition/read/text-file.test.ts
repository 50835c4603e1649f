import { describe, expect, test } from 'vitest';
import { Folder } from '../../../../src-main/exhibition/read/folder.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import {
  decodeTable,
  decodeUtf8,
  largestMarkdown,
  readText,
  sourceText,
} from '../../../../src-main/exhibition/read/text-file.ts';
import { brief, freshFolder, put } from '../support.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'string' ? [...utf8(value)] : [value])));
const nul = expect.objectContaining({ en: expect.stringContaining('NUL character') as string }) as object;
const notUtf8 = expect.objectContaining({ en: expect.stringContaining('is not UTF-8') as string }) as object;
const neither = expect.objectContaining({ en: expect.stringContaining('neither UTF-8 nor') as string }) as object;

describe('a text', () => {
  test('is read with and without a byte order mark', () => {
    expect(decodeUtf8(utf8('展览\n'))).toEqual({ text: '展览\n' });
    expect(decodeUtf8(utf8('\uFEFF展览\n'))).toEqual({ text: '展览\n' });
    expect(decodeUtf8(utf8(''))).toEqual({ text: '' });
  });

  test('that is no UTF-8 is told where the first wrong byte stands', () => {
    expect(decodeUtf8(bytes(0xff, 'a'))).toEqual({ at: { line: 1, column: 1 }, problem: notUtf8 });
    expect(decodeUtf8(bytes('a\n\n展览', 0xff, '\n', 0xff))).toEqual({ at: { line: 3, column: 3 }, problem: notUtf8 });
  });

  test('with a single wrong byte of a mark of Unicode is not taken for Unicode', () => {
    for (const wrong of [bytes('a', 0xfe), bytes('a', 0xff)])
      expect(decodeUtf8(wrong)).toEqual({ at: { line: 1, column: 2 }, problem: notUtf8 });
    expect(decodeUtf8(bytes(0xfe, 'a'))).toEqual({ at: { line: 1, column: 1 }, problem: notUtf8 });
  });

  test('that Notepad saved as Unicode is told to be so, with its mark or without', () => {
    const inUtf16 = expect.objectContaining({ en: expect.stringContaining('the file is UTF-16') as string }) as object;
    const told = { at: { line: 1, column: 1 }, problem: inUtf16 };
    expect(decodeUtf8(Buffer.from('\uFEFF甲', 'utf16le'))).toEqual(told);
    expect(decodeUtf8(Buffer.from('\uFEFF甲', 'utf16le').swap16())).toEqual(told);
    expect(decodeUtf8(Buffer.from('WEBVTT', 'utf16le'))).toEqual(told);
    expect(decodeUtf8(Buffer.from('WEBVTT', 'utf16le').swap16())).toEqual(told);
  });

  test.each([
    ['at its very beginning', '\0abc', 1, 1],
    ['in its first line', 'ab\0c\n', 1, 3],
    ['behind a line end', 'ab\n\0', 2, 1],
    ['further down, the first of two', 'ab\ncd\n展览e\0\n\0', 3, 4],
  ])('with a NUL %s is refused at its place', (_name, text, line, column) => {
    expect(decodeUtf8(utf8(text))).toEqual({ at: { line, column }, problem: nul });
    expect(decodeTable(utf8(text))).toEqual({ at: { line, column }, problem: nul });
  });
});

describe('a table', () => {
  test('is read in UTF-8, in GB18030 and as Unicode text', () => {
    expect(decodeTable(utf8('甲,a'))).toEqual({ text: '甲,a' });
    expect(decodeTable(bytes(0xbc, 0xd7, ',a'))).toEqual({ text: '甲,a' });
    expect(decodeTable(Buffer.from('\uFEFF甲\ta', 'utf16le'))).toEqual({ text: '甲\ta' });
  });

  test('in GB18030 may begin with a character whose second byte is that of a byte order mark', () => {
    expect(decodeTable(bytes(0xb0, 0xfe, ',a'))).toEqual({ text: '剥,a' });
  });

  test.each([
    ['begins with only half of a byte order mark', bytes(0xff, 'a,b')],
    ['is Unicode text that breaks off in the middle of a character', bytes(0xff, 0xfe, 0x41, 0, 0x42)],
  ])('that %s is told', (_name, table) => {
    expect(decodeTable(table)).toEqual({ at: { line: 1, column: 1 }, problem: neither });
  });

  test('as Unicode text with a NUL in it is refused', () => {
    expect(decodeTable(Buffer.from('\uFEFFa\nb\0', 'utf16le'))).toEqual({ at: { line: 2, column: 2 }, problem: nul });
  });
});

test('lines end alike, however an editor ends them, and every place is as it was', () => {
  const { text, positionAt } = sourceText('a.md', 'a\r\nbc\rd\n');
  expect(text).toBe('a\nbc\nd\n');
  expect([0, 3, 5].map(positionAt)).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
  ]);
});

describe('a file of an exhibition', () => {
  const gb18030 = bytes(0xbc, 0xd7);
  const long = bytes('x'.repeat(largestMarkdown + 1));
  test.each([
    ['as data', bytes('甲'), undefined, '甲', []],
    ['as data that are long', long, undefined, 'x'.repeat(largestMarkdown + 1), []],
    [
      'not as data in another encoding',
      bytes('a\n', gb18030[0] ?? 0),
      undefined,
      undefined,
      ['file:2:1 error: the file is not UTF-8'],
    ],
    ['as a table in GB18030', gb18030, 'table' as const, '甲', []],
    ['as Markdown', bytes('甲'), 'markdown' as const, '甲', []],
    [
      'not as Markdown that is too long',
      long,
      'markdown' as const,
      undefined,
      ['file:1:1 error: the file is too large'],
    ],
    ['not where there is none', undefined, undefined, undefined, ['file:1:1 error: cannot be read']],
  ])('is read %s', async (_name, content, kind, text, told) => {
    const dir = await freshFolder();
    if (content !== undefined) await put(dir, 'file', content);
    const report = new Report();
    const folder = await Folder.at(dir, report);
    if (folder === null) throw new Error('the folder is there');
    expect((await readText({ folder, report }, 'file', kind))?.text).toBe(text);
    expect(report.sorted().map(brief)).toEqual(told.map((beginning) => expect.stringContaining(beginning) as string));
  });
});
