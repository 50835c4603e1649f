import { expect, test } from 'vitest';
import {
  layOut,
  printedCopy,
  printedSize,
  sheet,
  type MeasuredSection,
} from '../../../../src-renderer/surfaces/handout/layout.ts';

const chapter = (id: string, ...heights: number[]): MeasuredSection => ({
  id,
  columns: 1,
  pictured: true,
  head: 30,
  blocks: heights.map((height) => ({ height, keepsNext: false })),
  together: heights.length,
});
const contents = { head: 20, rows: [10, 10] };

test('a cover, the table of contents, each chapter on a fresh page, and a last page', () => {
  const { pages, begins } = layOut(contents, [chapter('one', 20, 20), chapter('two', 20)]);
  expect(pages.map(({ kind }) => kind)).toEqual(['cover', 'contents', 'section', 'section', 'back']);
  expect([...begins]).toEqual([
    ['one', 3],
    ['two', 4],
    ['credits', 5],
  ]);
});

test('a picture is as large as the words leave it, and the words end above the foot of the page', () => {
  const pictures = [60, 90, 120].map((height) => {
    const page = layOut(contents, [chapter('one', height)]).pages[2];
    if (page?.kind !== 'section' || page.picture === undefined) return expect.unreachable('no picture');
    expect(page.picture - sheet.underlap + 30 + height).toBeLessThanOrEqual(sheet.height - sheet.foot);
    return page.picture;
  });
  expect(pictures).toEqual(pictures.toSorted((one, other) => other - one));
  expect(new Set(pictures).size).toBe(3);
});

test('words that no picture leaves room for go on over the page, under a large picture', () => {
  const { pages } = layOut(contents, [chapter('one', 60, 60, 60, 60)]);
  const opened = pages.filter((page) => page.kind === 'section');
  expect(opened.map(({ opens }) => opens)).toEqual([true, false]);
  expect(opened.flatMap(({ columns }) => columns.flat())).toEqual([0, 1, 2, 3]);
  expect(opened[0]?.picture).toBeGreaterThan(140);
  expect(opened[1]).not.toHaveProperty('picture');
});

test('what stands first stays below a chapter’s picture, words and their photograph together', () => {
  const measured = chapter('one', 25, 105, 25, 105);
  const kept = measured.blocks.map((block, at) => ({ ...block, keepsNext: at % 2 === 0 }));
  const opened = layOut(contents, [{ ...measured, blocks: kept }]).pages.filter((page) => page.kind === 'section');
  expect(opened.map(({ columns }) => columns.flat())).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('guide’s notes take nothing from a chapter’s picture', () => {
  const plain = layOut(contents, [chapter('one', 40)]).pages[2];
  const noted = layOut(contents, [{ ...chapter('one', 40, 90), together: 1 }]).pages[2];
  expect(plain).toHaveProperty('picture');
  expect(noted).toHaveProperty('picture', plain?.kind === 'section' ? plain.picture : undefined);
});

test('a photograph is printed as wide as the text, and a tall one no higher than leaves room for words', () => {
  expect(printedSize({ width: 3400, height: 1600 }, 170)).toEqual({ width: 170, height: 80 });
  const tall = printedSize({ width: 1500, height: 3000 }, 170);
  expect(tall.height).toBe(80);
  expect(tall.width).toBe(40);
});

test('a photograph’s copy is the smallest that has 300 dots an inch, or the largest there is', () => {
  const copies = [640, 1280, 2048, 4096].map((width) => ({ address: `/${width}`, width, height: width / 2 }));
  // 170 mm are 2008 dots.
  expect(printedCopy({ copies }, 170)?.width).toBe(2048);
  expect(printedCopy({ copies }, 85)?.width).toBe(1280);
  expect(printedCopy({ copies: copies.slice(0, 1) }, 170)?.width).toBe(640);
  expect(printedCopy({ copies: [] }, 170)).toBeUndefined();
});
