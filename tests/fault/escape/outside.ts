/** Whether anything got out: looked at from the browser, from the page, from the X server and on disk. */
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takePicture } from '../../../src-main/host-chromium/page-probe.ts';
import { type Room, x } from './room.ts';

/** Both are compared in fields of 40 pixels' side. */
const columns = 48;
const rows = 27;

/** Points of a field's side that stand for all of it. */
const fineness = 8;

/** The file of a virtual screen, as X's dumps of windows are written: numbers of four bytes, then colours, then pixels. */
function fieldsOfScreen(file: Buffer): number[] {
  const number = (at: number): number => file.readUInt32BE(at * 4);
  const [header, width, height, line, colours] = [number(0), number(4), number(5), number(12), number(19)];
  const pixels = header + colours * 12;
  const sums = Array.from({ length: columns * rows }, () => 0);
  for (let down = 0; down < rows * fineness; down++) {
    const from = pixels + Math.floor(((down + 0.5) * height) / (rows * fineness)) * line;
    for (let across = 0; across < columns * fineness; across++) {
      const at = from + Math.floor(((across + 0.5) * width) / (columns * fineness)) * 4;
      const field = Math.floor(down / fineness) * columns + Math.floor(across / fineness);
      const light = ((file[at] ?? 0) + (file[at + 1] ?? 0) + (file[at + 2] ?? 0)) / 3;
      sums[field] = (sums[field] ?? 0) + light / fineness ** 2;
    }
  }
  return sums;
}

/** The browser's own picture of the page, which knows nothing of what lies over it; read by the browser itself. */
async function fieldsOfPage({ page, session }: Room): Promise<number[]> {
  const { png } = await takePicture(session);
  return page.evaluate(
    async ({ png, columns, rows }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const pen = new OffscreenCanvas(columns, rows).getContext('2d');
      if (pen === null) throw new Error('There is nothing to draw with.');
      pen.drawImage(picture, 0, 0, columns, rows);
      const { data } = pen.getImageData(0, 0, columns, rows);
      return Array.from({ length: columns * rows }, (_, field) => {
        const [red = 0, green = 0, blue = 0] = data.subarray(field * 4);
        return (red + green + blue) / 3;
      });
    },
    { png: Buffer.from(png).toString('base64'), columns, rows },
  );
}

/** A field differs when a glance would tell: a bubble or a bar of the browser's is white, our night ground is dark. */
const glance = 70;

/** The share of the screen that isn't what the page has drawn. */
async function strange(room: Room): Promise<number> {
  const page = await fieldsOfPage(room);
  const screen = fieldsOfScreen(await readFile(room.screenMemory));
  return page.filter((light, field) => Math.abs(light - (screen[field] ?? 0)) > glance).length / page.length;
}

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
