import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type PinInput, runPin } from '../../../src-main/cli/pin.ts';
import { dataPaths } from '../../../src-main/store/paths.ts';
import { isPin, readPin } from '../../../src-main/store/pin.ts';
import { newFolder } from '../../new-folder.ts';

/** What a keyboard or a pipe sends; a keyboard sends it all to a terminal. */
function typed(text: string, isTTY = true): PinInput {
  const input = Object.assign(new PassThrough(), { isTTY });
  input.end(text);
  return input;
}

async function run(data: string, args: readonly string[], input: PinInput) {
  const said: string[] = [];
  const io = {
    out: (line: string) => said.push(line),
    err: (line: string) => said.push(line),
    language: 'zh',
  } as const;
  return { code: await runPin(['--data', data, ...args], io, input), said };
}

async function holds(data: string, pin: string): Promise<boolean> {
  const read = await readPin(dataPaths(data).pin, () => new Date());
  return read.status === 'set' && isPin(pin, read.pin);
}

test('a PIN typed twice is set, and nothing that was typed is shown', async () => {
  const data = join(await newFolder(), 'new');
  const { code, said } = await run(data, [], typed('804213\n804213\n'));
  expect(code).toBe(0);
  expect(await holds(data, '804213')).toBe(true);
  expect(said.join()).not.toContain('804213');
});

test.each([
  ['two that differ', '804213\n804214\n', []],
  ['one that is easily guessed', '1234\n1234\n', []],
  ['none', '', []],
  ['letters', 'abcdef\nabcdef\n', []],
  ['an empty line from a script', '\n', ['--stdin']],
])('%s: one sentence, and the PIN stays as it was', async (_what, text, args) => {
  const data = await newFolder();
  await run(data, ['--stdin'], typed('55667\n', false));
  const { code, said } = await run(data, args, typed(text, args.length === 0));
  expect(code).toBe(1);
  expect(said.at(-1)).toMatch(/。$/);
  expect(await holds(data, '55667')).toBe(true);
});

test('a script hands the PIN over on standard input; without a terminal and without --stdin it is wrong use', async () => {
  const data = await newFolder();
  expect((await run(data, ['--stdin'], typed('804213\nmore\n', false))).code).toBe(0);
  expect(await holds(data, '804213')).toBe(true);
  expect((await run(data, [], typed('1\n', false))).code).toBe(2);
});

test('a removed PIN is gone with its backup', async () => {
  const data = await newFolder();
  await run(data, ['--stdin'], typed('804213\n', false));
  expect((await run(data, ['--remove'], typed(''))).code).toBe(0);
  expect(await readdir(data)).toEqual([]);
  expect((await run(data, ['--remove'], typed(''))).said[0]).toContain('没有设置过');
});

test('a data folder that can’t be written gets one sentence', async () => {
  const data = join(await newFolder(), 'a file');
  await writeFile(data, '');
  const { code, said } = await run(data, ['--stdin'], typed('804213\n', false));
  expect(code).toBe(1);
  expect(said[0]).toContain(data);
});
