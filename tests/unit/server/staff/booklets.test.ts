import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Exhibition } from '../../../../src-main/contract/exhibition.ts';
import type { HandoutOrder, PrintHandout } from '../../../../src-main/contract/handout.ts';
import type { Drive, StaffExport, StaffHandout, StaffState } from '../../../../src-main/contract/staff.ts';
import { newFolder } from '../../../new-folder.ts';
import { harbour, openHall } from '../support.ts';
import { moveIn } from './support.ts';

const pdf = Buffer.from('%PDF-1.7 a booklet');
const [pier] = harbour.chapters;
if (pier === undefined) throw new Error('The harbour has no chapter.');
const twoChapters: Exhibition = {
  ...harbour,
  disagreements: 'staff',
  chapters: [
    { ...pier, guideNotes: { en: [] }, note: { en: 'for staff' } },
    { ...pier, id: 'crane' },
  ],
};

/** A hall with one drive, where booklets are printed as the test says. */
async function withPrinter(print?: PrintHandout) {
  const drive = await newFolder('U盘 ');
  const drives: Drive[] = [{ path: drive, name: 'U盘', freeBytes: 1e9 }];
  const hall = await openHall({}, { drives: () => Promise.resolve(drives), holds: twoChapters });
  if (print) hall.hostRequests.printsWith(print);
  const staff = await moveIn(hall);
  const booklet = async (language: string, to = drive): Promise<StaffExport> =>
    (await (await staff.post('handout', { drive: to, language })).json()) as StaffExport;
  const state = async (): Promise<StaffHandout> => ((await (await staff.get('state')).json()) as StaffState).handout;
  return { drive, drives, hall, staff, booklet, state };
}

test('a booklet goes to the chosen drive, named by exhibition, language and day, each time as a new file', async () => {
  const { drive, booklet, state } = await withPrinter(() => Promise.resolve({ ok: true, pdf }));
  expect(await state()).toEqual({ state: 'ready' });
  expect(await booklet('en')).toEqual({ file: join(drive, 'nianlun-harbour-handout-en-2026-12-01.pdf') });
  expect(await booklet('en')).toEqual({ file: join(drive, 'nianlun-harbour-handout-en-2026-12-01-2.pdf') });
  expect(await booklet('both')).toEqual({ file: join(drive, 'nianlun-harbour-handout-both-2026-12-01.pdf') });
  expect(await readFile(join(drive, 'nianlun-harbour-handout-en-2026-12-01.pdf'))).toEqual(pdf);
});

test('what was withdrawn is in no booklet, and nothing that is for staff', async () => {
  const orders: HandoutOrder[] = [];
  const { staff, booklet } = await withPrinter((order) => {
    orders.push(order);
    return Promise.resolve({ ok: true, pdf });
  });
  await staff.post('withdraw', { kind: 'chapter', id: 'crane' });
  await booklet('de');
  await booklet('both');
  expect(orders.map(({ languages }) => languages)).toEqual([['de'], ['en', 'de']]);
  for (const order of orders) {
    expect(order.exhibition.chapters.map(({ id }) => id)).toEqual(['pier']);
    expect(order).not.toHaveProperty('guideNotes');
    expect(JSON.stringify(order)).not.toContain('for staff');
  }
});

test('staff see how far it is, and a second booklet waits for the first', async () => {
  const cut = Promise.withResolvers<undefined>();
  const begun = Promise.withResolvers<undefined>();
  const { booklet, state, drive } = await withPrinter(async (_order, onPicture) => {
    onPicture(1);
    begun.resolve(undefined);
    await cut.promise;
    return { ok: true, pdf };
  });
  const first = booklet('en');
  await begun.promise;
  expect(await state()).toEqual({ state: 'underway', done: 1, of: 2 });
  expect(await booklet('de')).toHaveProperty('problem.zh', expect.stringContaining('正在制作'));
  cut.resolve(undefined);
  expect(await first).toHaveProperty('file');
  expect(await state()).toEqual({ state: 'ready' });
  expect(await readdir(drive)).toHaveLength(1);
});

test('where nothing can print, the surface is told, and so is whoever asks all the same', async () => {
  const { booklet, state } = await withPrinter();
  expect(await state()).toEqual({ state: 'none' });
  expect(await booklet('en')).toHaveProperty('problem.en', expect.stringContaining('can print'));
});

test('a drive that is not in the list is told of at once, and nothing is printed for it', async () => {
  let printed = 0;
  const { booklet, drives, drive } = await withPrinter(() => {
    printed += 1;
    return Promise.resolve({ ok: true, pdf });
  });
  for (const trick of ['/', `${drive}/`, '..']) expect(await booklet('en', trick)).toHaveProperty('problem.zh');
  drives.pop();
  expect(await booklet('en')).toHaveProperty('problem.en', expect.stringContaining('plug it in'));
  expect(printed).toBe(0);
});

test('a drive that is pulled out while the booklet is made is told as such', async () => {
  const { booklet, drives } = await withPrinter(() => {
    drives.pop();
    return Promise.resolve({ ok: true, pdf });
  });
  expect(await booklet('en')).toHaveProperty('problem.zh', expect.stringContaining('重新插好'));
});

test('a booklet that fails is told and logged, and the next one may be tried at once', async () => {
  const answers: PrintHandout[] = [
    () => Promise.reject(new Error('the browser is gone')),
    () => Promise.resolve({ ok: false, complaints: ['no worker'] }),
    () => Promise.resolve({ ok: false, complaints: [], why: { zh: '没有浏览器', en: 'no browser' } }),
  ];
  const { booklet, hall, state, drive } = await withPrinter((...asked) => {
    const next = answers.shift();
    if (next === undefined) throw new Error('asked too often');
    return next(...asked);
  });
  expect(await booklet('en')).toHaveProperty('problem.en', expect.stringContaining('nothing was written'));
  expect(await booklet('en')).toHaveProperty('problem.en', expect.stringContaining('nothing was written'));
  expect(await booklet('en')).toHaveProperty('problem.zh', '没有浏览器');
  const complaints = hall.log.entries
    .filter(({ event }) => event === 'booklet not printed')
    .map(({ fields }) => fields);
  expect(complaints).toEqual([
    { complaints: ['the browser is gone'] },
    { complaints: ['no worker'] },
    { complaints: [] },
  ]);
  expect(await state()).toEqual({ state: 'ready' });
  expect(await readdir(drive)).toEqual([]);
});

test('a language that the exhibition does not have is refused in words', async () => {
  const { booklet, staff, drive } = await withPrinter(() => Promise.resolve({ ok: true, pdf }));
  for (const wrong of ['fr', '../x', '__proto__']) expect(await booklet(wrong)).toHaveProperty('problem.en');
  for (const body of [{ drive }, { drive, language: '' }, { drive, language: 7 }])
    expect((await staff.post('handout', body)).status).toBe(400);
  expect(await readdir(drive)).toEqual([]);
});
