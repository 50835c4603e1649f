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
await page.locator('html[data-view="attract"]').waitFor({ timeout: 120_000 });
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

/** Middles of all that leads somewhere: not the reading aids, and not the way out. */
const places = (): Promise<{ x: number; y: number }[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button:enabled:not([aria-pressed], [role="switch"], [data-control="reading"], [data-control="start-over"])',
      ),
    ]
      .filter((button) => button.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((button) => button.getBoundingClientRect())
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
  );

/** On a busy machine a second holds few touches; a visit that saw nothing would prove nothing. */
const fewestTouches = 16;
/** The test that runs this wants more than three. */
const fewestViews = 5;
const mostTouches = 200;
const end = performance.now() + Number(visit) * 1000;
const goesOn = (touches: number): boolean =>
  performance.now() < end || (seen.size < fewestViews && touches < mostTouches);
for (let touches = 0; touches < fewestTouches || goesOn(touches); touches += 1) {
  const targets = await places();
  const target = targets[roll(Math.max(1, targets.length))];
  if (target) await page.mouse.click(target.x, target.y);
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
