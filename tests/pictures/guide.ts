/**
 * `npm run guide-pictures [-- staff|presenter|display|scenes]`: takes the operator's guide's pictures anew from the running
 * program, worked by touch as the guide says, and cuts those of the scenes in the guide for editors. Look at each before it
 * is committed. What only root can show (a stick that is plugged in) is left as it is where this isn't root.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright/test';
import { whyNoDrive } from '../e2e/support/drive.ts';
import { enter, launchBrowser } from '../e2e/support/kiosk.ts';
import { type Program, root, startProgram } from '../e2e/support/program.ts';
import { openDesk } from '../e2e/support/desk.ts';
import { click } from '../e2e/support/guide.ts';
import { openSheet, wayOf } from '../e2e/support/staff.ts';
import { openDoor, setFirstPin, settled, touch } from '../e2e/support/staff-surface.ts';
import { layHandsOn } from '../e2e/support/touch.ts';
import { takeScenes } from './scenes.ts';

const folder = join(root, 'assets', 'deploy', 'guide', 'pictures');
/** A stick carries the guide: none of its pictures is heavier, in bytes. */
const heaviest = 150 * 1024;
const qualities = [84, 76, 68, 60, 48, 36];
/** By now the ice has grown over the pane, which nothing in the page tells, in ms. */
const frostGrown = 8000;
/** By now a wall shows a picture with its text, in ms. */
const programmeUnderWay = 25_000;
/** Two pages run each picture once more; a busy machine takes its time. */
const picturesTake = 180_000;

/** A stick called USB, seen by the program alone; what it hangs in is no drive itself. */
const stick = [
  'unshare',
  '-m',
  'sh',
  '-c',
  'mount -t tmpfs nianlun /media && mkdir /media/USB && mount -t tmpfs -o size=8g nianlun /media/USB && mount -o remount,ro /media && exec "$@"',
  'sh',
];

/** What a touch has set going has come to its end; what goes on for ever (the window) goes on. */
async function atRest(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
        )
        .map(({ finished }) => finished),
    ),
  );
}

async function take(page: Page, name: string): Promise<void> {
  await atRest(page);
  const path = join(folder, `${name}.jpg`);
  for (const quality of qualities) {
    await page.screenshot({ path, type: 'jpeg', quality });
    if ((await stat(path)).size <= heaviest) break;
  }
  console.log(path);
}

/** The window, and what the hidden gesture opens. */
async function wall(page: Page): Promise<void> {
  await page.goto(new URL('/?view=attract', page.url()).href);
  await page.locator('html[data-view="attract"]').waitFor();
  await page.waitForTimeout(frostGrown);
  await take(page, 'window');
  const glass = await layHandsOn(page);
  await openSheet(page, glass, { x: 30, y: 30 });
  await take(page, 'menu');
  await glass.tap(await wayOf(page, 'clean'));
  await page.locator('[data-cleaning]').waitFor();
  await take(page, 'cleaning');
}

/** A guide takes the wall over, and leads it by the strip. */
async function lead(page: Page): Promise<void> {
  await page.goto(new URL('/?view=home', page.url()).href);
  await page.locator('html[data-view^="home"]').waitFor();
  await click(page, 'PageDown');
  await page.locator('[data-control="lead"]').waitFor();
  await take(page, 'take-over');
  await touch(page, 'lead');
  await click(page, 'PageDown');
  await page.locator('html[data-view^="chapter"]').waitFor();
  // The chapter's picture has been printed and has opened over home.
  await page.locator('[data-place="home"]:not(.hidden)').waitFor({ state: 'detached', timeout: picturesTake });
  await click(page, 's');
  await take(page, 'guide-strip');
  await touch(page, 'hand-back');
  await page.locator('html[data-view="attract"]').waitFor();
}

/** A wall in display mode, while it tells a chapter. */
async function unattended(browser: Browser): Promise<void> {
  const program = await startProgram({ arguments: ['--mode', 'display'] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const { page } = await enter(await context.newPage(), program);
    await page.locator('[data-act]').waitFor({ timeout: 120_000 });
    await page.waitForTimeout(programmeUnderWay);
    await take(page, 'display');
  } finally {
    await context.close();
    await program.stop();
  }
}

/** The guide's page has its two pictures of the wall, and waits for none. */
async function picturesThere(page: Page): Promise<void> {
  for (const role of ['current', 'next'])
    await page.locator(`iframe[data-preview="${role}"]`).waitFor({ timeout: picturesTake });
  await page.locator('iframe[data-preview="coming"]').waitFor({ state: 'detached', timeout: picturesTake });
}

/** The guide's own page in both its languages, a chapter being told. */
async function presenter(browser: Browser): Promise<void> {
  const program = await startProgram({ arguments: ['--mode', 'present'] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const { page } = await enter(await context.newPage(), program);
    await page.goto(new URL('/?window=wall', page.url()).href);
    await page.locator('html[data-view^="home"]').waitFor();
    const desk = await openDesk(page);
    await desk.press('plan-20');
    await desk.press('next');
    await desk.press('next');
    await page.locator('html[data-view^="chapter"]').waitFor();
    await picturesThere(desk.page);
    await take(desk.page, 'presenter-zh');
    await desk.press('voice');
    await picturesThere(desk.page);
    await take(desk.page, 'presenter-en');
  } finally {
    await context.close();
    await program.stop();
  }
}

/** Every section of the staff surface, in one language. */
async function surface(page: Page, language: 'zh' | 'en', plugged: boolean): Promise<void> {
  const shot = (name: string): Promise<void> => take(page, `${name}-${language}`);
  await touch(page, 'section-overview');
  await shot('condition');
  await touch(page, 'section-settings');
  await touch(page, 'group-hours');
  await touch(page, 'hours-timed');
  await page.locator('.note.done, .note.empty').waitFor({ state: 'attached' });
  await shot('hours');
  await touch(page, 'group-quiet');
  await shot('quiet');
  await touch(page, 'group-screen');
  await shot('screen');
  await touch(page, 'section-content');
  await page.locator('[data-control="withdraw"]').first().tap();
  await shot('withdraw');
  await touch(page, 'confirm-no');
  await touch(page, 'section-acts');
  await shot('operation');
  if (!plugged) return;
  await touch(page, 'act-export');
  await shot('export');
  await touch(page, 'act-handout');
  await shot('booklet');
}

async function staff(browser: Browser, program: Program, plugged: boolean): Promise<void> {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1280, height: 720 } });
  try {
    const { page } = await enter(await context.newPage(), program);
    await wall(page);
    await lead(page);
    await openDoor(page);
    await take(page, 'door-zh');
    await touch(page, 'language');
    await take(page, 'door-en');
    await touch(page, 'language');
    await setFirstPin(page);
    await surface(page, 'zh', plugged);
    await touch(page, 'language');
    await surface(page, 'en', plugged);
  } finally {
    await context.close();
  }
}

const parts = {
  staff: async (browser: Browser): Promise<void> => {
    const noStick = await whyNoDrive();
    if (noStick !== undefined) console.log(`The pictures of a stick are left as they are: ${noStick}.`);
    const program = await startProgram(noStick === undefined ? { through: stick } : {});
    try {
      await staff(browser, program, noStick === undefined);
    } finally {
      await program.stop();
    }
  },
  presenter,
  display: unattended,
  scenes: takeScenes,
};

/** All, or the ones that are named. */
const asked = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await launchBrowser(chromium);
try {
  for (const [name, part] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await part(browser);
} finally {
  await browser.close();
}
