/** One item of each kind of a real exhibition, by way of the server. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Exhibition } from '../../../../src-main/contract/exhibition.ts';
import type { Item, ItemName, StaffState } from '../../../../src-main/contract/staff.ts';
import { publicCopy, readExhibition, withoutWithdrawn } from '../../../../src-main/exhibition/index.ts';
import { listItems } from '../../../../src-main/server/staff/items.ts';
import { type Hall, harbour, openHall } from '../support.ts';
import { moveIn, type Staff } from './support.ts';

const root = resolve(import.meta.dirname, '../../../..');
const shipped = (await readExhibition(join(root, 'assets/exhibitions/changchun'))).exhibition as Exhibition;

const text = async (hall: Hall): Promise<string> => (await hall.get('/exhibition.json')).text();
const shownBy = async (hall: Hall): Promise<Exhibition> => JSON.parse(await text(hall)) as Exhibition;
const itemsOf = async (staff: Staff): Promise<readonly Item[]> =>
  ((await (await staff.get('state')).json()) as StaffState).items;

/** Of each kind the item that most others are likely to hang on. */
const { chapters, moments, cities, routes, sources } = shipped;
const examples = [
  ['chapter', chapters[0]],
  ['moment', moments[0]],
  ['city', cities.find(({ year }) => year !== undefined)],
  ['route', routes[0]],
  ['source', Object.values(sources)[0]],
] as const;

test.each(examples)(
  'a withdrawn %s of the shipped exhibition leaves no trace; restored, all is as before',
  async (kind, item) => {
    if (item === undefined) return expect.unreachable(`the exhibition has no ${kind}`);
    const hall = await openHall({}, { holds: shipped });
    const staff = await moveIn(hall);
    const before = await text(hall);
    expect(before).toContain(JSON.stringify(item.id));
    const name: ItemName = { kind, id: item.id };
    expect(await (await staff.post('withdraw', name)).json()).toEqual({ done: true });

    const after = await text(hall);
    expect(after).not.toContain(JSON.stringify(item.id));
    // A city's name may stand in the running text of a chapter; as a name of its own it stands nowhere.
    const own = 'title' in item ? item.title : item.name;
    for (const words of Object.values(own)) {
      expect(before).toContain(JSON.stringify(words));
      expect(after).not.toContain(JSON.stringify(words));
    }
    expect((await itemsOf(staff)).find((each) => each.kind === kind && each.id === item.id)?.withdrawn).toBe(true);

    expect(await (await staff.post('restore', name)).json()).toEqual({ done: true });
    expect(await text(hall)).toBe(before);
  },
);

test('every single item can be withdrawn, and never leaves a statement without its source', () => {
  const items = listItems(shipped, []);
  expect(items.length).toBeGreaterThan(100);
  for (const item of items) {
    const shown = publicCopy(withoutWithdrawn(shipped, [item]));
    const lists = [...JSON.stringify(shown).matchAll(/"sources":(\[[^\]]*\])/g)].map(
      ([, list]) => JSON.parse(list ?? '[]') as string[],
    );
    const named = [...lists.flat(), ...shown.cities.map(({ source }) => source)];
    // Asked once for all, since there are tens of thousands.
    const unnamed = named.filter((id) => !Object.hasOwn(shown.sources, id));
    expect({ unnamed, empty: lists.filter(({ length }) => length === 0) }, item.id).toEqual({ unnamed: [], empty: [] });
  }
});

const nothingHeld = { chapters: [], moments: [], cities: [], routes: [], sources: {} };

test('with everything of the shipped exhibition withdrawn there is still an exhibition', () => {
  const left = publicCopy(withoutWithdrawn(shipped, listItems(shipped, [])));
  expect(left).toMatchObject({ id: shipped.id, ...nothingHeld });
});

test('with everything withdrawn, one after another, a hall still has an exhibition, and restoring brings it all back', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  const before = await text(hall);
  for (const { kind, id } of await itemsOf(staff)) await staff.post('withdraw', { kind, id });
  expect(await shownBy(hall)).toMatchObject({ id: harbour.id, ...nothingHeld });
  for (const { kind, id } of await itemsOf(staff)) await staff.post('restore', { kind, id });
  expect(await text(hall)).toBe(before);
});

test('windows are told at once', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  const stream = (await hall.get('/api/events?id=wall')).body?.getReader();
  const heard: string[] = [];
  await staff.post('withdraw', { kind: 'chapter', id: 'pier' });
  while (!heard.join('').includes('"exhibition"')) {
    const next = await stream?.read();
    heard.push(new TextDecoder().decode(next?.value as Uint8Array | undefined));
  }
  await stream?.cancel();
});

test('a withdrawal survives a restart and content that lacks the item for a while', async () => {
  const hall = await openHall();
  await (await moveIn(hall)).post('withdraw', { kind: 'chapter', id: 'pier' });
  const again = await openHall({}, { folder: hall.folder, holds: { ...harbour, chapters: [] } });
  const entry = (await (await again.post('/api/staff/enter', { pin: '73915' })).json()) as { token: string };
  const state = (await (
    await again.get('/api/staff/state', { headers: { 'x-staff-token': entry.token } })
  ).json()) as StaffState;
  expect(state.items.find(({ id }) => id === 'pier')).toEqual({
    kind: 'chapter',
    id: 'pier',
    name: { en: 'Pier' },
    withdrawn: true,
    gone: true,
  });
  again.show(harbour);
  expect((await shownBy(again)).chapters).toEqual([]);
});

test('what the exhibition does not hold can’t be withdrawn', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  for (const id of ['nothing', 'paper', '__proto__', 'constructor'])
    expect(await (await staff.post('withdraw', { kind: 'chapter', id })).json()).toHaveProperty('problem.zh');
  expect((await staff.post('withdraw', { kind: 'shop', id: 'pier' })).status).toBe(400);
});

test('views of withdrawn things are counted no more', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  await staff.post('withdraw', { kind: 'chapter', id: 'pier' });
  const visit = { seconds: 40, views: ['chapter:pier', 'your-year'], languages: ['en'], step: 'begun' };
  await hall.post('/api/visits', { id: 'wall', event: 'end', visit });
  expect(
    hall.visits
      .since('')
      .filter(({ kind }) => kind === 'view')
      .map(({ key }) => key),
  ).toEqual(['your-year']);
});

test('an opened exhibit is counted by its page as authored, also when a page before it is withdrawn', async () => {
  const [pier] = harbour.chapters;
  if (pier === undefined) return expect.unreachable('the harbour has a chapter');
  const words = { en: 'Pier' };
  const picture = { path: 'pier.jpg', width: 4, height: 3, focal: { x: 0.5, y: 0.5 }, copies: [] };
  const photo = { picture, alternative: words, caption: words, credit: words, taken: '1960' };
  const exhibit = { id: 'pier-2', kind: 'photo', photo, sources: [] } as const;
  const page = (number: number, source: string) => ({ number, body: { en: [] }, sources: [source] });
  const diary = { id: 'diary', title: { en: 'Diary' }, publisher: { en: 'Press' }, grade: 'A' } as const;
  const chapters = [{ ...pier, pages: [page(1, 'diary'), { ...page(2, 'paper'), exhibit }] }];
  const hall = await openHall({}, { holds: { ...harbour, chapters, sources: { ...harbour.sources, diary } } });
  const staff = await moveIn(hall);
  await staff.post('withdraw', { kind: 'source', id: 'diary' });
  const visit = { seconds: 40, views: ['exhibit:pier:1'], languages: ['en'], step: 'entered' };
  await hall.post('/api/visits', { id: 'wall', event: 'end', visit });
  expect(hall.visits.since('').flatMap(({ kind, key }) => (kind === 'view' ? [key] : []))).toEqual(['exhibit:pier:2']);
});

test('sound of withdrawn things is answered no more, under none of its names; what others play too stays', async () => {
  const [pier] = harbour.chapters;
  if (pier === undefined) return expect.unreachable('the harbour has a chapter');
  const spoken = (id: string, file: string): typeof pier => ({
    ...pier,
    id,
    pages: pier.pages.map((page) => ({ ...page, narration: { en: file } })),
  });
  const holds = {
    ...harbour,
    chapters: [
      spoken('pier', 'audio/en/钟 声.mp3'),
      spoken('crane', 'audio/en/crane.mp3'),
      spoken('lamp', 'audio/en/crane.mp3'),
    ],
  };
  const hall = await openHall({}, { holds });
  const folder = join(hall.media, 'audio', 'en');
  await mkdir(folder, { recursive: true });
  for (const name of ['钟 声.mp3', 'crane.mp3', 'free.mp3']) await writeFile(join(folder, name), name);
  await symlink('钟 声.mp3', join(folder, 'link.mp3'));
  const status = async (name: string): Promise<number> => (await hall.get(`/media/audio/en/${name}`)).status;
  const bell = encodeURIComponent('钟 声.mp3');
  expect(await status(bell)).toBe(200);

  const staff = await moveIn(hall);
  await staff.post('withdraw', { kind: 'chapter', id: 'pier' });
  await staff.post('withdraw', { kind: 'chapter', id: 'lamp' });
  for (const name of [bell, 'link.mp3', bell.replace('.mp3', '%2emp3')]) expect(await status(name)).toBe(404);
  expect(await status('crane.mp3')).toBe(200);
  // What nothing plays never was.
  expect(await status('free.mp3')).toBe(404);
  await staff.post('restore', { kind: 'chapter', id: 'pier' });
  expect(await status(bell)).toBe(200);
});

test('a damaged list of withdrawn items is served by its backup, which holds the same', async () => {
  const hall = await openHall();
  await (await moveIn(hall)).post('withdraw', { kind: 'chapter', id: 'pier' });
  const file = join(hall.folder, 'withdrawn.json');
  expect(await readFile(`${file}.bak`, 'utf8')).toBe(await readFile(file, 'utf8'));
  await writeFile(file, '\0'.repeat(50));
  expect((await shownBy(await openHall({}, { folder: hall.folder }))).chapters).toEqual([]);
});
