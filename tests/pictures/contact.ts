/**
 * `npm run contact [-- --record]`: takes every kept picture anew and lays them out on sheets for people to look at,
 * one for each language and orientation, in contact/, and one of the governor's last step. With `--record` they become
 * the approved ones, but for that sheet.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright/test';
import { exhibitionHere } from '../e2e/support/exhibition-here.ts';
import { launchBrowser } from '../e2e/support/kiosk.ts';
import { root } from '../e2e/support/program.ts';
import { openGallery } from './gallery.ts';
import { folderFor } from './record.ts';
import { fileOf, type Kept, keptPictures, leastPictures } from './views.ts';

interface Taken extends Omit<Kept, 'tag'> {
  readonly jpeg: Buffer;
}

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } }, strict: true });
const sheets = join(root, 'contact');

/** Pictures side by side, and the width of each. */
const formats = { landscape: { columns: 4, width: 480 }, portrait: { columns: 7, width: 270 } } as const;
const wholeScreens = { columns: 2, width: 1280 } as const;

/** One sheet: pictures in the order of a visit, each with its view beneath. */
async function layOut(browser: Browser, taken: readonly Taken[], file: string): Promise<void> {
  const [first] = taken;
  if (!first) return;
  const { columns, width } = first.ease === undefined ? formats[first.orientation] : wholeScreens;
  const page = await browser.newPage({ viewport: { width: columns * (width + 16) + 16, height: 600 } });
  const figures = taken
    .map(
      ({ view, jpeg }) =>
        `<figure><img src="data:image/jpeg;base64,${jpeg.toString('base64')}" width="${width}"><figcaption>${view}</figcaption></figure>`,
    )
    .join('');
  await page.setContent(
    `<style>body{margin:8px;background:#777;font:13px sans-serif;display:flex;flex-wrap:wrap}figure{margin:8px;width:${width}px}img{display:block}figcaption{padding-top:3px}</style>${figures}`,
  );
  await page.screenshot({ path: file, type: 'jpeg', quality: 88, fullPage: true });
  await page.close();
}

const browser = await launchBrowser(chromium);
try {
  const gallery = await openGallery(browser);
  const exhibition = await exhibitionHere();
  const taken: Taken[] = [];
  const least: Taken[] = [];
  try {
    for (const kept of keptPictures(exhibition)) taken.push({ ...kept, jpeg: await gallery.take(kept) });
    for (const kept of leastPictures(exhibition)) least.push({ ...kept, jpeg: await gallery.take(kept) });
  } finally {
    await gallery.close();
  }
  await mkdir(sheets, { recursive: true });
  const groups = Object.groupBy(taken, ({ orientation, language }) => `${orientation}-${language}`);
  for (const [name, group = []] of [...Object.entries(groups), ['least', least] as const]) {
    const file = join(sheets, `${name}.jpg`);
    await layOut(browser, group, file);
    console.log(file);
  }
  if (values.record) {
    const approved = join(import.meta.dirname, folderFor(browser.version()));
    await rm(approved, { recursive: true, force: true });
    await mkdir(approved, { recursive: true });
    for (const each of taken) await writeFile(join(approved, fileOf(each)), each.jpeg);
    console.log(`Recorded as approved: ${taken.length} pictures in ${approved}`);
  }
} finally {
  await browser.close();
}
