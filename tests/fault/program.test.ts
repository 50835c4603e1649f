/**
 * Main dies or hangs, and the outer supervisor starts the program again: the built command line under a stand-in of
 * the supervisor, killed at random moments while it counts visits and writes settings.
 */
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import type { WindowHealth } from '../../src-main/contract/window.ts';
import { dataPaths } from '../../src-main/store/paths.ts';
import { parseSettings } from '../../src-main/store/settings.ts';
import { loadSqlite } from '../../src-main/store/visits/database.ts';
import { readLog } from '../e2e/support/program.ts';
import { whyNoScreen } from '../e2e/support/screen.ts';
import { visitsIn } from '../visits-in.ts';
import { skipFor } from '../skip-for.ts';
import { randomFrom } from './chance.ts';
import { times } from './length.ts';
import { browserProcesses, processesOf, signal } from './processes.ts';
import { supervise, type Supervised } from './supervised.ts';
import { tell } from './table.ts';
import { numbersOf, useProgram } from './use.ts';
import { openWatchedScreen, until, type WatchedScreen } from './watched-screen.ts';

let screen: WatchedScreen;
let program: Supervised;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  skipFor(await whyNoScreen());
  screen = await openWatchedScreen();
  program = await supervise(screen);
});

test.afterAll(async () => {
  await program?.stop();
  await screen?.close();
});

/** A count may wait in memory for two seconds; a busy machine writes a second later. In milliseconds. */
const promised = 3000;

const visitsInFile = async (): Promise<number> => (await visitsIn(dataPaths(program.data).visits)) ?? 0;

async function integrity(): Promise<unknown> {
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(dataPaths(program.data).visits, { timeout: 5000 });
  try {
    return database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
  } finally {
    database.close();
  }
}

async function settingsInFile(): Promise<number> {
  const settings = parseSettings(JSON.parse(await readFile(dataPaths(program.data).settings, 'utf8')));
  return settings.data?.idleSeconds ?? -1;
}

test('a main that is killed while it writes is back with a moving picture, and has kept what it promised @verify', async () => {
  test.setTimeout(0);
  const random = randomFrom(1980);
  const took: number[] = [];
  let [counted, written] = [0, 0];
  for (let kills = 0; kills < times({ short: 2, long: 50 }); kills++) {
    const before = await browserProcesses(program.data);
    const use = await useProgram(program, written);
    await until('the first settings are kept', () => Promise.resolve(use.hasKept()));
    await wait(500 + random() * 4000);
    let killed = 0;
    const back = program.backAfter(() => {
      killed = performance.now();
      signal(program.pid(), 'SIGKILL');
    });
    const { visits, kept, asked } = await use.stop();
    took.push(await back);
    // Visits: all but those of the last two seconds. Settings: the last that were confirmed, or newer ones, whole.
    const sure = visits.filter((moment) => moment < killed - promised).length;
    const now = await visitsInFile();
    expect(now).toBeGreaterThanOrEqual(counted + sure);
    counted = now;
    const inFile = await settingsInFile();
    const [number] = numbersOf(inFile, kept, asked);
    expect(number, `${inFile} is none of the settings from ${kept} to ${asked}`).toBeDefined();
    expect((await (await program.ask('/api/settings'))?.json())?.idleSeconds).toBe(inFile);
    written = number ?? asked;
    // Nothing of the killed program stays in front of the new one, or on the disk.
    await until('the old browser is gone', async () => {
      const left = await browserProcesses(program.data);
      return before.every((pid) => !left.includes(pid));
    });
    expect(await readdir(dataPaths(program.data).browser)).toHaveLength(1);
  }
  expect(await integrity()).toBe('ok');
  expect((await readLog(program.data)).filter(({ event }) => event === 'settings were damaged')).toEqual([]);
  tell('main killed', took, 10_000);
});

test('a main that loops for ever is ended and started again @verify', async () => {
  test.setTimeout(0);
  const took: number[] = [];
  for (let hangs = 0; hangs < times({ short: 1, long: 5 }); hangs++)
    took.push(await program.backAfter(() => signal(program.pid(), 'SIGUSR2')));
  // Ten seconds of patience come before it; meanwhile the picture moves on, since a page needs no main to draw.
  tell('main hangs', took, 20_000);
  const events = (await readLog(program.data)).map(({ event }) => event);
  expect(events).toContain('the program hung and was ended');
});

test('a machine that sleeps wakes to the same picture: no alarm, no restart @release', async () => {
  test.setTimeout(0);
  const sleepers = async (): Promise<readonly number[]> => [program.pid(), ...(await browserProcesses(program.data))];
  const pages = await processesOf(program.data, 'renderer');
  const starts = program.starts();
  const errors = async () => (await readLog(program.data)).filter(({ level }) => level === 'error').length;
  const before = await errors();
  for (let nights = 0; nights < times({ short: 1, long: 3 }); nights++) {
    const all = await sleepers();
    for (const pid of all) signal(pid, 'SIGSTOP');
    // Longer than any page may leave a question unanswered, and than main may leave its watchdog without a beat.
    await wait(15_000);
    // Main first: it finds every timer due and no answer there yet.
    for (const pid of all) {
      signal(pid, 'SIGCONT');
      await wait(20);
    }
    await screen.moves();
    await wait(15_000);
  }
  expect(await errors()).toBe(before);
  expect(program.starts()).toBe(starts);
  // Others may have come: pictures are made ahead in a page of their own.
  expect(await processesOf(program.data, 'renderer')).toEqual(expect.arrayContaining([...pages]));
});

test('a presentation is back at the same page when main was killed in the middle of it @verify', async () => {
  test.setTimeout(0);
  const exhibition = (await (await program.ask('/exhibition.json'))?.json()) as Exhibition;
  const chapter = exhibition.chapters.find(({ pages }) => pages.length > 1);
  if (chapter === undefined) throw new Error('No chapter has a second page.');
  const view = `chapter:${chapter.id}:2`;
  // The wall's own page, which no guide has taken over, would say so with its next beat.
  const pages = await processesOf(program.data, 'renderer');
  for (const pid of pages) signal(pid, 'SIGSTOP');
  // As the wall posts it once a guide has taken it over.
  const journey = { view, year: chapter.year, aids: {}, led: true, black: false };
  const shown = { view, language: 'both', led: true, black: false };
  expect((await program.ask('/api/journey', { id: 'wall', journey, shown }))?.status).toBe(204);
  const { places } = dataPaths(program.data);
  await expect.poll(() => readFile(places, 'utf8').catch(() => '')).toContain(view);
  signal(program.pid(), 'SIGKILL');
  for (const pid of pages) signal(pid, 'SIGCONT');
  await until('the presentation is back at its page', async () => {
    const health = (await (await program.ask('/api/health'))?.json().catch(() => undefined)) as
      { readonly windows: readonly WindowHealth[] } | undefined;
    return health?.windows.some(({ id, frames, view: seen }) => id === 'wall' && frames > 0 && seen === view) ?? false;
  });
});
