import { EventEmitter } from 'node:events';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newFolder } from '../../new-folder.ts';
import { FakeClock } from './fake-electron.ts';
import { electronBinary } from '../../../src-main/host-electron/binary.ts';
import { launchElectron, runsAsRoot } from '../../../src-main/host-electron/launch.ts';

let folder: string;
beforeEach(async () => {
  folder = await newFolder('nianlun electron 包-');
});
afterEach(() => rm(folder, { recursive: true }));

/** A package as npm leaves it: without its binary, with an installer. */
async function electronPackage(installer: string): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'electron', version: '45.5.0' }));
  await writeFile(join(folder, 'install.js'), installer);
}

async function binaryIn(dist: string, version: string): Promise<void> {
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'electron'), '');
  await writeFile(join(dist, 'version'), version);
}

const fetches = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  mkdirSync(__dirname + '/dist');
  writeFileSync(__dirname + '/dist/electron', '');
  writeFileSync(__dirname + '/dist/version', '45.5.0');
  writeFileSync(__dirname + '/path.txt', 'electron');
  console.log('fetched');`;
const neverCalled = `throw new Error('the installer was called');`;
const linux = { platform: 'linux', env: { PATH: process.env['PATH'] } } as const;

describe('D12: the binary of Electron', () => {
  test('that is there is used, and nothing is fetched', async () => {
    await electronPackage(neverCalled);
    await binaryIn(join(folder, 'dist'), '45.5.0');
    await writeFile(join(folder, 'path.txt'), 'electron');
    expect(await electronBinary({ folder, ...linux })).toEqual({ path: join(folder, 'dist', 'electron') });
  });
  test('that is missing is fetched by Electron’s own installer, whose words are kept', async () => {
    await electronPackage(fetches);
    let output = '';
    const found = await electronBinary({ folder, ...linux, onOutput: (text) => (output += text) });
    expect(found).toEqual({ path: join(folder, 'dist', 'electron') });
    expect(output).toContain('fetched');
  });
  test('of another version does not count', async () => {
    await electronPackage(`console.error('no network'); process.exit(1);`);
    await binaryIn(join(folder, 'dist'), '44.0.0');
    await writeFile(join(folder, 'path.txt'), 'electron');
    expect(await electronBinary({ folder, ...linux })).toMatchObject({
      reason: { en: expect.stringContaining('could not be fetched') },
    });
  });
  test('whose fetch was cut off does not count', async () => {
    await electronPackage(`process.exit(1);`);
    await binaryIn(join(folder, 'dist'), '45.5.0');
    expect(await electronBinary({ folder, ...linux })).toHaveProperty('reason');
  });
  test('that cannot be fetched is one sentence with the next step, in both languages', async () => {
    await electronPackage(`console.error('getaddrinfo EAI_AGAIN'); process.exit(1);`);
    let output = '';
    const found = await electronBinary({ folder, ...linux, onOutput: (text) => (output += text) });
    expect(found).toMatchObject({
      reason: {
        zh: expect.stringContaining('npx install-electron'),
        en: expect.stringContaining('npx install-electron'),
      },
    });
    expect(output).toContain('EAI_AGAIN');
  });
  test('that takes too long to fetch is given up, and the installer does not live on', async () => {
    await electronPackage(`console.log(process.pid); setInterval(() => {}, 1000);`);
    const clock = new FakeClock();
    let pid = Number.NaN;
    const found = await electronBinary({
      ...{ folder, ...linux, later: clock.later },
      onOutput: (text) => {
        pid = Number(text);
        clock.pass(12_000);
      },
    });
    expect(found).toMatchObject({ reason: { en: expect.stringContaining('too long') } });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
  test('may lie elsewhere, where the operator says', async () => {
    await electronPackage(neverCalled);
    const elsewhere = join(folder, 'elsewhere');
    await binaryIn(elsewhere, '45.5.0');
    const env = { ...linux.env, ELECTRON_OVERRIDE_DIST_PATH: elsewhere };
    expect(await electronBinary({ folder, platform: 'linux', env })).toEqual({ path: join(elsewhere, 'electron') });
  });
  test('without its package is one sentence too', async () => {
    expect(await electronBinary({ folder, ...linux })).toMatchObject({
      reason: { en: expect.stringContaining('npm ci') },
    });
  });
  test('for a system that has none is one sentence too', async () => {
    await electronPackage(neverCalled);
    expect(await electronBinary({ folder, platform: 'aix' })).toMatchObject({
      reason: { en: expect.stringContaining('operating system') },
    });
  });
});

describe('launching it', () => {
  const options = { mode: 'kiosk', exhibition: '/展 览', data: '/d', windowed: true } as const;

  /** A program in Electron's place that writes down how it was called. */
  async function standIn(then: string): Promise<string> {
    const binary = join(folder, 'stand-in');
    const program = join(folder, 'stand-in.cjs');
    const script = `
      const seen = { args: process.argv.slice(2), env: process.env };
      require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'seen.json'))}, JSON.stringify(seen));
      ${then}`;
    await writeFile(program, script);
    // By way of a shell: no path with a space can stand behind "#!".
    await writeFile(binary, `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(program)} "$@"\n`);
    await chmod(binary, 0o755);
    return binary;
  }
  const seen = async (): Promise<{ args: string[]; env: Record<string, string> }> =>
    JSON.parse(await readFile(join(folder, 'seen.json'), 'utf8'));
  const quiet = { root: '/program', asRoot: false, warn: () => {}, signals: new EventEmitter() };

  test('gives it the program and what the operator asked for, and answers its exit code', async () => {
    const binary = await standIn('process.exit(7);');
    expect(await launchElectron({ binary, ...options }, quiet)).toBe(7);
    expect((await seen()).args).toEqual(['/program', '--mode=kiosk', '--exhibition=/展 览', '--data=/d', '--windowed']);
  });
  test('is started anew when it asks for that, as after a restart by staff, and not after staff have left it', async () => {
    const times = JSON.stringify(join(folder, 'times'));
    const binary = await standIn(`
      const { appendFileSync, readFileSync } = require('node:fs');
      appendFileSync(${times}, 'x');
      process.exit(readFileSync(${times}, 'utf8').length < 3 ? 85 : 86);`);
    expect(await launchElectron({ binary, ...options }, quiet)).toBe(86);
    expect(await readFile(join(folder, 'times'), 'utf8')).toBe('xxx');
    expect((await seen()).env['NIANLUN_SUPERVISED']).toBe('1');
  });
  test('as root, and only then, goes without the sandbox, and says so once', async () => {
    const binary = await standIn('process.exit(0);');
    const warned: string[] = [];
    await launchElectron({ binary, ...options }, { ...quiet, asRoot: true, warn: ({ en }) => warned.push(en) });
    expect((await seen()).args[0]).toBe('--no-sandbox');
    expect(warned).toHaveLength(1);
    await launchElectron({ binary, ...options }, quiet);
    expect((await seen()).args).not.toContain('--no-sandbox');
  });
  test('root is asked about on Linux alone', () => {
    expect(runsAsRoot({ platform: 'linux', getuid: () => 0 })).toBe(true);
    expect(runsAsRoot({ platform: 'linux', getuid: () => 1000 })).toBe(false);
    expect(runsAsRoot({ platform: 'win32' })).toBe(false);
  });
  test('hands nothing on that would make Electron a bare Node or load foreign code', async () => {
    const binary = await standIn('process.exit(0);');
    const env = {
      PATH: process.env['PATH'],
      LANG: 'zh_CN.UTF-8',
      ELECTRON_RUN_AS_NODE: '1',
      ELECTRON_DISABLE_SANDBOX: '1',
    };
    await launchElectron({ binary, ...options }, { ...quiet, env: { ...env, NODE_OPTIONS: '--no-warnings' } });
    const { env: given } = await seen();
    expect(given['LANG']).toBe('zh_CN.UTF-8');
    for (const name of ['ELECTRON_RUN_AS_NODE', 'ELECTRON_DISABLE_SANDBOX', 'NODE_OPTIONS'])
      expect(given).not.toHaveProperty(name);
  });
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'passes %s on, and ends when Electron has ended',
    async (signal) => {
      const binary = await standIn(`
      process.on(${JSON.stringify(signal)}, () => process.exit(5));
      require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'up'))}, '');
      setInterval(() => {}, 1000);`);
      const signals = new EventEmitter();
      const running = launchElectron({ binary, ...options }, { ...quiet, signals });
      await expect.poll(() => readFile(join(folder, 'up'), 'utf8').catch(() => null), { timeout: 20_000 }).toBe('');
      signals.emit(signal);
      expect(await running).toBe(5);
      expect(signals.listenerCount(signal)).toBe(0);
    },
  );
  test('a binary that cannot be started is a fault with the system’s own words', async () => {
    await expect(launchElectron({ binary: join(folder, 'none'), ...options }, quiet)).rejects.toThrow('ENOENT');
  });
});
