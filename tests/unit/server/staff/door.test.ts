import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StaffDoor } from '../../../../src-main/contract/staff.ts';
import { type Hall, openHall } from '../support.ts';
import { moveIn, pin, tryPin, within } from './support.ts';

const door = async (hall: Hall): Promise<StaffDoor> => (await (await hall.get('/api/staff/door')).json()) as StaffDoor;

const minutes = 60_000;

test('a hall without a PIN lets one be set within ten minutes of a start, then is shut until the next', async () => {
  const hall = await openHall();
  expect(await door(hall)).toEqual({ state: 'unset', seconds: 600 });
  hall.tick(10 * minutes);
  expect(await door(hall)).toEqual({ state: 'shut' });
  expect(await (await hall.post('/api/staff/pin', { pin })).json()).toEqual({
    entered: false,
    door: { state: 'shut' },
  });
  const again = await openHall({}, { folder: hall.folder });
  await moveIn(again);
  expect(await door(again)).toEqual({ state: 'open' });
});

test('the right PIN enters, a wrong one does not, and nothing enters before a PIN is set', async () => {
  const hall = await openHall();
  expect(await tryPin(hall, pin)).toMatchObject({ entered: false, door: { state: 'unset' } });
  await moveIn(hall);
  expect(await tryPin(hall, '73914')).toEqual({ entered: false, door: { state: 'open' } });
  const entry = await tryPin(hall, pin);
  if (!entry.entered) return expect.unreachable('the right PIN was refused');
  expect((await within(hall, entry.token).get('state')).status).toBe(200);
});

test('a PIN that is set can’t be set again from outside', async () => {
  const hall = await openHall();
  await moveIn(hall);
  expect((await hall.post('/api/staff/pin', { pin: '860427' })).status).toBe(401);
  expect(await tryPin(hall, pin)).toMatchObject({ entered: true });
});

test('of two who set the first PIN at the same moment one succeeds', async () => {
  const hall = await openHall();
  const answers = await Promise.all(
    ['4071', '8263'].map(async (tried) => (await hall.post('/api/staff/pin', { pin: tried })).json()),
  );
  expect(answers.filter((answer) => (answer as { entered: boolean }).entered)).toHaveLength(1);
});

test.each(['0000', '1212', '123123', '1234', '4321', '7890', '2580', '1987', '2026'])(
  'the PIN %s, which anybody would try, is refused with a sentence',
  async (weak) => {
    const hall = await openHall();
    const answer = (await (await hall.post('/api/staff/pin', { pin: weak })).json()) as { problem: { zh: string } };
    expect(answer.problem.zh).toMatch(/。$/);
    expect(await door(hall)).toMatchObject({ state: 'unset' });
  },
);

test.each(['123', '1234567890123', '12a4', ''])('%j has not the shape of a PIN', async (wrong) => {
  const hall = await openHall();
  expect(await (await hall.post('/api/staff/pin', { pin: wrong })).json()).toHaveProperty('problem.en');
  expect((await hall.post('/api/staff/enter', { pin: wrong })).status).toBe(400);
});

test('whoever guesses waits longer and longer, and the right PIN doesn’t help meanwhile', async () => {
  const hall = await openHall();
  await moveIn(hall);
  const waits: number[] = [];
  for (let guess = 0; guess < 9; guess += 1) {
    const answer = await tryPin(hall, `5550${guess}`);
    const { door } = answer.entered ? { door: undefined } : answer;
    const seconds = door?.state === 'waiting' ? door.seconds : 0;
    waits.push(seconds);
    if (seconds > 0) expect(await tryPin(hall, pin)).toMatchObject({ entered: false, door: { state: 'waiting' } });
    hall.tick(seconds * 1000);
  }
  expect(waits).toEqual([0, 0, 30, 60, 120, 300, 900, 900, 900]);
  expect(await tryPin(hall, pin)).toMatchObject({ entered: true });
  expect(await tryPin(hall, '55501')).toEqual({ entered: false, door: { state: 'open' } });
});

test('a restart doesn’t shorten the wait, whatever the wall clock shows', async () => {
  const hall = await openHall();
  await moveIn(hall);
  for (let guess = 0; guess < 4; guess += 1) {
    await tryPin(hall, `5550${guess}`);
    if (guess === 2) hall.tick(30_000);
  }
  expect(await door(hall)).toEqual({ state: 'waiting', seconds: 60 });
  for (const year of [2016, 2036]) {
    const again = await openHall({}, { folder: hall.folder, now: () => new Date(year, 0, 1) });
    expect(await door(again)).toEqual({ state: 'waiting', seconds: 60 });
    again.tick(59_000);
    expect(await tryPin(again, pin)).toMatchObject({ door: { state: 'waiting', seconds: 1 } });
  }
});

test('a wait that was waited out is not waited again after a restart, and the failures still count', async () => {
  const hall = await openHall();
  await moveIn(hall);
  for (let guess = 0; guess < 3; guess += 1) await tryPin(hall, `5550${guess}`);
  hall.tick(30_000);
  expect(await door(hall)).toEqual({ state: 'open' });
  await expect.poll(async () => readFile(join(hall.folder, 'pin-attempts.json'), 'utf8')).toContain('"wait": 0');
  const again = await openHall({}, { folder: hall.folder });
  expect(await door(again)).toEqual({ state: 'open' });
  expect(await tryPin(again, '55504')).toEqual({ entered: false, door: { state: 'waiting', seconds: 60 } });
});

test('guesses made at the same moment are judged one at a time', async () => {
  const hall = await openHall();
  await moveIn(hall);
  const guesses = Array.from({ length: 50 }, (_, index) => (index === 49 ? pin : String(550_000 + index)));
  const answers = await Promise.all(guesses.map((guess) => tryPin(hall, guess)));
  expect(answers.every(({ entered }) => !entered)).toBe(true);
  expect(hall.log.entries.filter(({ event }) => event === 'a PIN was wrong')).toHaveLength(1);
});

test('a damaged PIN file is set aside and its backup holds the same PIN, also after a change', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  expect(await (await staff.post('pin', { pin: '860427' })).json()).toMatchObject({ entered: true });
  await writeFile(join(hall.folder, 'pin.json'), '\0'.repeat(100));
  expect(await tryPin(hall, pin)).toMatchObject({ entered: false });
  expect(await tryPin(hall, '860427')).toMatchObject({ entered: true });
  expect(hall.log.entries.find(({ event }) => event === 'the PIN was damaged')?.fields).toMatchObject({
    usedInstead: 'backup',
  });
});

test('a PIN that is damaged beyond its backup counts as none, and late after the start the door stays shut', async () => {
  const hall = await openHall();
  await moveIn(hall);
  await writeFile(join(hall.folder, 'pin.json'), 'x');
  await rm(join(hall.folder, 'pin.json.bak'));
  hall.tick(10 * minutes);
  expect(await door(hall)).toEqual({ state: 'shut' });
});

test('the PIN and its hash are in no answer, no log and no file in clear', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  await tryPin(hall, '99173');
  await hall.post('/api/staff/enter', { pin: '99173'.repeat(100) });
  await hall.post('/api/staff/enter', `{"pin": "99173", "pin2": ${'9'.repeat(20_000)}}`);
  const answers = await Promise.all(
    ['state', 'drives', 'figures?since=2026-01-01'].map(async (path) => (await staff.get(path)).text()),
  );
  const files = await Promise.all(
    ['pin.json', 'pin.json.bak', 'pin-attempts.json'].map((name) => readFile(join(hall.folder, name), 'utf8')),
  );
  const { hash } = JSON.parse(files[0] ?? '') as { hash: string };
  for (const text of [...answers, ...files, JSON.stringify(hall.log.entries)]) {
    expect(text).not.toMatch(new RegExp(`(?<!\\d)(${pin}|99173)`));
  }
  for (const text of answers) expect(text).not.toContain(hash);
});
