/**
 * A program of its own, run inside the silent network: opens the exhibition as the Chromium host does, watches the
 * attract loop, then touches its way about. Prints the views it saw, as JSON.
 *
 *     node visit.ts ADDRESS PROFILES ATTRACT-SECONDS VISIT-SECONDS
 */
import { setTimeout as wait } from 'node:timers/promises';
import { startBrowser } from '../../../src-main/host-chromium/browser.ts';
import { findBrowser } from '../../../src-main/host-chromium/find-browser.ts';

const [address = '', profiles = '', attract = '', visit = ''] = process.argv.slice(2);
const executable = await findBrowser();
if (executable === null) throw new Error('There is no browser on this machine.');

const { page, close } = await startBrowser({
  executable,
  profiles,
  shape: 'kiosk',
  origin: new URL(address).origin,
  say: () => undefined,
});
const seen = new Set<string>();
const look = async (): Promise<void> => {
  seen.add((await page.locator('html').getAttribute('data-view')) ?? 'none');
};

await page.goto(address);
await page.locator('html[data-view="attract"]').waitFor();
await wait(Number(attract) * 1000);
await look();

/** Small and repeatable, so that a visit that found something can be made again. */
let chance = 7;
const roll = (sides: number): number => {
  chance = (Math.imul(chance, 1664525) + 1013904223) >>> 0;
  return chance % sides;
};
const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
await page.mouse.click(width / 2, height / 2);

const end = performance.now() + Number(visit) * 1000;
while (performance.now() < end) {
  const targets = await page.locator('button:visible, [role="button"]:visible').all();
  const target = targets[roll(Math.max(1, targets.length))];
  const box = await target?.boundingBox();
  if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  if (roll(4) === 0) {
    await page.mouse.move(width * 0.7, height * 0.5);
    await page.mouse.down();
    await page.mouse.move(width * 0.4, height * 0.55, { steps: 8 });
    await page.mouse.up();
  }
  await wait(500);
  await look();
}
await close();
process.stdout.write(JSON.stringify([...seen]));
