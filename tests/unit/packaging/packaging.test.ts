import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { init } from 'es-module-lexer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPacked, layNativePackages, nativePackages } from '../../../src-main/packaging/application.ts';
import { control } from '../../../src-main/packaging/linux.ts';
import { importedPackages, neededPackages } from '../../../src-main/packaging/needed-packages.ts';
import { parseOptions } from '../../../src-main/packaging/options.ts';
import { checkIntegrity } from '../../../src-main/packaging/runtimes.ts';
import { sizesOf, sizeTable, writeSums } from '../../../src-main/packaging/sums.ts';
import { newFolder } from '../../new-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await newFolder('nianlun 包-');
});
afterEach(() => rm(folder, { recursive: true }));

async function lay(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

describe('a package', () => {
  it('holds what the program imports, and what that imports, and nothing else', async () => {
    await lay({
      'out/cli.js': `import{a as b}from"alpha";import 'node:fs';import('@scope/beta/part');import "./chunk.js";const told="from 'delta'";`,
      'modules/alpha/package.json': '{"name":"alpha","version":"1.0.0","license":"MIT","dependencies":{"gamma":"2"}}',
      'modules/alpha/node_modules/gamma/package.json': '{"name":"gamma","version":"2.0.0","license":"ISC"}',
      'modules/gamma/package.json': '{"name":"gamma","version":"1.0.0"}',
      'modules/@scope/beta/package.json': '{"name":"@scope/beta","version":"3.0.0","license":{"type":"BSD"}}',
      'modules/delta/package.json': '{"name":"delta","version":"1.0.0"}',
    });
    const needed = await neededPackages(join(folder, 'out'), join(folder, 'modules'));
    expect(needed.map(({ name, version, licence }) => `${name} ${version} ${licence}`)).toEqual([
      '@scope/beta 3.0.0 BSD',
      'alpha 1.0.0 MIT',
      'gamma 2.0.0 ISC',
    ]);
  });

  it('needs neither Node’s own modules nor Electron', async () => {
    await init;
    expect(importedPackages('import fs from "fs"; import {app} from "electron"; import x from "node:path"')).toEqual(
      [],
    );
  });

  it('leaves out what is for developers, but never a licence', () => {
    expect(isPacked('node_modules/zod/index.js')).toBe(true);
    expect(isPacked('node_modules/zod/LICENSE.md')).toBe(true);
    for (const file of [
      'zod/index.d.ts',
      'zod/index.js.map',
      'zod/README.md',
      'playwright-core/lib/vite/a.js',
      '@types/mdast',
    ])
      expect(isPacked(`node_modules/${file}`), file).toBe(false);
  });

  it('brings the native code of the library for pictures for each system, in the versions of the lock file', async () => {
    const project = join(import.meta.dirname, '../../..');
    const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(project, file), 'utf8'));
    const { packages } = (await read('package-lock.json')) as { packages: Record<string, { version: string }> };
    const { optionalDependencies } = (await read('node_modules/sharp/package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    for (const name of Object.values(nativePackages).flat())
      expect(packages[`node_modules/${name}`]?.version, name).toBe(optionalDependencies[name]);
    const own = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
    const target = Object.keys(nativePackages).find((each) => each === own) as keyof typeof nativePackages | undefined;
    if (target === undefined) return;
    const laid = await layNativePackages(target, project, join(folder, 'cache'), folder);
    expect(laid.map(({ name }) => name)).toEqual(nativePackages[target]);
    expect((await sizesOf(join(folder, 'node_modules', '@img'), 1)).size).toBe(nativePackages[target].length);
  });

  it('is not made of a runtime other than the one that was chosen', () => {
    const sum = 'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';
    expect(() => checkIntegrity(new Uint8Array(), sum)).not.toThrow();
    expect(() => checkIntegrity(new Uint8Array([1]), sum)).toThrow(/not the one that was chosen/);
  });

  it('says which Debian packages it needs', () => {
    expect(control('1.2.3', 'amd64', 42)).toMatch(/Version: 1\.2\.3\n[^]*Depends: .*chromium, chromium-sandbox, cage/);
  });
});

describe('whoever makes packages', () => {
  it('asks for one kind at a time', () => {
    expect(parseOptions(['--offline', 'win-x64'])).toEqual({ ok: true, asked: { kind: 'offline', target: 'win-x64' } });
    expect(parseOptions(['--deb', 'linux-arm64'])).toEqual({ ok: true, asked: { kind: 'deb', target: 'linux-arm64' } });
    expect(parseOptions(['--dir'])).toEqual({ ok: true, asked: { kind: 'electron', unpacked: true } });
    expect(parseOptions([])).toEqual({ ok: true, asked: { kind: 'electron', unpacked: false } });
  });

  it.each([
    [['--offline', 'win-x64', '--dir'], /one kind/],
    [['--offline', 'solaris'], /no system "solaris"/],
    [['--deb', 'win-x64'], /no Debian package/],
    [['--fast'], /--fast/],
  ])('is told what can’t be made: %j', (args, sentence) => {
    const parsed = parseOptions(args);
    expect(parsed.ok ? '' : parsed.problem).toMatch(sentence);
  });

  it('sees how large each part is', async () => {
    await lay({
      'app/out/a.js': 'x'.repeat(2_000_000),
      'app/out/b.js': 'x'.repeat(500_000),
      'bin/node': 'x'.repeat(3_000_000),
    });
    expect(sizeTable(await sizesOf(folder, 2))).toBe(' 3.0 MB  bin/node\n 2.5 MB  app/out\n 5.5 MB  together');
  });
});

it('the sums of a stick are those that sha256sum checks', async () => {
  await lay({ 'b/文件.txt': 'abc', 'a.txt': '' });
  await writeSums(folder);
  expect(await readFile(join(folder, 'SHA256SUMS'), 'utf8')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt\n' +
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b/文件.txt\n',
  );
});
