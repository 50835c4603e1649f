import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exhibit } from '../../src-main/contract/exhibit.ts';
import type { Block, Exhibition, Inline } from '../../src-main/contract/exhibition.ts';
import { readExhibition } from '../../src-main/exhibition/index.ts';
import { dataPaths } from '../../src-main/store/paths.ts';
import { newFolder } from '../new-folder.ts';
import { expect, test } from './support/kiosk.ts';
import { inPdf, readPdf, type Pdf } from './support/pdf.ts';
import { gullSound, nianlun } from './support/program.ts';

// A booklet runs every picture of the exhibition, one after the other.
test.describe.configure({ timeout: 900_000 });

async function told(): Promise<Exhibition> {
  const { exhibition } = await readExhibition(gullSound);
  if (exhibition === undefined) throw new Error('the second exhibition has errors');
  return exhibition;
}

/** Makes a booklet of the second exhibition in a folder of its own, which is gone afterwards. */
async function booklet(options: readonly string[], withdrawn: readonly object[] = []): Promise<Pdf & { size: number }> {
  const folder = await newFolder('nianlun 手册-');
  try {
    const out = join(folder, 'new', '手册.pdf');
    await writeFile(dataPaths(folder).withdrawn, JSON.stringify(withdrawn));
    const { code, stderr, stdout } = await nianlun(
      ['handout', '--exhibition', gullSound, '--data', folder, '--out', out, ...options],
      { LC_ALL: 'en_US.UTF-8' },
    );
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^The booklet is in "(.*)" \(\d.* [KM]B\)\.\n$/);
    expect(stdout).toContain(out);
    return { ...readPdf(await readFile(out)), size: (await stat(out)).size };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const inlineText = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? '' : inlineText(node.children)))
    .join('');
const linesOf = (blocks: readonly Block[] = []): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [block.children] : block.items)).map(inlineText);
/** As the PDF's text is read: without spaces. */
const close = (words: string | undefined): string => (words ?? '').replaceAll(/\s/g, '');

/** What a booklet says of an exhibit; the answer to a guess stands at the end of its chapter. */
function wordsPrinted(exhibit: Exhibit, language: string): readonly (string | undefined)[] {
  switch (exhibit.kind) {
    case 'photo':
      return [exhibit.photo.caption[language], exhibit.photo.credit[language]];
    case 'then-and-now':
      return [exhibit.then.caption[language], exhibit.now.caption[language]];
    case 'film':
      return [exhibit.caption[language], exhibit.credit[language], exhibit.address];
    case 'voice':
      return [exhibit.speaker[language], ...(exhibit.words[language] ?? []).map(({ words }) => words)];
    case 'chart':
      return [exhibit.title[language], ...exhibit.series.map(({ definition }) => definition[language])];
    case 'guess':
      return [exhibit.question[language], exhibit.says?.[language]];
  }
}

for (const language of ['zh', 'en'] as const) {
  test(`the booklet in ${language} is a tagged, titled PDF with real text, embedded fonts, pictures at 300 dpi, and nothing that is for staff ${language === 'zh' ? '@verify' : '@release'}`, async () => {
    const exhibition = await told();
    const pdf = await booklet(['--language', language]);
    // A booklet with a picture of every chapter stays under what one sends by mail.
    expect(pdf.size).toBeLessThan(3e6 * exhibition.chapters.length);
    expect(pdf.pages).toBeGreaterThan(exhibition.chapters.length + 3);
    expect(pdf.fonts.all).toBeGreaterThan(0);
    expect(pdf.fonts).toEqual({ all: pdf.fonts.all, embedded: pdf.fonts.all, drawn: 0 });
    // As wide as the sheet, which has 8.27 inches.
    const chapters = exhibition.chapters.map(() => ({ width: 2480, height: 1940, filter: 'DCTDecode' }));
    expect(pdf.images.filter(({ width, height }) => width === 2480 && height === 1940)).toEqual(chapters);
    // Photographs, of then and of now, and posters of films stand below the words of their pages.
    const exhibits = exhibition.chapters.flatMap(({ pages }) => pages.flatMap(({ exhibit }) => exhibit ?? []));
    const photographs = exhibits.flatMap(
      ({ kind }) => ({ 'then-and-now': [1, 1], photo: [1], film: [1] })[kind as 'film'] ?? [],
    );
    expect(photographs.length).toBeGreaterThan(0);
    expect(pdf.images).toHaveLength(chapters.length + photographs.length);
    for (const words of exhibits.flatMap((exhibit) => wordsPrinted(exhibit, language)))
      expect(pdf.text).toContain(close(words));

    const promises = [
      '/Marked true',
      '/Type /StructTreeRoot',
      '/Type /Outlines',
      `/Lang (${language === 'zh' ? 'zh-CN' : 'en'})`,
      `/Title ${inPdf(exhibition.title[language] ?? '')}`,
      ...exhibition.chapters.map(
        ({ pictureText }) => `/Alt ${inPdf(pictureText?.[language] ?? { zh: '画面', en: 'Picture' }[language])}`,
      ),
    ];
    expect(promises.filter((promise) => !pdf.plain.includes(promise))).toEqual([]);
    for (const { title, lead, pages } of exhibition.chapters) {
      const words = [title[language], lead[language], ...pages.flatMap(({ body }) => linesOf(body[language]))];
      for (const each of words) expect(pdf.text).toContain(close(each));
    }
    for (const { title, text } of exhibition.moments) {
      expect(pdf.text).toContain(close(title[language]));
      expect(pdf.text).toContain(close(text[language]));
    }
    for (const { name } of exhibition.cities) expect(pdf.text).toContain(close(name[language]));

    // Neither the guide's notes nor what only staff see of disagreeing sources.
    const notes = exhibition.chapters.flatMap(({ guideNotes }) => linesOf(guideNotes?.[language]));
    const disagreements = [...exhibition.chapters, ...exhibition.moments].flatMap(({ note }) => note?.[language] ?? []);
    expect(Math.min(notes.length, disagreements.length)).toBeGreaterThan(0);
    for (const each of [...notes, ...disagreements]) expect(pdf.text).not.toContain(close(each));
  });
}

test('the copy to be signed has every text with its id and both languages, and nothing that was withdrawn @release', async () => {
  const exhibition = await told();
  const gone = exhibition.chapters.at(-1);
  if (gone === undefined) throw new Error('the second exhibition has no chapters');
  const left = exhibition.chapters.slice(0, -1);
  const pdf = await booklet(
    ['--language', 'both', '--review', '--notes'],
    [{ kind: 'chapter', id: gone.id, name: gone.title }],
  );
  for (const language of ['zh', 'en']) {
    for (const chapter of left) {
      expect(pdf.text).toContain(close(chapter.title[language]));
      for (const line of linesOf(chapter.guideNotes?.[language])) expect(pdf.text).toContain(close(line));
      if (chapter.note) expect(pdf.text).toContain(close(chapter.note[language]));
    }
    for (const { body } of gone.pages)
      for (const line of linesOf(body[language])) expect(pdf.text).not.toContain(close(line));
    expect(pdf.text).not.toContain(close(gone.title[language]));
    expect(pdf.text).toContain(close(exhibition.invitation[language]));
  }
  for (const { id, pages } of left) {
    for (const { number } of pages) expect(pdf.text).toContain(`${id}:${number}←`);
  }
  expect(left.some(({ guideNotes }) => guideNotes !== undefined)).toBe(true);
  expect(pdf.text).toContain('Notyetreviewed');
});

test('opened by a visitor, the booklet’s page is empty', async ({ kiosk }) => {
  await kiosk.page.goto(new URL('/handout.html', kiosk.page.url()).href);
  await expect(kiosk.page.locator('#handout')).toBeAttached();
  expect(await kiosk.page.locator('body').innerText()).toBe('');
});
