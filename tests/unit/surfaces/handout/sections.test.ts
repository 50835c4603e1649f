import { expect, test } from 'vitest';
import type { GuessExhibit } from '../../../../src-main/contract/exhibit.ts';
import { handoutOrder, publicCopy, readExhibition, type HandoutWish } from '../../../../src-main/exhibition/index.ts';
import { numberSources } from '../../../../src-renderer/surfaces/handout/numbering.ts';
import { keepsNext, sectionsOf, type Block } from '../../../../src-renderer/surfaces/handout/sections.ts';
import { sayFor } from '../../../../src-renderer/surfaces/handout/words.ts';
import { changchun, gullSound } from '../../exhibition/support.ts';

async function sections(dir: string, wish: Partial<HandoutWish> = {}) {
  const { exhibition } = await readExhibition(dir);
  if (exhibition === undefined) throw new Error('the exhibition has errors');
  const order = handoutOrder(exhibition, publicCopy(exhibition), {
    language: 'both',
    notes: false,
    review: false,
    ...wish,
  });
  const say = sayFor(order);
  const numbers = numberSources(order.exhibition);
  return { exhibition, say, numbers, sections: sectionsOf(order, say, numbers) };
}

const kinds = (blocks: readonly Block[]): string[] => blocks.map(({ kind }) => kind);

test('the booklet tells the chapters, then the timeline, the cities, the lines and the sources', async () => {
  const { exhibition, sections: all } = await sections(changchun);
  expect(all.map(({ id }) => id)).toEqual([
    ...exhibition.chapters.map(({ id }) => id),
    'timeline',
    'cities',
    ...exhibition.routes.map(({ id }) => `route-${id}`),
    'sources',
  ]);
});

test('each figure of a chapter is printed once, though it may stand beside several statements on the wall', async () => {
  const { exhibition, sections: all } = await sections(changchun);
  for (const chapter of exhibition.chapters) {
    const blocks = all.find(({ id }) => id === chapter.id)?.blocks ?? [];
    const printed = blocks.flatMap((block) => (block.kind === 'chapter-page' ? block.figures : []));
    expect(printed).toHaveLength(chapter.figures.length);
    expect(new Set(printed).size).toBe(chapter.figures.length);
  }
});

test('the timeline runs from the first year to the last and names each year once', async () => {
  const { exhibition, sections: all } = await sections(changchun);
  const blocks = all.find(({ id }) => id === 'timeline')?.blocks ?? [];
  const rows = blocks.flatMap((block) =>
    block.kind === 'moment'
      ? [{ year: block.moment.year, opens: block.opensYear }]
      : block.kind === 'chapter-mark'
        ? [{ year: block.chapter.year, opens: block.opensYear }]
        : [],
  );
  expect(rows).toHaveLength(exhibition.chapters.length + exhibition.moments.length);
  expect(rows.map(({ year }) => year)).toEqual(rows.map(({ year }) => year).toSorted((a, b) => a - b));
  const opened = rows.filter(({ opens }) => opens).map(({ year }) => year);
  expect(opened).toEqual([...new Set(rows.map(({ year }) => year))]);
});

test('sources are numbered as a reader meets them, and all that are named are listed', async () => {
  const { exhibition, numbers, sections: all } = await sections(changchun);
  const listed = all
    .find(({ id }) => id === 'sources')
    ?.blocks.flatMap((block) => (block.kind === 'source' ? [block.number] : []));
  expect(listed).toEqual(Array.from({ length: numbers.size }, (_, index) => index + 1));
  expect(numbers.get(exhibition.chapters[0]?.pages[0]?.sources[0] ?? '')).toBe(1);
  for (const { sources } of exhibition.moments) for (const id of sources) expect(numbers.has(id)).toBe(true);
});

test('without --notes there are no notes, with it they stay together behind their heading', async () => {
  const plain = await sections(changchun);
  expect(plain.sections.flatMap(({ blocks }) => kinds(blocks))).not.toContain('note-line');
  const noted = await sections(changchun, { notes: true });
  const blocks = noted.sections[0]?.blocks ?? [];
  const heading = kinds(blocks).indexOf('notes-heading');
  expect(heading).toBeGreaterThan(0);
  const after = kinds(blocks).slice(heading + 1);
  expect(new Set(after)).toEqual(new Set(['note-line']));
  expect(blocks.map((_, at) => keepsNext(blocks, at)).slice(heading)).toEqual([...after.map(() => true), false]);
});

test('a page’s words stay with what it shows', async () => {
  const { sections: all } = await sections(gullSound);
  const exhibits = all.flatMap(({ blocks }) =>
    blocks.flatMap(({ kind }, at) => (kind === 'exhibit' ? [keepsNext(blocks, at - 1)] : [])),
  );
  expect(exhibits).toHaveLength(12);
  expect(exhibits).not.toContain(false);
});

test('the copy to be signed has a place to sign for every chapter, moment, line and the rest, even where disagreements are for staff', async () => {
  const { exhibition, sections: all } = await sections(gullSound, { review: true });
  const signed = all.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'sign' ? [block.id] : [])));
  for (const { id } of [...exhibition.chapters, ...exhibition.moments, ...exhibition.routes]) {
    expect(signed).toContain(id);
  }
  const notes = all.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'editor-note' ? [block.text] : [])),
  );
  expect(notes.length).toBeGreaterThan(0);
  const shown = await sections(gullSound);
  expect(shown.sections.flatMap(({ blocks }) => kinds(blocks))).not.toContain('editor-note');
});

test('headings are said in the languages of the booklet, and an exhibition may have its own', async () => {
  const say = sayFor({
    languages: ['zh', 'en'],
    exhibition: { ...(await sections(gullSound)).exhibition, words: { en: { timeline: 'Log' } } },
  });
  expect(say.words('timeline')).toEqual({ zh: '年表', en: 'Log' });
  expect(say.word('as-of', 'en', { date: '1999' })).toBe('as of 1999');
  for (const letter of '年表资料来源截至') expect(say.letters).toContain(letter);
});

test('an exhibit is printed below the words of its page, and the answer to a guess only at the end of its chapter', async () => {
  const { exhibition } = await readExhibition(gullSound);
  const [chapter, ...others] = exhibition?.chapters ?? [];
  if (!exhibition || !chapter) throw new Error('the exhibition has errors');
  const guess: GuessExhibit = {
    kind: 'guess',
    id: `${chapter.id}-1`,
    sources: [],
    question: { zh: '猜一猜', en: 'Guess' },
    from: 0,
    to: 10,
    step: 1,
    answers: 'number',
    figure: { number: 4, unit: { zh: '艘', en: 'ships' }, asOf: '1852', sources: ['sound-almanac'], pages: [] },
  };
  const asked = {
    ...chapter,
    pages: chapter.pages.map((page) => (page.number === 1 ? { ...page, exhibit: guess } : page)),
  };
  const order = handoutOrder(exhibition, publicCopy({ ...exhibition, chapters: [asked, ...others] }), {
    language: 'both',
    notes: true,
    review: false,
  });
  const numbers = numberSources(order.exhibition);
  const blocks = sectionsOf(order, sayFor(order), numbers)[0]?.blocks ?? [];
  expect(kinds(blocks).slice(0, 2)).toEqual(['chapter-page', 'exhibit']);
  const answer = blocks.findIndex(({ kind }) => kind === 'answer');
  expect(answer).toBeGreaterThan(blocks.findLastIndex(({ kind }) => kind === 'chapter-page' || kind === 'exhibit'));
  expect(numbers.has('sound-almanac')).toBe(true);
});
