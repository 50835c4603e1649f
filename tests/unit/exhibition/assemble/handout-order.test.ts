import { expect, test } from 'vitest';
import type { Exhibition } from '../../../../src-main/contract/exhibition.ts';
import { handoutOrder, publicCopy, readExhibition } from '../../../../src-main/exhibition/index.ts';
import { gullSound } from '../support.ts';

async function read(): Promise<Exhibition> {
  const { exhibition } = await readExhibition(gullSound);
  if (exhibition === undefined) throw new Error('the second exhibition has errors');
  const [first, ...chapters] = exhibition.chapters;
  if (first === undefined) throw new Error('the second exhibition has no chapters');
  return { ...exhibition, chapters: [{ ...first, reviewedOn: '2026-11-30' }, ...chapters] };
}

const plain = { language: 'zh', notes: false, review: false } as const;

test('a plain booklet is the public copy and nothing beside it', async () => {
  const whole = await read();
  const shown = publicCopy(whole);
  expect(handoutOrder(whole, shown, plain)).toEqual({ languages: ['zh'], exhibition: shown });
  expect(JSON.stringify(shown)).not.toContain('2026-11-30');
});

test('both languages are the first two of the exhibition', async () => {
  const whole = await read();
  expect(handoutOrder(whole, publicCopy(whole), { ...plain, language: 'both' }).languages).toEqual(['zh', 'en']);
});

test('the copy to be signed knows the day of each review and the notes that only staff see', async () => {
  const whole = await read();
  const { reviewed, exhibition, guideNotes } = handoutOrder(whole, publicCopy(whole), { ...plain, review: true });
  expect(reviewed).toMatchObject({ [whole.chapters[0]?.id ?? '']: '2026-11-30', 'fish-market-1931': '2026-11-01' });
  expect(Object.keys(reviewed ?? {})).not.toContain('fog-bell-1866');
  expect(exhibition.chapters[0]?.note).toEqual(whole.chapters[0]?.note);
  expect(guideNotes).toBeUndefined();
  expect(JSON.stringify(exhibition)).not.toContain('guideNotes');
});

test('what has been taken out stays out of notes and reviews', async () => {
  const whole = await read();
  const shown = publicCopy({ ...whole, chapters: whole.chapters.slice(1) });
  const order = handoutOrder(whole, shown, { language: 'zh', notes: true, review: true });
  const gone = whole.chapters[0]?.id ?? '';
  const noted = handoutOrder(whole, publicCopy(whole), { language: 'zh', notes: true, review: true }).guideNotes ?? {};
  expect(Object.keys(noted)).toContain(gone);
  expect(Object.keys(order.guideNotes ?? {})).not.toContain(gone);
  expect(Object.keys(order.reviewed ?? {})).not.toContain(gone);
  expect(JSON.stringify(order)).not.toContain(JSON.stringify(whole.chapters[0]?.guideNotes));
});
