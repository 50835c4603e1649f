import { expect, test } from 'vitest';
import { readChapterText } from '../../../../src-main/exhibition/read/markdown/chapter-text.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';

function read(text: string) {
  const report = new Report();
  const chapter = readChapterText(sourceText('en.md', text), report);
  expect(report.sorted()).toEqual([]);
  return chapter;
}
const words = (value: string) => ({ type: 'text', value });

test("title, lead, pages with and without a heading, and the guide's notes are told apart", () => {
  const chapter = read(
    '# Title\n\nLead.\n\n##\n\nOne. [^a]\n\n## Two\n\nTwo. [^b] [^c]\n\n# notes\n\n## For *groups*\n\nSecret.\n',
  );
  expect(chapter).toMatchObject({ title: 'Title', lead: 'Lead.' });
  expect(chapter?.pages).toMatchObject([
    { heading: undefined, body: [{ type: 'paragraph', children: [words('One.')] }], marks: [{ id: 'a' }] },
    { heading: 'Two', body: [{ type: 'paragraph', children: [words('Two.')] }], marks: [{ id: 'b' }, { id: 'c' }] },
  ]);
  expect(chapter?.notes).toEqual([
    {
      type: 'paragraph',
      children: [{ type: 'strong', children: [words('For '), { type: 'emphasis', children: [words('groups')] }] }],
    },
    { type: 'paragraph', children: [words('Secret.')] },
  ]);
});

test('emphasis, strong, hard line ends and lists reach the page as a tree', () => {
  const [page] = read('# T\n\nL\n\n##\n\nA *b* **c**\\\nd\n\n- x\n- y [^a]\n')?.pages ?? [];
  expect(page?.body).toEqual([
    {
      type: 'paragraph',
      children: [
        words('A '),
        { type: 'emphasis', children: [words('b')] },
        words(' '),
        { type: 'strong', children: [words('c')] },
        { type: 'break' },
        words('d'),
      ],
    },
    { type: 'list', items: [[words('x')], [words('y')]] },
  ]);
});

test('lines run on as their script does: Chinese without a gap, Latin with one space, marks leave none behind', () => {
  const [page] =
    read('# T\n\nL\n\n##\n\n第一句。[^a]\n第二句[^b]。 [^c]\nThe end [^d]\nof it, [^e] now.\n')?.pages ?? [];
  expect(page?.body).toEqual([{ type: 'paragraph', children: [words('第一句。第二句。The end of it, now.')] }]);
  expect(page?.marks.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a paragraph of nothing but marks names sources and shows nothing', () => {
  const [page] = read('# T\n\nL\n\n##\n\nWords.\n\n[^a] [^b]\n')?.pages ?? [];
  expect(page?.body).toHaveLength(1);
  expect(page?.marks.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('lines that end with CR and LF change nothing', () => {
  const unix = '# T\n\nL\n\n## H\n\nOne\ntwo. [^a]\n\n# notes\n\n- n\n';
  const strip = (chapter: ReturnType<typeof read>) => ({
    ...chapter,
    source: 0,
    pages: chapter?.pages.map(({ heading, body }) => [heading, body]),
    leadStart: 0,
    leadEnd: 0,
  });
  expect(strip(read(unix.replaceAll('\n', '\r\n')))).toEqual(strip(read(unix)));
});

test.each([
  '# 备注',
  '## 讲解备注',
  '## 　备注',
  '# Notes',
  '## notes',
  "# Guide's notes",
  '# NOTES',
  '## 讲解 *备注*',
  '## Notes ![](i.png)',
])('notes under a wrong heading (%s) are an error and never public', (heading) => {
  const report = new Report();
  const text = `# T\n\nL\n\n##\n\nW [^a]\n\n${heading}\n\nSecret.\n`;
  const chapter = readChapterText(sourceText('zh.md', text), report);
  expect(report.sorted()).toMatchObject([{ severity: 'error', line: 9, column: 1 }]);
  expect(JSON.stringify(chapter?.pages)).not.toContain('Secret');
});
