import { mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claim, meetingPoint } from '../../../src-main/store/single-instance.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'nianlun 城市展览馆一层大厅触摸屏的数据文件夹-'));

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
