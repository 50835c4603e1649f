import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { api } from '../../../../src-main/contract/api.ts';
import type { Drive, StaffDone, StaffExport, StaffFigures, StaffState } from '../../../../src-main/contract/staff.ts';
import { shippedSettings } from '../../../../src-main/contract/settings.ts';
import { newFolder } from '../../../new-folder.ts';
import { FakeClock } from '../../fake-clock.ts';
import { openHall } from '../support.ts';
import { moveIn, tryPin, within } from './support.ts';

/** Every route for which the table asks a session, as method and path. */
const inside = Object.entries(api)
  .filter(([, { by }]) => by === 'staff')
  .map(([route]) => route.split(' ') as ['GET' | 'POST', string]);

test('without the token of the session nothing is told and nothing done', async () => {
  const hall = await openHall();
  const { token } = await moveIn(hall);
  const guesses = [undefined, '', 'x', token.slice(1), `${token}x`, token.toUpperCase(), 'a'.repeat(10_000)];
  for (const guess of guesses) {
    const headers: Record<string, string> = guess === undefined ? {} : { 'x-staff-token': guess };
    for (const [method, path] of inside) {
      const body = method === 'POST' ? { body: JSON.stringify({ ...shippedSettings, act: 'leave' }) } : {};
      expect((await hall.get(path, { method, headers, ...body })).status, `${method} ${path}`).toBe(401);
    }
  }
  for (const [method, path] of inside) {
    const wrong = method === 'GET' ? 'POST' : 'GET';
    expect((await hall.get(path, { method: wrong })).status, `${wrong} ${path}`).toBe(405);
  }
});

test('a session lasts while something is asked, ends after two minutes of silence, and on leaving', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  for (let minute = 0; minute < 10; minute += 1) {
    hall.tick(119_000);
    expect((await staff.get('state')).status).toBe(200);
  }
  hall.tick(120_000);
  expect((await staff.get('state')).status).toBe(401);
  const entry = await tryPin(hall, '73915');
  const again = within(hall, entry.entered ? entry.token : '');
  expect((await again.post('leave', {})).status).toBe(204);
  expect((await again.get('state')).status).toBe(401);
});

test('whoever enters takes the place of whoever was inside', async () => {
  const hall = await openHall();
  const first = await moveIn(hall);
  const entry = await tryPin(hall, '73915');
  expect((await first.get('state')).status).toBe(401);
  expect((await within(hall, entry.entered ? entry.token : '').get('state')).status).toBe(200);
});

test('a PIN changed from inside leaves the session as it is; a weak one is refused', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  expect(await (await staff.post('pin', { pin: '1111' })).json()).toHaveProperty('problem.zh');
  expect(await (await staff.post('pin', { pin: '204861' })).json()).toEqual({ entered: true, token: staff.token });
  expect((await staff.get('state')).status).toBe(200);
  expect(await tryPin(hall, '73915')).toMatchObject({ entered: false });
});

test('the state holds all that the surface shows, by the hall’s own clock', async () => {
  const hall = await openHall();
  const state = (await (await (await moveIn(hall)).get('state')).json()) as StaffState;
  expect(state).toMatchObject({
    condition: { level: 'well', reasons: [] },
    exhibition: { id: 'harbour', languages: ['en', 'de'], problems: [], mayShowGlobe: false },
    settings: shippedSettings,
    displays: [],
    drives: [],
    dataFolder: { path: hall.folder },
  });
  expect(state.clock).toMatch(/^2026-12-01T10:00:00[+-]\d\d:\d\d$/);
  expect(state.items).toEqual([
    { kind: 'chapter', id: 'pier', name: { en: 'Pier' }, year: 1960, withdrawn: false },
    { kind: 'source', id: 'paper', name: { en: 'Paper' }, withdrawn: false },
  ]);
});

test('settings are taken whole, hold at once and survive; what is none is refused', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  const wanted = { ...shippedSettings, idleSeconds: 120, hours: { opens: '09:00', closes: '17:00', closedOn: [1] } };
  expect(await (await staff.post('settings', wanted)).json()).toEqual({ done: true });
  expect(await (await hall.get('/api/settings')).json()).toEqual(wanted);
  for (const wrong of [{ ...wanted, idleSeconds: 1 }, [], 'x', null, { ...wanted, quietDays: ['13-40'] }])
    expect((await staff.post('settings', wrong)).status).toBe(400);
  expect(JSON.parse(await readFile(join(hall.folder, 'settings.json'), 'utf8'))).toEqual(wanted);
});

test('a display keeps to the mode that staff chose for it', async () => {
  const hall = await openHall();
  const displays = { 'wall-2': { mode: 'display' } };
  await (await moveIn(hall)).post('settings', { ...shippedSettings, displays });
  const mode = async (id: string): Promise<unknown> =>
    ((await (await hall.get(`/api/window?id=${id}`)).json()) as { mode: unknown }).mode;
  expect([await mode('wall-1'), await mode('wall-2'), await mode('constructor')]).toEqual([
    'kiosk',
    'display',
    'kiosk',
  ]);
});

test('figures are those since the day asked for', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  hall.visits.begin();
  const figures = async (since: string): Promise<unknown> => {
    const answer = await staff.get(`figures?since=${since}`);
    return answer.status === 200 ? ((await answer.json()) as StaffFigures).counts : answer.status;
  };
  expect(await figures('2026-12-01')).toEqual([
    { day: '2026-12-01', kind: 'hour', key: '10', count: 1 },
    { day: '2026-12-01', kind: 'visit', key: '', count: 1 },
  ]);
  expect(await figures('2026-12-02')).toEqual([]);
  for (const wrong of ['', 'today', '2026-13-01', "2026-01-01' OR 1=1"]) expect(await figures(wrong)).toBe(400);
});

async function withDrive() {
  const drive = await newFolder('U盘 ');
  const drives: Drive[] = [{ path: drive, name: 'U盘', freeBytes: 1e9 }];
  const hall = await openHall({}, { drives: () => Promise.resolve(drives) });
  const staff = await moveIn(hall);
  const exported = async (to: string): Promise<StaffExport> =>
    (await (await staff.post('export', { drive: to })).json()) as StaffExport;
  return { drive, drives, hall, staff, exported };
}

test('figures go to the chosen drive, each time as a new file', async () => {
  const { drive, hall, exported } = await withDrive();
  for (let visit = 0; visit < 6; visit += 1) hall.visits.begin();
  expect(await exported(drive)).toEqual({ file: join(drive, 'nianlun-harbour-2026-12-01.csv') });
  expect(await exported(drive)).toEqual({ file: join(drive, 'nianlun-harbour-2026-12-01-2.csv') });
  expect(await readFile(join(drive, 'nianlun-harbour-2026-12-01.csv'), 'utf8')).toContain('2026-12-01,visit,,6');
});

test('only a drive from the list is written to, however the path is written', async () => {
  const { drive, hall, drives, exported } = await withDrive();
  const tricks = ['/', hall.folder, `${drive}/`, `${drive}/.`, `${drive}/../x`, '..', 'U盘', `${drive}\0`, '__proto__'];
  for (const trick of tricks) expect(await exported(trick)).toHaveProperty('problem.en');
  drives.pop();
  expect(await exported(drive)).toHaveProperty('problem.en', expect.stringContaining('plug it in'));
  expect(await readdir(drive)).toEqual([]);
});

test('a drive that was pulled out is told as such', async () => {
  const { drives, exported } = await withDrive();
  const gone = { path: join(tmpdir(), 'no drive here'), name: 'gone', freeBytes: 1 };
  drives.push(gone);
  expect(await exported(gone.path)).toHaveProperty('problem.zh', expect.stringContaining('重新插好'));
});

test('a drive that can’t be written to is told as such', async (context) => {
  context.skip(process.getuid?.() === 0, 'root may write everywhere');
  const { drive, exported } = await withDrive();
  await chmod(drive, 0o500);
  expect(await exported(drive)).toHaveProperty('problem.zh', expect.stringContaining('写保护'));
});

test('staff who restart or leave are answered first', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  expect((await staff.post('act', { act: 'explode' })).status).toBe(400);
  expect(((await (await staff.post('act', { act: 'restart' })).json()) as StaffDone).done).toBe(true);
  expect(await hall.hostRequests.asked).toBe('restart');
});

test('what staff asked for is not begun when the server was closed before it', async () => {
  const clock = new FakeClock();
  const begun = async (close: boolean): Promise<string> => {
    const hall = await openHall({}, { later: clock.later });
    const staff = await moveIn(hall);
    await staff.post('act', { act: 'restart' });
    if (close) hall.served.close();
    clock.pass(1000);
    return Promise.race([hall.hostRequests.asked, Promise.resolve('nothing')]);
  };
  expect(await begun(false)).toBe('restart');
  expect(await begun(true)).toBe('nothing');
});

test('bodies beyond bounds and of other kinds are refused, and the door stays as it was', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  for (const body of ['', '{', '[]', '"73915"', '{"pin": 73915}', '{"pin": ["73915"]}', '{"pin": {"length": 5}}'])
    expect((await hall.post('/api/staff/enter', body)).status).toBe(400);
  expect((await hall.post('/api/staff/enter', { pin: '7'.repeat(20_000) })).status).toBe(413);
  expect((await staff.post('settings', { ...shippedSettings, more: 'x'.repeat(20_000) })).status).toBe(413);
  expect(await (await hall.get('/api/staff/door')).json()).toEqual({ state: 'open' });
});

test('what is damaged or unwritable in the data folder costs no withdrawal its effect', async (context) => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  context.skip(process.platform === 'win32', 'a folder in the file’s place is replaced otherwise there');
  await mkdir(join(hall.folder, 'withdrawn.json', 'x'), { recursive: true });
  await writeFile(join(hall.folder, 'withdrawn.json', 'x', 'y'), '');
  const answer = (await (await staff.post('withdraw', { kind: 'chapter', id: 'pier' })).json()) as StaffDone;
  expect(answer).toMatchObject({ done: false, problem: { en: expect.stringContaining('It holds now') } });
  expect(await (await hall.get('/exhibition.json')).text()).not.toContain('pier');
});
