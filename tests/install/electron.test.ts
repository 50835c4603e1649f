/**
 * What Electron's packages hold. Where Electron's binary can't be fetched a stand-in takes its place: an executable with
 * the mark at which fuses are set, so that what is packed and how is proved all the same.
 */
import { getCurrentFuseWire, FuseV1Options } from '@electron/fuses';
import { extractFile, listPackage } from '@electron/asar';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { neededPackages } from '../../src-main/packaging/needed-packages.ts';
import { newFolder } from '../new-folder.ts';
import { makePackage } from './made.ts';
import { root } from '../e2e/support/program.ts';

/** As Electron's binaries have it: the mark, the version of the wire, its length, and a state for each fuse. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuses = 9;
const [off, on] = ['0'.charCodeAt(0), '1'.charCodeAt(0)];

async function standIn(): Promise<string> {
  const folder = await newFolder('nianlun-electron-');
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuses]), Buffer.alloc(fuses, on)]);
  await writeFile(
    join(folder, 'electron'),
    Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(64), wire, Buffer.alloc(64)]),
  );
  await chmod(join(folder, 'electron'), 0o755);
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  await writeFile(join(folder, 'version'), version);
  await mkdir(join(folder, 'locales'));
  await mkdir(join(folder, 'resources'));
  await writeFile(join(folder, 'LICENSE'), 'Electron');
  await writeFile(join(folder, 'LICENSES.chromium.html'), '<html></html>');
  return folder;
}

test('hold the program and its pages, the exhibitions beside them, every licence, nothing of tests, and safe fuses', async () => {
  test.setTimeout(0);
  test.skip(process.platform !== 'linux', 'The stand-in is one for Linux.');
  const electron = await standIn();
  try {
    const { said } = await makePackage(['--dir'], { NIANLUN_ELECTRON_DIST: electron });
    console.log(said);
    const output = join(root, 'dist', 'electron', 'linux-unpacked');
    const archive = join(output, 'resources', 'app.asar');
    const files = listPackage(archive, { isPack: false });
    for (const file of [
      '/package.json',
      '/out/main/electron.js',
      '/out/main/cli.js',
      '/out/renderer/index.html',
      // Staff's booklet is made by the command line that lies beside the program.
      '/out/renderer/handout.html',
      '/node_modules/hono/package.json',
    ])
      expect(files).toContain(file);
    const needed = await neededPackages(join(root, 'out', 'main'), join(root, 'node_modules'));
    // A packer may lay a package that lies within another beside it.
    const missing = needed.filter(
      ({ name }) => !files.some((file) => file.endsWith(`/node_modules/${name}/package.json`)),
    );
    expect(missing).toEqual([]);
    const foreign = files.filter((file) =>
      /(^\/(tests|src-|assets|dist|contact)|\.map$|\.test\.|\/(vitest|playwright|svelte|typescript|electron-builder|@fontsource[^/]*)\/)/.test(
        file,
      ),
    );
    expect(foreign).toEqual([]);
    expect(JSON.parse(extractFile(archive, 'package.json').toString())).toMatchObject({
      name: 'nianlun',
      main: 'out/main/electron.js',
    });
    const resources = await readdir(join(output, 'resources'));
    expect(resources).toEqual(expect.arrayContaining(['exhibitions', 'deploy', 'LICENSE', 'LICENCES.txt']));
    expect(await readdir(join(output, 'resources', 'exhibitions'))).toContain('changchun');
    const licences = await readFile(join(output, 'resources', 'LICENCES.txt'), 'utf8');
    for (const part of ['hono', 'playwright-core', 'zod', 'svelte', '@fontsource-variable/noto-sans-sc'])
      expect(licences).toContain(`\n${part} `);

    const wire = await getCurrentFuseWire(join(output, 'nianlun'));
    const { RunAsNode, EnableCookieEncryption, EnableNodeOptionsEnvironmentVariable, EnableNodeCliInspectArguments } =
      FuseV1Options;
    const {
      EnableEmbeddedAsarIntegrityValidation,
      OnlyLoadAppFromAsar,
      LoadBrowserProcessSpecificV8Snapshot,
      GrantFileProtocolExtraPrivileges,
    } = FuseV1Options;
    for (const fuse of [EnableCookieEncryption, EnableEmbeddedAsarIntegrityValidation, OnlyLoadAppFromAsar])
      expect(wire[fuse], FuseV1Options[fuse]).toBe(on);
    for (const fuse of [
      RunAsNode,
      EnableNodeOptionsEnvironmentVariable,
      EnableNodeCliInspectArguments,
      LoadBrowserProcessSpecificV8Snapshot,
      GrantFileProtocolExtraPrivileges,
    ])
      expect(wire[fuse], FuseV1Options[fuse]).toBe(off);
  } finally {
    await rm(electron, { recursive: true, force: true });
  }
});
