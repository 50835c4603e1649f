/** A Debian of its own in a folder, as a new terminal has it: entered by chroot, removed at the end. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export interface CleanDebian {
  readonly root: string;
  /** Runs a program in it as root; gives what it printed. */
  run(command: string, ...args: string[]): Promise<string>;
  /** Starts a program in it as another user, with nothing in its environment but `env`. */
  start(user: string, env: Readonly<Record<string, string>>, command: readonly string[]): ChildProcess;
  remove(): Promise<void>;
}

/** The mirror that this machine installs from. */
async function mirror(): Promise<string> {
  const lists = (await readdir('/etc/apt/sources.list.d').catch(() => [])).map((file) =>
    join('/etc/apt/sources.list.d', file),
  );
  for (const file of [...lists, '/etc/apt/sources.list']) {
    const text = await readFile(file, 'utf8').catch(() => '');
    const found = /^(?:URIs:|deb(?: \[[^\]]*\])?) *(https?:\S+)/m.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('This machine names no mirror of Debian in /etc/apt.');
}

const mounts = [
  ['proc', 'proc'],
  ['sysfs', 'sys'],
  ['devtmpfs', 'dev'],
] as const;

/** Makes a new one; takes about half a minute. */
export async function cleanDebian(suite: string): Promise<CleanDebian> {
  const root = await mkdtemp(join(tmpdir(), 'nianlun-debian-'));
  await execute('debootstrap', ['--variant=minbase', suite, root, await mirror()], { maxBuffer: 64 * 1024 * 1024 });
  const undo: (() => Promise<unknown>)[] = [];
  for (const [kind, folder] of mounts) {
    await execute('mount', ['-t', kind, kind, join(root, folder)]);
    undo.unshift(() => execute('umount', ['--lazy', join(root, folder)]));
  }
  // Shared memory of its own, as every machine has it.
  await mkdir(join(root, 'dev', 'shm'), { recursive: true });
  // Services are not started while packages are installed: there is no systemd that runs.
  await execute('sh', [
    '-c',
    'printf "#!/bin/sh\\nexit 101\\n" > "$1/usr/sbin/policy-rc.d"; chmod 755 "$1/usr/sbin/policy-rc.d"',
    'sh',
    root,
  ]);
  const plain = {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: '/root',
    LANG: 'C.UTF-8',
    DEBIAN_FRONTEND: 'noninteractive',
  };
  return {
    root,
    run: async (command, ...args) =>
      (await execute('chroot', [root, command, ...args], { env: plain, maxBuffer: 64 * 1024 * 1024 })).stdout,
    start: (user, env, command) =>
      spawn('chroot', [`--userspec=${user}:${user}`, root, ...command], {
        env: { PATH: plain.PATH, LANG: plain.LANG, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      }),
    remove: async () => {
      for (const each of undo) await each();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
