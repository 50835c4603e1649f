/** The Node runtimes that are given away with the program, each known by its checksum. */
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const targets = ['win-x64', 'linux-x64', 'linux-arm64'] as const;
export type Target = (typeof targets)[number];

/** Electron's major; a new one is chosen here, with the checksums that the registry prints (`npm view … dist.integrity`). */
export const runtimeVersion = '24.21.0';

const integrity: Readonly<Record<Target, string>> = {
  'win-x64': 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  'linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
};

const run = promisify(execFile);

/** Throws when the bytes are not those that were chosen. */
export function checkIntegrity(bytes: Uint8Array, expected: string): void {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (found !== expected)
    throw new Error(`The runtime is not the one that was chosen: ${found} instead of ${expected}.`);
}

/** What the runtime’s program is called on that system. */
export const runtimeName = (target: Target): string => (target === 'win-x64' ? 'node.exe' : 'node');

/** The archive of a runtime, checked; fetched from npm's registry where `cache` does not have it yet. */
async function archiveOf(target: Target, cache: string): Promise<string> {
  const archive = join(cache, `node-${target}-${runtimeVersion}.tgz`);
  if (!existsSync(archive)) {
    await mkdir(cache, { recursive: true });
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await run(npm, ['pack', '--silent', '--pack-destination', cache, `node-${target}@${runtimeVersion}`]);
  }
  checkIntegrity(await readFile(archive), integrity[target]);
  return archive;
}

async function takeOut(archive: string, file: string, to: string): Promise<void> {
  const unpacked = await mkdtemp(join(tmpdir(), 'nianlun-runtime-'));
  try {
    await run('tar', ['-xzf', archive, '-C', unpacked, `package/${file}`]);
    await copyFile(join(unpacked, 'package', file), to);
  } finally {
    await rm(unpacked, { recursive: true });
  }
}

/** Puts the runtime of `target` and its licence into `folder`. Needs npm's registry once; `cache` keeps what came. */
export async function layRuntime(target: Target, folder: string, cache: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = runtimeName(target);
  await takeOut(await archiveOf(target, cache), `bin/${name}`, join(folder, name));
  // The package for Windows comes without the licence, which is the same.
  await takeOut(await archiveOf('linux-x64', cache), 'LICENSE', join(folder, 'NODE-LICENSE.txt'));
}
