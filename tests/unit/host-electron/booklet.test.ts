import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { HandoutOrder } from '../../../src-main/contract/handout.ts';
import { bookletPrinter, type UtilityProcessStarter } from '../../../src-main/host-electron/booklet.ts';
import { newFolder } from '../../new-folder.ts';
import { harbour } from '../server/support.ts';
import { newProgram, type Program } from './program.ts';

/** Lends real processes, as Electron does. */
const lends: UtilityProcessStarter = {
  fork: (script, args) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    return {
      stderr: child.stderr,
      once: (event, listener) => child.once(event, (code) => listener(code ?? -1)),
    };
  },
};

const order = (...languages: string[]): HandoutOrder => ({ languages, exhibition: harbour });

/** A printer on a command line of which only this is written down. */
async function withCommand(body: string) {
  const folder = await newFolder('nianlun 命令-');
  const commandLine = join(folder, 'cli.js');
  const words = 'const said = (line) => process.stderr.write(`${line}\\n`); const [, , ...args] = process.argv;';
  await writeFile(commandLine, `const { writeFileSync } = require('node:fs'); ${words}\n${body}`);
  await writeFile(join(folder, 'package.json'), '{}');
  const told: number[] = [];
  const print = bookletPrinter(lends, { commandLine, exhibition: '/some exhibition', data: '/some data' });
  return { told, print: (wanted: HandoutOrder) => print(wanted, (done) => told.push(done)) };
}

const usual = 'writeFileSync(args.at(-1), args.join("|"));';
const scratch = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('nianlun-booklet-'));

test('the command is asked for the same exhibition, data folder and language, and its file comes back', async () => {
  const before = await scratch();
  const { print } = await withCommand(usual);
  for (const [languages, asked] of [
    [['zh'], 'zh'],
    [['en', 'de'], 'both'],
  ] as const) {
    const printed = await print(order(...languages));
    const file = printed.ok ? Buffer.from(printed.pdf).toString() : printed.complaints;
    expect(file).toMatch(
      new RegExp(
        `^handout\\|--language\\|${asked}\\|--exhibition\\|/some exhibition\\|--data\\|/some data\\|--out\\|.*handout\\.pdf$`,
      ),
    );
  }
  expect(await scratch()).toEqual(before);
});

test('how far it is gets through in either language', async () => {
  const { print, told } = await withCommand(
    `said('正在绘制插图：第1幅，共3幅'); said('Drawing picture 2 of 3'); said('正在绘制插图：第3幅，共3幅'); ${usual}`,
  );
  expect(await print(order('zh'))).toMatchObject({ ok: true });
  expect(told).toEqual([1, 2, 3]);
});

test('what the command says when it fails is what staff are told', async () => {
  const { print } = await withCommand(
    "said('Drawing picture 1 of 3'); said('本机没有浏览器。'); process.exitCode = 1;",
  );
  expect(await print(order('zh'))).toEqual({
    ok: false,
    complaints: ['本机没有浏览器。'],
    why: { zh: '手册没有制成：本机没有浏览器。', en: 'The booklet could not be made: 本机没有浏览器。' },
  });
});

test('a command that dies without a word is told as such', async () => {
  const { print } = await withCommand('process.exit(7);');
  expect(await print(order('zh'))).toEqual({ ok: false, complaints: ['The command ended with 7.'] });
});

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

test('the program in the hall lets staff print with the command line that came with it', async () => {
  program = await newProgram();
  program.start();
  await program.ready();
  const print = program.exhibit.hostRequests.printer();
  if (print === undefined) throw new Error('Nothing can print.');
  const printed = print(order('zh'), () => undefined);
  await expect.poll(() => program?.lent.length).toBe(1);
  expect(program.told.callsOf('fork')[0]).toEqual([
    '/program/out/main/cli.js',
    expect.arrayContaining(['handout', '--exhibition', '/exhibition', '--data', program.data]),
    expect.objectContaining({ stdio: 'pipe' }),
  ]);
  program.lent[0]?.emit('exit', 1);
  expect(await printed).toMatchObject({ ok: false });
});
