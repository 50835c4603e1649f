import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, lstat, realpath, symlink, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { claim, holds, meetingPoint } from '../../../src-main/store/single-instance.ts';
import { newFolder } from '../../new-folder.ts';

const folder = (): Promise<string> => newFolder('nianlun 城市展览馆一层大厅触摸屏的数据文件夹-');

test('a second start makes the first window come forward', async () => {
  const data = await folder();
  const first = await claim(data);
  if (first.status !== 'first') return expect.unreachable('the folder was free');
  const forward = new Promise<void>((resolve) => first.onFront(resolve));
  expect((await claim(data)).status).toBe('second');
  await forward;
  await first.release();
});

test('when the first has ended, the next start is the first again', async () => {
  const data = await folder();
  for (let times = 0; times < 3; times += 1) {
    const one = await claim(data);
    expect(one.status).toBe('first');
    if (one.status === 'first') await one.release();
  }
});

test('two halls with their own data folders know nothing of each other', async () => {
  const [one, two] = [await claim(await folder()), await claim(await folder())];
  expect([one.status, two.status]).toEqual(['first', 'first']);
  for (const each of [one, two]) if (each.status === 'first') await each.release();
});

test('the same folder by another name is the same folder', async () => {
  const data = await folder();
  const link = `${data}-link`;
  await symlink(data, link);
  const first = await claim(data);
  expect((await claim(link)).status).toBe('second');
  if (first.status === 'first') await first.release();
});

test('a first program that hangs doesn’t hang the second', async () => {
  const data = await folder();
  const point = meetingPoint(data, process.platform, String(process.getuid?.() ?? ''));
  const deaf = createServer({ allowHalfOpen: true }, () => undefined);
  await new Promise<void>((resolve) => deaf.listen(point, resolve));
  expect((await claim(data)).status).toBe('second');
  deaf.close();
});

test('a data folder that can’t be made still has one program only', async () => {
  const file = join(await folder(), 'file');
  await writeFile(file, '');
  const first = await claim(join(file, 'data'));
  expect(first.status).toBe('first');
  expect((await claim(join(file, 'data'))).status).toBe('second');
  if (first.status === 'first') await first.release();
});

test('the meeting point is short, whatever the folder is called', () => {
  const long = `/data/${'展'.repeat(300)}`;
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    expect(Buffer.byteLength(meetingPoint(long, platform, '1000'))).toBeLessThan(104);
  }
});

test('whoever only looks learns whether a program is there, and nothing comes forward', async () => {
  const data = await folder();
  expect(await holds(data)).toBe(false);
  const first = await claim(data);
  if (first.status !== 'first') return expect.unreachable('the folder was free');
  let forward = 0;
  first.onFront(() => (forward += 1));
  expect(await holds(data)).toBe(true);
  expect(await holds(join(data, '..', basename(data)))).toBe(true);
  await first.release();
  expect([await holds(data), forward]).toEqual([false, 0]);
});

test('a folder that is not there is held by nobody', async () => {
  expect(await holds(join(await folder(), 'missing'))).toBe(false);
});

test('a knock that says something else, or too much, brings nothing forward', async () => {
  const data = await folder();
  const first = await claim(data);
  if (first.status !== 'first') return expect.unreachable('the folder was free');
  let forward = 0;
  first.onFront(() => (forward += 1));
  const point = meetingPoint(data, process.platform, String(process.getuid?.() ?? ''));
  for (const said of ['fron', 'front!', 'x'.repeat(100_000), '']) {
    await new Promise<void>((done) => {
      const socket = connect(point, () => socket.end(said));
      socket.on('error', () => undefined).on('close', () => done());
      socket.resume();
    });
  }
  expect(forward).toBe(0);
  expect((await claim(data)).status).toBe('second');
  expect(forward).toBe(1);
  await first.release();
});

test('each platform has a meeting point of its own kind, and each user and folder one of their own', () => {
  expect(meetingPoint('/data', 'linux', '1000')).toMatch(/^\0nianlun-[0-9a-f]{32}$/);
  expect(meetingPoint('/data', 'win32', '1000')).toMatch(/^\\\\\.\\pipe\\nianlun-[0-9a-f]{32}$/);
  expect(meetingPoint('/data', 'darwin', '1000')).toMatch(/nianlun-[0-9a-f]{32}\.sock$/);
  const points = [
    meetingPoint('/data', 'linux', '1000'),
    meetingPoint('/data', 'linux', '1001'),
    meetingPoint('/data2', 'linux', '1000'),
  ];
  expect(new Set(points).size).toBe(3);
});

test('a folder that is new is the same by another name from the first start on', async () => {
  const data = await folder();
  const link = `${data}-link`;
  await symlink(data, link);
  const first = await claim(join(link, 'hall', 'data'));
  expect((await claim(join(data, 'hall', 'data'))).status).toBe('second');
  if (first.status === 'first') await first.release();
});

test('two halls whose data folders can’t be made know nothing of each other, and whoever looks finds each', async () => {
  const file = join(await folder(), 'file');
  await writeFile(file, '');
  const one = await claim(join(file, 'one'));
  expect([await holds(join(file, 'one')), await holds(join(file, 'two'))]).toEqual([true, false]);
  const two = await claim(join(file, 'two'));
  expect([one.status, two.status]).toEqual(['first', 'first']);
  for (const each of [one, two]) if (each.status === 'first') await each.release();
});

const noFiles = 'on Windows sockets are no files';

test('what a killed program leaves of its meeting point, where that is a file, is no program', async (context) => {
  context.skip(process.platform === 'win32', noFiles);
  const data = await folder();
  const point = meetingPoint(await realpath(data), 'darwin', String(process.getuid?.() ?? ''));
  // A program that is killed removes nothing.
  const listener = `require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`;
  const killed = spawn(process.execPath, ['-e', listener, point]);
  await once(killed, 'close');
  expect((await lstat(point)).isSocket()).toBe(true);
  const first = await claim(data, 'darwin');
  expect(first.status).toBe('first');
  expect((await claim(data, 'darwin')).status).toBe('second');
  if (first.status === 'first') await first.release();
});

test('where programs can’t meet at all that is said, and no other program is blamed', async (context) => {
  context.skip(process.platform === 'win32', noFiles);
  const data = await folder();
  // A socket's path may have about 100 bytes.
  vi.stubEnv('TMPDIR', join(data, 'x'.repeat(200)));
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(claim(data, 'darwin')).rejects.toThrow('listen');
});

test('waiting for a second start keeps no program alive that has ended otherwise', async () => {
  const waiting = (): number => process.getActiveResourcesInfo().filter((each) => each === 'PipeWrap').length;
  const before = waiting();
  const first = await claim(await folder());
  expect(waiting()).toBeLessThanOrEqual(before);
  if (first.status === 'first') await first.release();
});

test('whoever knocks without end is sent away', async () => {
  const data = await folder();
  const first = await claim(data);
  const socket = connect(meetingPoint(data, process.platform, String(process.getuid?.() ?? '')));
  socket.on('error', () => undefined);
  socket.write('front, and more of it');
  await once(socket, 'close');
  if (first.status === 'first') await first.release();
});

test('an administrator who looks finds the program of the hall’s own user', async (context) => {
  context.skip(process.getuid?.() !== 0, 'only root may give a folder to another user');
  const data = await folder();
  await chown(data, 4711, 4711);
  const server = createServer((socket) => socket.resume());
  await new Promise<void>((resolve) => server.listen(meetingPoint(data, process.platform, '4711'), resolve));
  expect(await holds(data)).toBe(true);
  await new Promise((resolve) => server.close(resolve));
  expect(await holds(data)).toBe(false);
});
