import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  guardPin,
  isPin,
  keepPin,
  type KeptPin,
  lookAtPin,
  type PinDamage,
  readPin,
  removePin,
} from '../../../src-main/store/pin.ts';
import { newFolder } from '../../new-folder.ts';
import { stumblingDisk } from './support.ts';

const now = (): Date => new Date(Date.UTC(2026, 10, 25, 8, 30));

/** A data folder, and its PIN as a start reads it. */
async function hall() {
  const folder = await newFolder();
  const file = join(folder, 'pin.json');
  const damages: PinDamage[] = [];
  return {
    file,
    backup: `${file}.bak`,
    damages,
    names: async () => (await readdir(folder)).toSorted(),
    read: () => readPin(file, now, (damage) => damages.push(damage)),
    look: () => lookAtPin(file),
    enters: async (pin: string): Promise<boolean> => {
      const read = await readPin(file, now);
      return read.status === 'set' && isPin(pin, read.pin);
    },
  };
}

test('a PIN is kept as a hash, with its backup, and nobody enters with another one', async () => {
  const { file, backup, read, look, enters } = await hall();
  expect([await read(), await look()]).toEqual([{ status: 'unset' }, { status: 'unset' }]);
  await keepPin(file, '804213');
  const kept = await readFile(file, 'utf8');
  expect(kept).not.toContain('804213');
  expect(await readFile(backup, 'utf8')).toBe(kept);
  expect([await enters('804213'), await enters('804214'), await enters('')]).toEqual([true, false, false]);
  expect(await look()).toEqual({ status: 'set' });
});

test('the same PIN is kept differently each time, so that two halls with one PIN can’t be told', async () => {
  const { file } = await hall();
  const hashes: unknown[] = [];
  for (let time = 0; time < 2; time++) {
    await keepPin(file, '804213');
    hashes.push((JSON.parse(await readFile(file, 'utf8')) as KeptPin).hash);
  }
  expect(hashes[0]).not.toBe(hashes[1]);
});

test('a hash that was cut short opens nothing, and nothing goes wrong', async () => {
  const { file, read } = await hall();
  await keepPin(file, '804213');
  const found = await read();
  if (found.status !== 'set') return expect.unreachable('it was kept');
  expect(await isPin('804213', { ...found.pin, hash: found.pin.hash.slice(0, 20) })).toBe(false);
  expect(await isPin('804213', { ...found.pin, hash: '' })).toBe(false);
});

test('a damaged PIN is set aside, its backup serves, and staff can be told', async () => {
  const { file, names, read, look, enters, damages } = await hall();
  await keepPin(file, '804213');
  await writeFile(file, '{ half');
  expect(await look()).toMatchObject({ status: 'unsound', backup: true });
  expect((await names()).some((name) => name.includes('damaged'))).toBe(false);
  expect((await read()).status).toBe('set');
  const aside = (await names()).find((name) => name.includes('.damaged-')) ?? '';
  expect(damages).toEqual([
    { file, why: expect.any(String), setAsideAs: expect.stringContaining(aside), usedInstead: 'backup' },
  ]);
  expect(await enters('804213')).toBe(true);
});

test('a PIN whose file is lost is that of its backup', async () => {
  const { file, look, enters, read, damages } = await hall();
  await keepPin(file, '804213');
  await rm(file);
  expect(await look()).toEqual({ status: 'set' });
  expect(await enters('804213')).toBe(true);
  await read();
  expect(damages).toEqual([]);
});

test('where both are damaged there is no PIN any more', async () => {
  const { file, backup, read, look, damages } = await hall();
  await keepPin(file, '804213');
  for (const each of [file, backup]) await writeFile(each, 'nothing');
  expect(await look()).toMatchObject({ status: 'unsound', backup: false });
  expect(await read()).toEqual({ status: 'unset' });
  expect(damages).toMatchObject([{ usedInstead: 'none' }]);
});

test('what was kept at another cost, or is longer than any hash, is no PIN of ours', async () => {
  const { file, read } = await hall();
  await keepPin(file, '804213');
  const sound = JSON.parse(await readFile(file, 'utf8')) as KeptPin;
  for (const spoiled of [
    { ...sound, N: 2 },
    { ...sound, salt: 'AAAA'.repeat(50) },
    { ...sound, hash: 'no base64!' },
  ]) {
    const other = await hall();
    await writeFile(other.file, JSON.stringify(spoiled));
    expect(await other.read()).toEqual({ status: 'unset' });
    expect(other.damages).toHaveLength(1);
  }
  expect((await read()).status).toBe('set');
});

test('a removed PIN is gone with its backup, also when one of them was gone already', async () => {
  const { file, backup, names, look } = await hall();
  await keepPin(file, '804213');
  await rm(backup);
  await removePin(file);
  expect([await names(), await look()]).toEqual([[], { status: 'unset' }]);
  await removePin(file);
  expect(await names()).toEqual([]);
});

test('a PIN that can’t be kept is refused, and the one before it holds', async () => {
  const { file, enters } = await hall();
  await keepPin(file, '804213');
  const blocked = join(file, 'pin.json');
  await expect(keepPin(blocked, '5566')).rejects.toThrow();
  expect(await enters('804213')).toBe(true);
});

test('a folder in the place of the PIN is moved out of the way', async () => {
  const { file, read, names, damages } = await hall();
  await mkdir(file);
  expect(await read()).toEqual({ status: 'unset' });
  expect(damages).toHaveLength(1);
  expect(await names()).toEqual([expect.stringMatching(/^pin\.json\.damaged-/)]);
});

test('a PIN holds though its backup is lost', async () => {
  const { file, backup, enters, damages } = await hall();
  await keepPin(file, '804213');
  await rm(backup);
  expect([await enters('804213'), damages]).toEqual([true, []]);
});

test.for([
  ['though its backup can be', 'pin.json'],
  ['in its only copy, the backup', 'pin.json.bak'],
] as const)('a PIN that can’t be read now, %s, is none that anybody may set anew', async ([, name], context) => {
  const { file, backup, read, names, damages } = await hall();
  await keepPin(file, '804213');
  const disk = await stumblingDisk(context, dirname(file));
  if (name === 'pin.json.bak') await rm(file);
  const before = await names();
  await disk.stumble(name);
  expect(await read()).toEqual({ status: 'unreadable', why: expect.stringContaining('EIO') });
  await disk.recover(name);
  expect([await names(), damages]).toEqual([before, []]);
  expect(await readFile(backup, 'utf8')).toContain('hash');
});

test('a damaged PIN that can’t be moved away leaves nobody free to set another, but for the backup', async () => {
  const { file, backup, read, enters, damages } = await hall();
  await keepPin(file, '804213');
  await writeFile(file, '{ half');
  // What lies there already under this name can't be replaced by a file.
  await mkdir(join(`${file}.damaged-2026-11-25T083000.000Z`, 'somebody’s'), { recursive: true });
  expect(await enters('804213')).toBe(true);
  expect((await read()).status).toBe('set');
  await rm(backup);
  expect(await read()).toEqual({ status: 'unreadable', why: expect.stringContaining('JSON') });
  expect(damages).toMatchObject([
    { setAsideAs: null, usedInstead: 'backup' },
    { setAsideAs: null, usedInstead: 'none' },
  ]);
});

test.skipIf(process.platform === 'win32')(
  'only the user who runs the exhibition can read the PIN and its backup',
  async () => {
    const { file, backup, enters } = await hall();
    const rights = (): Promise<number[]> =>
      Promise.all([file, backup].map(async (each) => (await stat(each)).mode & 0o777));
    expect(await guardPin(file)).toBe(undefined);
    await keepPin(file, '804213');
    expect(await rights()).toEqual([0o600, 0o600]);
    // As an earlier version left them.
    for (const each of [file, backup]) await chmod(each, 0o644);
    expect(await guardPin(file)).toBe(undefined);
    expect([await rights(), await enters('804213')]).toEqual([[0o600, 0o600], true]);
    for (const each of [file, backup]) await chmod(each, 0o644);
    await keepPin(file, '5937');
    expect(await rights()).toEqual([0o600, 0o600]);
  },
);
