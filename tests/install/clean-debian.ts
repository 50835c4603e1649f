/** A Debian of its own in a folder, as a new terminal has it: entered by chroot, removed at the end. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFolder } from '../new-folder.ts';

const execute = promisify(execFile);

export interface CleanDebian {
  readonly root: string;
  /** Runs a program in it as root; gives what it printed. */
  run(command: string, ...args: string[]): Promise<string>;
  /**
   * Starts a program in it as another user, with nothing in its environment but `env`. It has a network of its own, of
   * which only the loopback is up, and processes of its own: what else runs on this machine neither meets nor sees it,
   * whatever user IDs and folders they share. When the process that is given ends, all of them have.
   */
  start(user: string, env: Readonly<Record<string, string>>, command: readonly string[]): ChildProcess;
  /** What its programs run as now, by the names of its own users. */
  processes(): Promise<readonly Running[]>;
  remove(): Promise<void>;
}

export interface Running {
  readonly user: string;
  readonly command: string;
}

/** For `unshare`: its own /proc, its own loopback, then the program as its user. */
const apart =
  'mount -t proc proc "$1/proc" && ip link set lo up && root=$1 user=$2 && shift 2 && exec chroot --userspec="$user:$user" "$root" "$@"';

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
  ['devpts', 'dev/pts'],
  // Shared memory of its own, as every machine has it.
  ['tmpfs', 'dev/shm'],
] as const;

/** Makes a new one; takes about half a minute. */
export async function cleanDebian(suite: string): Promise<CleanDebian> {
  const root = await realpath(await newFolder('nianlun-debian-'));
  await execute('debootstrap', ['--variant=minbase', suite, root, await mirror()], { maxBuffer: 64 * 1024 * 1024 });
  // A new folder is its maker's alone; the root of a system must be readable to all users.
  await chmod(root, 0o755);
  const undo: (() => Promise<unknown>)[] = [];
  for (const [kind, folder] of mounts) {
    await mkdir(join(root, folder), { recursive: true });
    await execute('mount', ['-t', kind, kind, join(root, folder)]);
    undo.unshift(() => execute('umount', ['--lazy', join(root, folder)]));
  }
  // This system is thrown away: it need not survive a power cut while packages are unpacked.
  await writeFile(join(root, 'etc', 'dpkg', 'dpkg.cfg.d', 'unkept'), 'force-unsafe-io\n');
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
      spawn(
        'unshare',
        ['--mount', '--net', '--pid', '--fork', '--kill-child', 'sh', '-c', apart, 'sh', root, user, ...command],
        { env: { PATH: plain.PATH, LANG: plain.LANG, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
      ),
    processes: async () => {
      const users = new Map(
        (await readFile(join(root, 'etc', 'passwd'), 'utf8')).split('\n').map((line) => {
          const [name = '', , id = ''] = line.split(':');
          return [id, name];
        }),
      );
      const all = await Promise.all((await readdir('/proc')).map((entry) => runningIn(root, join('/proc', entry))));
      return all.flatMap((each) =>
        each === undefined ? [] : [{ user: users.get(each.id) ?? each.id, command: each.command }],
      );
    },
    remove: async () => {
      for (const each of undo) await each();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What runs under an entry of /proc, if its root is this folder; `id` is its user's number there. */
async function runningIn(root: string, entry: string): Promise<{ id: string; command: string } | undefined> {
  try {
    if ((await readlink(join(entry, 'root'))) !== root) return undefined;
    const id = /^Uid:\s+(\d+)/m.exec(await readFile(join(entry, 'status'), 'utf8'))?.[1] ?? '';
    return { id, command: (await readFile(join(entry, 'cmdline'), 'utf8')).replaceAll('\0', ' ').trim() };
  } catch {
    // No process, or one that has just ended.
    return undefined;
  }
}
