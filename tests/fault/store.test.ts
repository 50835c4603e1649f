/** What the hall keeps survives a kill at any moment, and damage of any kind never stops the show. */
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dataPaths } from '../../src-main/store/paths.ts';
import { openSettings, parseSettings } from '../../src-main/store/settings.ts';
import { loadSqlite } from '../../src-main/store/visits/database.ts';
import { enter, expect, programTest as test } from '../e2e/support/kiosk.ts';
import { startProgram } from '../e2e/support/program.ts';
import { wake } from '../e2e/support/visitor.ts';
import { newFolder } from '../new-folder.ts';
import { visitsIn } from '../visits-in.ts';
import { randomFrom } from './chance.ts';
import { times } from './length.ts';
import { secondsOf } from './numbered.ts';
import { note } from './table.ts';

const now = (): Date => new Date();

interface Written {
  readonly settings: number;
  readonly visits: number;
  readonly problems: readonly string[];
}

/** Lets the real store write until it has been heard `writes` times, and kills it a moment later. */
async function writeUntilKilled(data: string, from: number, writes: number, moment: number): Promise<Written> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), data, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const heard = new Promise<void>((resolve) =>
    writer.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.split('\ns ').length > writes) resolve();
    }),
  );
  const ended = new Promise((resolve) => writer.once('close', resolve));
  await Promise.race([heard, ended]);
  await wait(moment);
  writer.kill('SIGKILL');
  await ended;
  const lines = said.split('\n').slice(0, -1);
  const last = (mark: string): number => Number(lines.findLast((line) => line.startsWith(`${mark} `))?.slice(2) ?? -1);
  return { settings: last('s'), visits: last('v'), problems: lines.filter((line) => line.startsWith('p ')) };
}

test('settings and figures survive a kill at any moment of their writing: the last ones or those before, never half @verify', async () => {
  test.setTimeout(0);
  const data = await newFolder();
  const paths = dataPaths(data);
  const random = randomFrom(20261125);
  const wanted = times({ short: 60, long: 1000 });
  let [number, kills, newer] = [0, 0, 0];
  while (number < wanted) {
    const before = number;
    const written = await writeUntilKilled(data, number, 4 + Math.floor(random() * 12), random() * 8);
    kills += 1;
    expect(written.problems).toEqual([]);
    expect(written.settings).toBeGreaterThanOrEqual(before);
    const kept = parseSettings(JSON.parse(await readFile(paths.settings, 'utf8'))).data?.idleSeconds;
    expect([secondsOf(written.settings), secondsOf(written.settings + 1)]).toContain(kept);
    expect(parseSettings(JSON.parse(await readFile(`${paths.settings}.bak`, 'utf8'))).success).toBe(true);
    expect([written.visits, written.visits + 1]).toContain(await visitsIn(paths.visits));
    // One writer can leave one half-written copy; the next start removes it.
    expect((await readdir(data)).filter((name) => /\.\d+$/.test(name)).length).toBeLessThanOrEqual(1);
    newer += kept === secondsOf(written.settings) ? 0 : 1;
    number = written.settings + 2;
  }
  await openSettings(paths.settings, now);
  expect((await readdir(data)).filter((name) => name.startsWith('settings')).toSorted()).toEqual([
    'settings.json',
    'settings.json.bak',
  ]);
  note(`settings and figures written under kill: ${number} writes, ${kills} kills, 0 lost, ${newer} newer than told`);
  await rm(data, { recursive: true, maxRetries: 5 });
});

test('with everything damaged at once the exhibition is shown, what was damaged lies aside, and keeping begins anew @verify', async ({
  page,
}) => {
  const data = await newFolder();
  const paths = dataPaths(data);
  await writeFile(paths.settings, '\0'.repeat(800));
  await mkdir(`${paths.settings}.bak`);
  await writeFile(
    paths.visits,
    Uint8Array.from({ length: 9000 }, (_, index) => (index * 7919) % 251),
  );
  await writeFile(`${paths.visits}-wal`, 'left over from another file');
  await writeFile(paths.lastGood, '{"form":1}\n{"exhibition":');
  await mkdir(paths.reserve);
  await mkdir(join(paths.logs, 'nianlun.log'), { recursive: true });

  const program = await startProgram({ data });
  const kiosk = await enter(page, program);
  await wake(kiosk);
  await expect.poll(() => visitsIn(paths.visits)).toBe(1);
  const aside = (await readdir(data)).filter((name) => name.includes('.damaged-'));
  expect(aside.map((name) => name.replace(/-2.*Z/, '')).toSorted()).toEqual([
    'settings.json.bak.damaged',
    'settings.json.damaged',
    'visits.sqlite.damaged',
  ]);
  await page.close();
  expect(await program.stop()).toBe(0);
});

test('figures that another program holds wait, and are on the disk when it lets go @verify', async ({ page }) => {
  const data = await newFolder();
  const { visits: file } = dataPaths(data);
  const { DatabaseSync } = await loadSqlite();
  const other = new DatabaseSync(file);
  other.exec('CREATE TABLE something (a); BEGIN EXCLUSIVE');
  const program = await startProgram({ data });
  const kiosk = await enter(page, program);
  await wake(kiosk);
  await expect
    .poll(async () => (await program.log()).map(({ event }) => event))
    .toContain('the figures can’t be opened and stay in memory');
  other.exec('COMMIT');
  other.close();
  await expect.poll(() => visitsIn(file)).toBe(1);
  await page.close();
  expect(await program.stop()).toBe(0);
});
