import { describe, expect, test } from 'vitest';
import { checkSources, openList } from '../../../../src-main/exhibition/assemble/sources.ts';
import { passOver } from '../one-part.ts';

async function read(content: string, today?: string) {
  const { pass, told } = await passOver({ 'sources.yaml': content });
  const located = await openList('sources.yaml', pass);
  if (located === undefined) throw new Error('sources.yaml is not read');
  return { sources: checkSources(located, { ...pass, today }), told: told() };
}

const entry = (rest: string) => `{ title: { zh: 书, en: Book }, publisher: { zh: 社, en: Press }, ${rest} }`;

test('a source is handed on under its id, without the day of its next review', async () => {
  const { sources, told } = await read(
    `book: ${entry('grade: A, date: "1990", address: "https://a.example/x", review_by: "2030-01-01"')}\n`,
    '2029-01-01',
  );
  expect(told).toEqual([]);
  expect(sources).toStrictEqual({
    book: {
      id: 'book',
      title: { zh: '书', en: 'Book' },
      publisher: { zh: '社', en: 'Press' },
      date: '1990',
      grade: 'A',
      address: 'https://a.example/x',
    },
  });
});

test('the address of a source is kept for grade B and dropped for grade C', async () => {
  const { sources } = await read(
    ['B', 'C']
      .map((grade) => `${grade.toLowerCase()}: ${entry(`grade: ${grade}, address: "https://a.example"`)}\n`)
      .join(''),
  );
  expect(sources['b']).toHaveProperty('address', 'https://a.example');
  expect(sources['c']).not.toHaveProperty('address');
});

describe('a mistake in sources.yaml is told once, at its place', () => {
  test('a list in the place of the sources by id', async () => {
    expect(await read('- title: Book\n')).toEqual({
      sources: {},
      told: [expect.stringContaining('sources.yaml:1:1 error: this must be a list of "id:')],
    });
  });

  test('broken YAML, without what could be recovered of it', async () => {
    const { sources, told } = await read(`book: ${entry('grade: D')}\nmore: [`);
    expect(sources).toEqual({});
    expect(told).toHaveLength(1);
  });

  test('an id of other letters: its source is left out, the others stay', async () => {
    const { sources, told } = await read(`ok: ${entry('grade: A')}\nMy Book: ${entry('grade: A')}\n`);
    expect(told).toEqual([expect.stringContaining('sources.yaml:2:1 error: the id "My Book" may hold')]);
    expect(Object.keys(sources)).toEqual(['ok']);
  });

  test('a title missing in a language is a warning', async () => {
    const { told } = await read('book: { title: { zh: 书 }, publisher: { zh: 社, en: Press }, grade: A }\n');
    expect(told).toEqual([expect.stringContaining('sources.yaml:1:9 warning: there are no words in "en"')]);
  });
});
