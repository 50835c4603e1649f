/** Whether anything got out: looked at from the browser, from the page, from the X server and on disk. */
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Room, x } from './room.ts';
import { strange } from './picture.ts';

/** A find bar or a bubble covers about this share of the screen, at the least. */
const covered = 0.01;

/** Patience with a picture that moves: so many looks, in milliseconds one after the other. */
const mostLooks = 60;
const betweenLooks = 250;

/** Where a browser or a desktop puts what is saved. */
async function savedFiles(): Promise<string> {
  const folders = ['Downloads', 'Desktop', '下载', '桌面', ''].map((name) => join(homedir(), name));
  const lists = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  // Hidden files are the browser's own.
  return lists.map((names) => names.filter((name) => !name.startsWith('.'))).join('\n');
}

interface Window {
  readonly id: string;
  readonly name: string;
  readonly covers: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

async function geometry(id: string): Promise<Window['covers']> {
  const text = await x('getwindowgeometry', '--shell', id);
  const field = (name: string): number => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(text)?.[1]);
  return { x: field('X'), y: field('Y'), width: field('WIDTH'), height: field('HEIGHT') };
}

/** All windows that can be seen, the root first. */
async function visibleWindows(): Promise<Window[]> {
  const ids = (await x('search', '--onlyvisible', '--maxdepth', '1', '--name', '.*')).split('\n').filter(Boolean);
  return Promise.all(
    ids.map(async (id) => ({ id, name: (await x('getwindowname', id)).trim(), covers: await geometry(id) })),
  );
}

interface PageState {
  readonly origin: string;
  readonly view: string | undefined;
  readonly drawn: boolean;
  readonly size: readonly [number, number];
  readonly screen: readonly [number, number];
  readonly ratio: number;
  readonly scale: number | undefined;
  readonly selected: string;
  readonly full: boolean;
  readonly history: number;
}

function pageState(): PageState {
  return {
    origin: location.origin,
    view: document.documentElement.dataset['view'],
    drawn: document.querySelector('#wall')?.firstElementChild != null,
    size: [innerWidth, innerHeight],
    screen: [screen.width, screen.height],
    ratio: devicePixelRatio,
    scale: visualViewport?.scale,
    selected: getSelection()?.toString() ?? '',
    full: document.fullscreenElement !== null || document.pointerLockElement !== null,
    history: history.length,
  };
}

const views = /^(attract|warning|home|moment|chapter|sources|circle|city|route|your-year|take-away)\b/;

/** Remembers what is as it should be, and says what is no longer. */
export async function watchOutside(room: Room): Promise<() => Promise<string[]>> {
  const filesBefore = await savedFiles();
  const before = await room.page.evaluate(pageState);

  async function browser(): Promise<string[]> {
    const { targetInfos } = await room.whole.send('Target.getTargets', { filter: [{}] });
    const others = targetInfos.filter(
      ({ type }) => !['page', 'tab', 'worker', 'shared_worker', 'browser'].includes(type),
    );
    const pages = targetInfos.filter(({ type }) => type === 'page');
    return [
      ...others.map(({ type, url }) => `the browser has a ${type}: ${url}`),
      ...(pages.length === 1
        ? []
        : [`the browser has ${pages.length} pages: ${pages.map(({ url }) => url).join(' ')}`]),
    ];
  }

  async function page(): Promise<string[]> {
    const now = await room.page.evaluate(pageState);
    return [
      now.origin !== room.origin && `the page is at ${now.origin}`,
      !(now.drawn && views.test(now.view ?? '')) && `the page shows "${now.view}"`,
      (now.size[0] < now.screen[0] || now.size[1] < now.screen[1]) && `the page is ${now.size.join(' by ')}`,
      now.ratio !== before.ratio && `the page is zoomed to ${now.ratio}`,
      now.scale !== 1 && `the page is pinched to ${now.scale}`,
      now.selected !== '' && `text is selected: ${now.selected}`,
      now.full && 'the page has taken the screen or the pointer for itself',
      now.history > 1 && 'there is a way back in history',
    ].filter((problem) => problem !== false);
  }

  async function screen(): Promise<string[]> {
    const [root, ours, ...others] = await visibleWindows();
    if (root === undefined || ours === undefined) return ['no window is to be seen'];
    const { x, y, width, height } = ours.covers;
    const covers = x <= 0 && y <= 0 && x + width >= root.covers.width && y + height >= root.covers.height;
    return [
      ...others.map(({ name, covers }) => `another window: "${name}" ${JSON.stringify(covers)}`),
      ...(covers ? [] : [`the window does not cover the screen: ${JSON.stringify(ours.covers)}`]),
    ];
  }

  /** Between the two pictures a movement goes on, on a busy machine a long one: only what stays is strange. */
  async function picture(): Promise<string[]> {
    let share = await strange(room);
    for (let look = 0; look < mostLooks && share > covered; look++) {
      await wait(betweenLooks);
      share = await strange(room);
    }
    return share > covered ? [`something lies over ${(share * 100).toFixed(1)} % of the picture`] : [];
  }

  return async () => {
    const problems = [...room.appeared(), ...(await browser()), ...(await page()), ...(await screen())];
    if ((await savedFiles()) !== filesBefore) problems.push('something was saved on disk');
    // The dearest look comes last, and only when all else is well.
    return problems.length > 0 ? problems : picture();
  };
}
