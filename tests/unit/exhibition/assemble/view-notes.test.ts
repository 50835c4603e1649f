import { expect, test } from 'vitest';
import { readViewNotes } from '../../../../src-main/exhibition/assemble/view-notes.ts';
import { passOver } from '../one-part.ts';

async function read(files: Record<string, string>) {
  const { pass, told } = await passOver(files);
  return { notes: await readViewNotes(pass), told: told() };
}
const said = (value: string) => [{ type: 'paragraph', children: [{ type: 'text', value }] }];

test('a guide has notes for every view that may be spoken about, in each language', async () => {
  const views = ['circle', 'route', 'your-year', 'take-away', 'welcome'];
  const { notes, told } = await read({
    'notes/zh.md': views.map((view) => `# ${view}\n\n${view}画面\n`).join('\n'),
    'notes/en.md': '# welcome\n\nHello\n',
  });
  expect(told).toEqual([]);
  expect(Object.keys(notes)).toEqual(views);
  expect(notes['route']).toEqual({ zh: said('route画面') });
  expect(notes['welcome']).toEqual({ zh: said('welcome画面'), en: said('Hello') });
});

test('notes for a view that does not exist are told at their heading, with the one that was meant', async () => {
  const { notes, told } = await read({
    'notes/zh.md': '# circle\n\n圆\n',
    'notes/en.md': '# circle\n\nRound\n\n# wellcome\n\nHello\n',
  });
  expect(told).toEqual([expect.stringMatching(/^notes\/en\.md:5:1 error: .*"wellcome".*did you mean "welcome"/)]);
  expect(Object.keys(notes)).toEqual(['circle']);
});

test('a letter of the notes that the guide’s screen has no font for is pointed out there', async () => {
  const { told } = await read({ 'notes/zh.md': '# circle\n\n圆\n', 'notes/en.md': '# circle\n\nOh \u{1F600}\n' });
  expect(told).toEqual([expect.stringContaining('notes/en.md:3:4 warning: the bundled fonts have no character')]);
});

test('without their folder, or with a file too large to read, the notes are those that are left', async () => {
  const missing = (language: string): string => expect.stringContaining(`notes/${language}.md:1:1 error:`) as string;
  expect(await read({})).toEqual({ notes: {}, told: [missing('en'), missing('zh')] });
  const { notes, told } = await read({ 'notes/zh.md': '圆'.repeat(40_001), 'notes/en.md': '# circle\n\nRound\n' });
  expect(told).toEqual([expect.stringContaining('notes/zh.md:1:1 error: the file is too large')]);
  expect(notes).toEqual({ circle: { en: said('Round') } });
});
