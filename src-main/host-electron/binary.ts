/** Finds Electron's binary, or has Electron's own installer fetch it. From version 42 on the package comes without it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Sentence } from '../contract/sentence.ts';
import { type Later, later as realLater } from '../supervision/later.ts';

export interface BinaryOptions {
  /** Folder of the `electron` package; by default the one this project has. */
  readonly folder?: string;
  readonly platform?: NodeJS.Platform;
  readonly env?: NodeJS.ProcessEnv;
  readonly later?: Later;
  /** What the installer says, as it says it. */
  readonly onOutput?: (text: string) => void;
}

export type FoundBinary = { readonly path: string } | { readonly reason: Sentence };

/** The Chromium host has to be on screen 15 seconds after a fetch that can't succeed; this leaves it three. */
const limit = 12_000;

const notInstalled: Sentence = {
  zh: '没有安装 electron 软件包。请运行 npm ci。',
  en: 'The electron package is not installed. Run npm ci.',
};
const notFetched: Sentence = {
  zh: '取不到 Electron 程序文件（多半是没有网络）。有网络时运行 npx install-electron 即可。',
  en: 'Electron’s binary could not be fetched (probably there is no network). Run npx install-electron where there is one.',
};
const tooSlow: Sentence = {
  zh: '下载 Electron 程序文件太慢，已停止。网络好时运行 npx install-electron，完成后再启动。',
  en: 'Fetching Electron’s binary took too long and was stopped. Run npx install-electron, then start again.',
};
const noSuchBuild: Sentence = {
  zh: '这个操作系统没有 Electron 程序文件。',
  en: 'There is no binary of Electron for this operating system.',
};

function packageFolder(): string | undefined {
  try {
    // The manifest, not the package: loading the package itself would start a download.
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

function nameOnPlatform(platform: NodeJS.Platform): string | undefined {
  if (platform === 'win32') return 'electron.exe';
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'linux' ? 'electron' : undefined;
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The installer writes `path.txt` last, so a fetch that was cut off does not count; nor does another version's binary. */
function isWhole(folder: string, name: string): boolean {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return (
    textOf(join(folder, 'dist', 'version'))
      ?.trim()
      .replace(/^v/, '') === version && textOf(join(folder, 'path.txt')) === name
  );
}

type Fetched = 'done' | 'failed' | 'too slow';

function fetchBinary(
  folder: string,
  env: NodeJS.ProcessEnv,
  later: Later,
  onOutput: (text: string) => void,
): Promise<Fetched> {
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(folder, 'install.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let late = false;
    const forget = later(() => {
      late = true;
      installer.kill('SIGKILL');
    }, limit);
    const end = (result: Fetched): void => {
      forget();
      resolve(late ? 'too slow' : result);
    };
    installer.stdout.setEncoding('utf8').on('data', onOutput);
    installer.stderr.setEncoding('utf8').on('data', onOutput);
    installer.once('error', (error) => {
      onOutput(error.message);
      end('failed');
    });
    installer.once('exit', (code) => end(code === 0 ? 'done' : 'failed'));
  });
}

interface BinaryLocation {
  /** Of the `electron` package. */
  readonly folder: string;
  readonly path: string;
  readonly isHere: boolean;
}

function locate({
  folder = packageFolder(),
  platform = process.platform,
  env = process.env,
}: BinaryOptions): BinaryLocation | { readonly reason: Sentence } {
  if (folder === undefined || !existsSync(join(folder, 'package.json'))) return { reason: notInstalled };
  const name = nameOnPlatform(platform);
  if (name === undefined) return { reason: noSuchBuild };
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const path = join(elsewhere ?? join(folder, 'dist'), name);
  return { folder, path, isHere: existsSync(path) && (elsewhere !== undefined || isWhole(folder, name)) };
}

/** Whether Electron's binary lies here; nothing is fetched. */
export function isElectronHere(options: BinaryOptions = {}): boolean {
  const place = locate(options);
  return 'path' in place && place.isHere;
}

/** The path of Electron's binary, fetched first when it isn't there; or why there is none. */
export async function electronBinary(options: BinaryOptions = {}): Promise<FoundBinary> {
  const { env = process.env } = options;
  const place = locate(options);
  if ('reason' in place) return place;
  const { folder, path } = place;
  if (place.isHere) return { path };

  const fetched = await fetchBinary(folder, env, options.later ?? realLater, options.onOutput ?? (() => {}));
  if (fetched === 'too slow') return { reason: tooSlow };
  return fetched === 'done' && existsSync(path) ? { path } : { reason: notFetched };
}
