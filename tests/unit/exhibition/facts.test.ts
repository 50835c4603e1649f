import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readExhibition } from '../../../src-main/exhibition/index.ts';
import { countHan } from '../../../src-main/exhibition/check/text-length.ts';
import { brief, changchun, readSmall, small } from './support.ts';

interface Fact {
  readonly words: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
}

async function yaml<T>(path: string): Promise<T> {
  return parse(await readFile(join(changchun, path), 'utf8')) as T;
}

const facts = await yaml<Readonly<Record<string, Fact>>>('facts.yaml');
const { exhibition } = await readExhibition(changchun);
const chapters = exhibition?.chapters ?? [];

/** The statements that each page of a chapter tells. */
async function toldBy(id: string): Promise<readonly (readonly Fact[])[]> {
  const { facts: lists } = await yaml<{ facts: readonly (readonly string[])[] }>(`chapters/${id}/chapter.yaml`);
  return lists.map((ids) => ids.flatMap((one) => facts[one] ?? []));
}

test('every page of Changchun tells at least one statement of the facts, and none beyond its own sources', async () => {
  for (const { id, pages } of chapters) {
    const lists = await toldBy(id);
    expect(lists.length, id).toBe(pages.length);
    for (const [index, told] of lists.entries()) {
      expect(told.length, `${id}, page ${index + 1}`).toBeGreaterThan(0);
      // A page names a source of each statement that it tells.
      for (const { words, sources } of told) {
        const shared = sources.filter((source) => pages[index]?.sources.includes(source));
        expect(shared, `${id}, page ${index + 1}: ${words['en']}`).not.toEqual([]);
      }
    }
  }
});

test('no statement on a page rests on grade C alone, and each is in both languages', () => {
  for (const [id, { words, sources }] of Object.entries(facts)) {
    const grades = sources.map((source) => exhibition?.sources[source]?.grade);
    expect(
      grades.some((grade) => grade === 'A' || grade === 'B'),
      id,
    ).toBe(true);
    expect(Object.keys(words)).toEqual(['zh', 'en']);
  }
});

test('no moment rests on grade C alone', () => {
  const sources = exhibition?.sources ?? {};
  const weak = (exhibition?.moments ?? []).filter((one) => one.sources.every((id) => sources[id]?.grade === 'C'));
  expect(weak.map(({ id }) => id)).toEqual([]);
});

test('every chapter has four to seven pages and words enough to stay for', () => {
  for (const { id, pages } of chapters) {
    expect(pages.length, id).toBeGreaterThanOrEqual(4);
    expect(pages.length, id).toBeLessThanOrEqual(7);
    expect(
      countHan(JSON.stringify(pages.map(({ heading, body }) => [heading?.['zh'], body['zh']]))),
      id,
    ).toBeGreaterThan(300);
  }
});

test('a guide has notes for every chapter and for the circle, the line, your year, the code and a welcome', () => {
  const notes = { ...exhibition?.viewNotes };
  expect(Object.keys(notes).sort()).toEqual(['circle', 'route', 'take-away', 'welcome', 'your-year']);
  const all = [...chapters.map(({ guideNotes }) => guideNotes), ...Object.values(notes)];
  expect(countHan(JSON.stringify(all.map((one) => one?.['zh'])))).toBeGreaterThan(8000);
  for (const one of all) expect(one?.['en']?.length).toBe(one?.['zh']?.length);
});

const chapter = 'chapters/first/chapter.yaml';
const withFacts = (ids: string): string => `${small[chapter] ?? ''}facts: ${ids}\n`;
const factFile = 'told:\n  words: { en: The pier was built in 1950. }\n  sources: [book]\n';

test('an editor who names a statement that is not there, or for a page that is not, reads where', async () => {
  const wrong = await readSmall({ 'facts.yaml': factFile, [chapter]: withFacts('[[tolt]]') });
  expect(wrong.problems.map(brief).join('\n')).toContain('did you mean "told"');
  const none = await readSmall({ [chapter]: withFacts('[[told]]') });
  expect(none.problems.map(brief).join('\n')).toContain('there is no fact "told" in facts.yaml');
  const many = await readSmall({ 'facts.yaml': factFile, [chapter]: withFacts('[[told], [told], [told], [told]]') });
  expect(many.problems.map(brief).join('\n')).toContain('there is no page 2');
});

test('statements are kept for the editors: nothing of them is in what the page is given', async () => {
  const { exhibition: read } = await readSmall({ 'facts.yaml': factFile });
  expect(JSON.stringify(read)).not.toContain('The pier was built in 1950');
  expect(chapters.some((one) => 'facts' in one)).toBe(false);
});

test('notes for a view that does not exist, or for none, are told with their place', async () => {
  const { problems } = await readSmall({ 'notes/en.md': 'Hello.\n\n# cirkle\n\nLook.\n' });
  expect(problems.map(brief).join('\n')).toContain('did you mean "circle"');
  expect(problems.map(brief).join('\n')).toContain('belong to no view');
});
