/**
 * No way out. Everything that hands, a board of keys and a script in the page can do is done to the real window; after
 * each group it is looked at from outside: one page, ours, over the whole screen, and nothing else anywhere. `npm run verify`
 * takes a fair sample of the keys; `npm run fault` takes every key with everything held.
 */
import { expect, test } from 'playwright/test';
import { skipFor } from '../skip-for.ts';
import { allHeld, board, type BoardKey } from './escape/board.ts';
import { drops, mouse, paste, pressByProtocol, pressReally, touch, wheel } from './escape/hands.ts';
import { network } from './escape/network-tries.ts';
import { watchOutside } from './escape/outside.ts';
import { dialogs, files, navigations, permissions, type Try, windows } from './escape/page-tries.ts';
import { openRoom, type Room, whyNoRoom } from './escape/room.ts';
import { tryInPage } from './escape/try-in-page.ts';
import { long } from './length.ts';
import { noteTried } from './table.ts';

let room: Room;
let outside: () => Promise<string[]>;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  skipFor(await whyNoRoom());
  room = await openRoom();
  outside = await watchOutside(room);
  await room.page.evaluate(() => {
    Object.assign(globalThis, { heard: [] });
    const hear = ({ key }: KeyboardEvent) => void (globalThis as unknown as { heard: string[] }).heard.push(key);
    addEventListener('keydown', hear, { capture: true });
  });
});

test.afterAll(() => room?.close());

test.beforeEach(() => test.setTimeout(0));

/** Keys that mean something to a browser or a desktop, with what is held for it; in bits: Alt 1, Ctrl 2, Super 4, Shift 8. */
const dangerous: readonly (readonly [held: number, keys: string])[] = [
  [0, 'F1 F3 F5 F6 F7 F10 F11 F12 Escape PrintScreen ContextMenu MetaLeft AltLeft Pause'],
  [1, 'F1 F2 F4 F8 F10 Space Tab Escape ArrowLeft ArrowRight Home Enter PrintScreen d e f'],
  [
    2,
    'n t w o s p u j l d h f r e g k a c v x z 0 1 9 - = Tab Escape F4 F5 PageUp PageDown Enter NumpadAdd NumpadSubtract',
  ],
  [3, 'Delete Backspace F1 F7 l t'],
  [4, 'd e r l i s x Tab Space ArrowUp ArrowDown ArrowLeft'],
  [8, 'Escape F5 F10 Delete Insert F1'],
  [10, 'n t w i j c b o m Delete Escape Tab a q'],
  [12, 's m'],
];

/** In the short form every key alone and in one combination, all sixteen in turn, and all that is known to be dangerous. */
function sample(key: BoardKey, at: number): readonly number[] {
  const known = dangerous.filter(([, keys]) => keys.split(' ').includes(key.name)).map(([held]) => held);
  return [...new Set([0, at % allHeld.length, ...known])];
}

const combinations = (key: BoardKey, at: number): readonly number[] => (long ? allHeld : sample(key, at));

/** So many keys between two looks: `npm run fault` can name the one that opened something. */
const keysToALook = long ? 1 : 15;

async function pressAll(press: (key: BoardKey, held: readonly number[]) => Promise<number>): Promise<number> {
  let tried = 0;
  for (let from = 0; from < board.length; from += keysToALook) {
    const keys = board.slice(from, from + keysToALook);
    for (const [at, key] of keys.entries()) tried += await press(key, combinations(key, from + at));
    expect(await outside(), keys.map(({ name }) => name).join(' ')).toEqual([]);
  }
  return tried;
}

/** Of everything pressed the page may have heard these only; F5 since clickers send it, and it loads nothing anew. */
const useful = /^(Arrow.*|Page(Up|Down)|Home|End|Enter|Tab|Shift|Escape|Backspace|Delete|F5|.)$/u;

async function heardKeys(): Promise<string[]> {
  return room.page.evaluate(() => {
    const { heard = [] } = globalThis as { heard?: string[] };
    Object.assign(globalThis, { heard: [] });
    return heard;
  });
}

test('the window is what is looked for: one page of ours over the whole screen @verify', async () => {
  expect(await outside()).toEqual([]);
});

for (const [hands, press] of [
  ['real X events', pressReally],
  ['the browser’s protocol', (key: BoardKey, held: readonly number[]) => pressByProtocol(room, key, held)],
] as const) {
  test(`no key of a board of 105, with Ctrl, Alt, Shift and Super held, leads out: ${hands} @verify`, async () => {
    const tried = await pressAll(press);
    noteTried(`keys by ${hands}`, tried);
    const heard = await heardKeys();
    // Had the presses gone nowhere, nothing would have been shown.
    expect(heard).toEqual(expect.arrayContaining(['a', 'PageDown', 'ArrowRight']));
    expect(heard.filter((key) => !useful.test(key))).toEqual([]);
  });
}

for (const [what, hand] of [
  ['buttons of a mouse', () => mouse()],
  ['fingers', () => touch(room)],
  ['the wheel with Ctrl', () => wheel(room)],
  ['drops', () => drops(room)],
  ['clipboard', () => paste(room)],
] as const) {
  test(`nothing leads out: ${what} @verify`, async () => {
    const tried = await hand();
    expect(await outside()).toEqual([]);
    noteTried(what, tried);
  });
}

/** So many scripts at once between two looks. */
const scriptsToALook = 8;

for (const [what, tries] of [
  ['windows', windows],
  ['dialogs', dialogs],
  ['files', files],
  ['permissions and devices', permissions],
  ['addresses', navigations],
  ['network', network],
] as const satisfies readonly (readonly [string, readonly Try[]])[]) {
  test(`a script in the page gets nothing and leads nowhere: ${what} @verify`, async () => {
    for (let from = 0; from < tries.length; from += scriptsToALook) {
      const some = tries.slice(from, from + scriptsToALook);
      const names = some.map(([name]) => name).join('; ');
      expect(await tryInPage(room.session, some), names).toEqual([]);
      expect(await outside(), names).toEqual([]);
    }
    noteTried(`scripts in the page: ${what}`, tries.length);
  });
}
