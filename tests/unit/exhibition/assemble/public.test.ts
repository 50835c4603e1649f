import { expect, test } from 'vitest';
import { publicCopy, readExhibition } from '../../../../src-main/exhibition/index.ts';
import { changchun, gullSound } from '../support.ts';

test("the guide's notes are read, and never part of the public copy", async () => {
  const { exhibition } = await readExhibition(changchun);
  if (exhibition === undefined) throw new Error('the shipped exhibition has errors');
  expect(exhibition.chapters.every(({ guideNotes }) => guideNotes !== undefined)).toBe(true);
  const copy = publicCopy(exhibition);
  expect(copy.chapters.some((chapter) => 'guideNotes' in chapter)).toBe(false);
  expect(copy.chapters.some(({ note }) => note !== undefined)).toBe(true);
  const { viewNotes, ...rest } = exhibition;
  expect(viewNotes).toHaveProperty('circle');
  expect({ ...copy, chapters: 0 }).toEqual({ ...rest, chapters: 0 });
});

test("with `disagreements: staff` no editor's note leaves either", async () => {
  const { exhibition } = await readExhibition(gullSound);
  if (exhibition === undefined) throw new Error('the second exhibition has errors');
  const notes = [...exhibition.chapters, ...exhibition.moments]
    .map(({ note }) => note?.['en'])
    .filter((note) => note !== undefined);
  expect(notes.length).toBeGreaterThan(1);
  const served = JSON.stringify(publicCopy(exhibition));
  for (const note of notes) expect(served).not.toContain(note);
});
