/**
 * `npm run bench [-- --only WORDS] [--json FILE]`: script time and late frames of everything that moves, plain and with
 * the processor slowed down four times, beside the budgets of DESIGN §9 and a bare page in the same run.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright/test';
import { exhibitionHere } from '../e2e/support/exhibition-here.ts';
import { launchBrowser } from '../e2e/support/kiosk.ts';
import { startProgram } from '../e2e/support/program.ts';
import { draw, sway } from './fingers.ts';
import { openFloor } from './floor.ts';
import { type Frames, framesDuring, watchFrames } from './frames.ts';
import { judged, type Row, tableOf } from './row.ts';
import { startScript } from './start-script.ts';
import { quantile, shareAbove } from './statistics.ts';
import { screen, type Subject, subjectsOf } from './subjects.ts';

/** Budgets of DESIGN §9: milliseconds of script a frame at the median, and per cent of late frames beyond the floor's. */
const mostScript = 6;
const lateAbove = 25;
const mostLate = 0.5;
const speeds = [1, 4];
/** A view is drawn when nothing of it was on its way for so long, in milliseconds. */
const drawnAfter = 1000;

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } }, strict: true });

interface Stage {
  readonly browser: Browser;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly origin: string;
}

/** Waits until pictures are loaded and printed. */
async function drawn(page: Page): Promise<void> {
  let since = performance.now();
  while (performance.now() - since < drawnAfter) {
    await wait(100);
    if ((await page.locator('html[data-busy]').count()) > 0) since = performance.now();
  }
}

/** Shows the view alive, waits until it has been drawn, and slows the processor down. */
async function measure(stage: Stage, subject: Subject, speed: number): Promise<Frames> {
  const { browser, page, cdp, origin } = stage;
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.goto(`${origin}/?view=${encodeURIComponent(subject.view)}`);
  await page.locator(`html[data-view^="${subject.view}"]`).waitFor({ state: 'attached' });
  await drawn(page);
  await watchFrames(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: speed });
  return framesDuring(browser, page, () => subject.act(page, cdp));
}

async function measureFloor({ browser, page, cdp }: Stage, speed: number): Promise<Frames> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await openFloor(page);
  await watchFrames(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: speed });
  return framesDuring(browser, page, () => draw(cdp, [sway({ x: 200, y: 200 }, { x: 1700, y: 900 }, 2)], 2500));
}

function rowsOf(name: string, speed: number, { script, intervals }: Frames, floor: Frames): Row[] {
  const at = speed === 1 ? '' : ` at ${speed}×`;
  const late = shareAbove(intervals, lateAbove);
  const floorLate = shareAbove(floor.intervals, lateAbove);
  return [
    judged({
      what: `${name}${at}: script a frame, median`,
      value: quantile(script, 0.5),
      unit: 'ms',
      budget: mostScript,
      floor: quantile(floor.script, 0.5),
      samples: script.length,
    }),
    judged({
      what: `${name}${at}: frames over ${lateAbove} ms`,
      value: late,
      unit: '%',
      budget: floorLate + mostLate,
      floor: floorLate,
      samples: intervals.length,
    }),
  ];
}

const program = await startProgram({});
const browser = await launchBrowser(chromium);
try {
  const context = await browser.newContext({ viewport: screen, hasTouch: true });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto(program.address, { waitUntil: 'commit' });
  const stage: Stage = { browser, page, cdp, origin: program.origin };
  const rows: Row[] = [await startScript(page, program.origin)];
  const asked = subjectsOf(await exhibitionHere()).filter(({ name }) => name.includes(values.only ?? ''));
  for (const speed of speeds) {
    const floor = await measureFloor(stage, speed);
    for (const subject of asked) rows.push(...rowsOf(subject.name, speed, await measure(stage, subject, speed), floor));
  }
  console.log(tableOf(rows));
  console.log(
    `\n${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Chromium ${browser.version()}, no GPU assumed; load before the end ${loadavg()[0]?.toFixed(1) ?? '?'}; ${rows.filter(({ missed }) => missed).length} of ${rows.length} missed.`,
  );
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  await browser.close();
  await program.stop();
}
