import { expect, test } from 'vitest';
import { seriesOf, points } from '../exhibits/one-exhibit.ts';
import { brief, readSmall, small, smallFile } from '../support.ts';

const note = '# welcome\n\n欢迎\n';

test('a folder may have all that the guide tells of, and only what nobody uses is pointed out', async () => {
  const { problems, exhibition } = await readSmall({
    'series.yaml': seriesOf(points),
    'facts.yaml': 'built:\n  words: { zh: 建成。, en: It was built. }\n  sources: [book]\n',
    'notes/zh.md': note,
    'notes/en.md': note.replace('欢迎', 'Hello'),
    'words/en.yaml': 'home: Start\n',
    'media/p.jpg': 'x',
  });
  expect(problems.map(brief)).toEqual([
    expect.stringContaining('media/p.jpg:1:1 warning: nothing in the exhibition uses'),
    expect.stringContaining('series.yaml:1:1 warning: no chart uses "one"'),
  ]);
  expect(exhibition).toMatchObject({ viewNotes: { welcome: {} }, words: { en: { home: 'Start' } } });
  expect(Object.keys(exhibition?.sources ?? {})).toEqual(['book']);
});

test('what exhibition.yaml says is shown under the names that the pages know', async () => {
  const { problems, exhibition } = await readSmall({
    'exhibition.yaml': `${small['exhibition.yaml'] ?? ''}map: globe
map_approval: GS(2026)1
cities_complete: true
cities_figures: [{ number: 1, unit: { zh: 座, en: cities }, as_of: "1990", sources: [book] }]
cities_note: { zh: 说明, en: Note }
take_away: { address: "https://example.org" }
credits: { zh: 致谢, en: Thanks }
disagreements: staff
`,
  });
  expect(problems.map(brief)).toEqual([]);
  expect(exhibition).toMatchObject({
    id: 'small',
    version: '1',
    title: { en: 'Small' },
    invitation: { en: 'Touch' },
    languages: ['zh', 'en'],
    span: { from: 1950, to: 2000 },
    home: { lat: 10, lon: 20 },
    map: 'globe',
    mapApproval: 'GS(2026)1',
    citiesComplete: true,
    citiesFigures: [{ number: 1, asOf: '1990', pages: [] }],
    citiesNote: { en: 'Note' },
    takeAway: { address: 'https://example.org' },
    credits: { en: 'Thanks' },
    disagreements: 'staff',
  });
  expect(exhibition).not.toHaveProperty('sound');
});

test('what is left out of exhibition.yaml is not there', async () => {
  const { exhibition } = await readSmall({});
  expect(exhibition).toMatchObject({ map: 'rings', citiesFigures: [], citiesComplete: false, disagreements: 'public' });
  for (const key of ['takeAway', 'sound', 'viewNotes', 'display', 'credits'])
    expect(exhibition).not.toHaveProperty(key);
});

test('while the years of the exhibition are in doubt no value is far from them', async () => {
  const { problems } = await readSmall({
    'exhibition.yaml': (small['exhibition.yaml'] ?? '').replace(/span: .*\n/, ''),
    'series.yaml': seriesOf(points.replace('1960', '1700')),
  });
  expect(problems.map(brief)).toEqual([
    expect.stringContaining('"span" is missing'),
    expect.stringContaining('no chart uses "one"'),
  ]);
});

test('a statement of no list of facts is told as unknown, with or without the list', async () => {
  const chapter = 'chapters/first/chapter.yaml';
  for (const facts of [{}, { 'facts.yaml': 'built:\n  words: { en: It was built. }\n  sources: [book]\n' }]) {
    const { problems } = await readSmall({ [chapter]: `${small[chapter] ?? ''}facts: [[gone]]\n`, ...facts });
    expect(problems.map(brief).join('\n')).toContain('there is no fact "gone"');
  }
});

test('a statement of facts.yaml with a slip is told at its place', async () => {
  const { problems } = await readSmall({ 'facts.yaml': 'built:\n  word: { en: It was built. }\n  sources: [book]\n' });
  expect(problems.map(brief)).toContainEqual(expect.stringMatching(/^facts\.yaml:2:3 error: there is no key "word"/));
});

test('a moment that is called like a chapter is told which one has its id', async () => {
  const { problems } = await readSmall(smallFile('moments.yaml', 'id: one', 'id: first'));
  expect(problems.map(brief)).toEqual([
    expect.stringContaining('is already taken by a chapter (chapters/first/chapter.yaml:1)'),
  ]);
});
