import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDrives, oneAtATime, pluggedMounts, writeNew } from '../../../../src-main/server/staff/drives.ts';
import { newFolder } from '../../../new-folder.ts';

const mounts = `proc /proc proc rw,nosuid 0 0
/dev/sda1 / ext4 rw,relatime 0 0
/dev/sdb1 /media/hall/U\\040盘 vfat rw,nosuid,nodev 0 0
/dev/sdc1 /run/media/hall/LOCKED exfat ro,nosuid 0 0
/dev/sdd1 /mnt ext4 rw 0 0
tmpfs /mntx tmpfs rw 0 0
/dev/sde1 /media/hall/errors=remount-ro ext4 rw,errors=remount-ro 0 0
broken`;

test('of all that is mounted, plugged-in drives that may be written to are offered', () => {
  expect(pluggedMounts(mounts)).toEqual(['/media/hall/U 盘', '/mnt', '/media/hall/errors=remount-ro']);
});

test('a system that tells of no drives has none', async () => {
  expect(await listDrives({ platform: 'win32', env: { SystemDrive: 'C:' } })).toEqual([]);
});

test('a file that is there is never written over', async () => {
  const folder = await newFolder();
  const file = join(folder, 'a.csv');
  await writeNew(file, 'first', rm);
  await expect(writeNew(file, 'second', rm)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readdir(folder)).toEqual(['a.csv']);
});

test('a drive that does not answer is asked once, however often staff look', async () => {
  const asked: string[] = [];
  const dead = Promise.withResolvers<undefined>();
  const look = oneAtATime((path) => {
    asked.push(path);
    return path === 'dead' ? dead.promise : Promise.resolve(undefined);
  });
  const looks = [look('dead'), look('dead')];
  await look('well');
  await look('well');
  expect(asked).toEqual(['dead', 'well', 'well']);
  dead.resolve(undefined);
  await Promise.all(looks);
  await look('dead');
  expect(asked).toEqual(['dead', 'well', 'well', 'dead']);
});
