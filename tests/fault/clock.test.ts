/** A wall clock that is ten years wrong, or jumps, stops nothing and costs no figures. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { dataPaths } from '../../src-main/store/paths.ts';
import { readVisits } from '../../src-main/store/visits/database.ts';
import { enter, expect, type Kiosk, programTest as test } from '../e2e/support/kiosk.ts';
import { startProgram } from '../e2e/support/program.ts';
import { newFolder } from '../new-folder.ts';
import { serveShow } from './served.ts';
import { note } from './table.ts';

/** The library that gives a program another clock, as the command beside it loads it; undefined where there is none. */
async function fakeTime(): Promise<string | undefined> {
  return promisify(execFile)('faketime', ['now', 'printenv', 'LD_PRELOAD']).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

const day = 24 * 3600_000;
const years = 365.25 * day;

async function visit(kiosk: Kiosk): Promise<void> {
  await kiosk.shows('attract');
  // A visit counts once the server has answered; leaving the page before aborts the request.
  const counted = kiosk.page.waitForResponse('**/api/visits');
  await kiosk.page.touchscreen.tap(960, 540);
  await kiosk.shows(/^home/);
  await counted;
}

async function visitsByYear(data: string): Promise<Record<string, number>> {
  const read = await readVisits(dataPaths(data).visits);
  const sums: Record<string, number> = {};
  for (const { day, kind, count } of read.status === 'ok' ? read.counts : [])
    if (kind === 'visit') sums[day.slice(0, 4)] = (sums[day.slice(0, 4)] ?? 0) + count;
  return sums;
}

test('a clock that jumps ten years back and ahead while visitors are there changes nothing for them, and no figure is lost @verify', async ({
  page,
}) => {
  const data = await newFolder();
  const start = Date.UTC(2026, 10, 25, 4);
  let shift = 0;
  const show = await serveShow({ data, now: () => new Date(start + shift) });
  const kiosk = await enter(page, show);
  await visit(kiosk);
  // What is loaded anew stands where the server was told; it is told a moment later.
  const id = await page.evaluate(() => sessionStorage.getItem('window') ?? '');
  await expect.poll(() => JSON.stringify(show.composed.served.windows.journeyOf(id))).toContain('home');
  for (const years10 of [-1, 1, -1, 0]) {
    shift = years10 * 10 * years;
    await page.reload();
    // The window comes back where it was, whatever the clock says.
    await kiosk.shows(/^home/);
    show.composed.served.windows.push({ type: 'settings' });
    await page.evaluate(() =>
      fetch('/api/visits', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: 'another', event: 'start' }),
      }),
    );
  }
  await page.close();
  await show.close();
  expect(await visitsByYear(data)).toEqual({ 2016: 2, 2026: 2, 2036: 1 });

  // A start with a clock that is wrong forgets nothing either.
  for (const years10 of [1, -1, 0]) {
    const again = await serveShow({ data, now: () => new Date(start + years10 * 10 * years) });
    expect(again.composed.storeProblems()).toEqual([]);
    await again.close();
  }
  expect(await visitsByYear(data)).toEqual({ 2016: 2, 2026: 2, 2036: 1 });
  await rm(data, { recursive: true, maxRetries: 5 });
  note('clock ±10 years: 7 jumps, 3 starts, 5 of 5 visits kept');
});

for (const date of ['2016-11-25 12:00:00', '2036-11-25 12:00:00']) {
  test(`the program started on a machine that believes it is ${date.slice(0, 4)} shows the exhibition and keeps what it keeps @verify`, async ({
    page,
  }) => {
    const library = await fakeTime();
    const missing = library === undefined ? 'faketime is not installed (Debian: apt install faketime)' : undefined;
    test.skip(missing !== undefined, missing ?? '');
    const data = await newFolder();
    // Timers follow the monotonic clock, as a machine's do when somebody sets it.
    const wrong = { LD_PRELOAD: library ?? '', FAKETIME: `@${date}`, FAKETIME_DONT_FAKE_MONOTONIC: '1' };
    for (const env of [{}, wrong, {}]) {
      const program = await startProgram({ data, keepData: true, env });
      const kiosk = await enter(page, program);
      await visit(kiosk);
      await expect.poll(async () => (await program.log()).map(({ event }) => event)).toContain('started');
      await page.goto('about:blank');
      expect(await program.stop()).toBe(0);
      expect(program.said()).toBe('');
    }
    const sums = await visitsByYear(data);
    expect(sums[date.slice(0, 4)]).toBe(1);
    expect(Object.values(sums).reduce((sum, count) => sum + count, 0)).toBe(3);
    await page.close();
    await rm(data, { recursive: true, maxRetries: 5 });
  });
}
