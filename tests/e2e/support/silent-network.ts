/**
 * Two network namespaces joined by a virtual cable. In one the program runs; its default route and its resolver
 * point at the other, where every packet is captured. Only root of a Linux machine can lay the cable.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface SilentNetwork {
  /** Starts a command inside. */
  readonly through: readonly string[];
  /** One line for each packet that left so far. */
  packets(): readonly string[];
  close(): Promise<void>;
}

/** Why such a network can't be had here; undefined when it can. */
export async function whyNoNetwork(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'network namespaces are a matter of Linux';
  if (process.getuid?.() !== 0) return 'only root can lay out a network namespace';
  for (const [tool, argument] of [
    ['ip', '-V'],
    ['tcpdump', '--version'],
  ] as const) {
    const missing = await run(tool, [argument]).then(
      () => false,
      (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
    );
    if (missing) return `${tool} is not installed (Debian: apt install iproute2 tcpdump)`;
  }
  return undefined;
}

const inside = '10.77.0.2';
const outside = '10.77.0.1';

async function macOf(space: string, device: string): Promise<string> {
  const { stdout } = await run('ip', ['-n', space, '-j', 'link', 'show', device]);
  return (JSON.parse(stdout) as { address: string }[])[0]?.address ?? '';
}

/** Lays the cable and starts the capture. `name` keeps two runs on one machine apart. */
export async function openSilentNetwork(name: string): Promise<SilentNetwork> {
  const [program, peer] = [`nianlun-${name}`, `nianlun-peer-${name}`];
  const [cable, end] = [`nl${name}a`, `nl${name}b`];
  const ip = (...args: string[]): Promise<unknown> => run('ip', args);
  const resolver = `/etc/netns/${program}`;

  for (const space of [program, peer]) {
    await ip('netns', 'add', space);
    // Without this the kernel itself announces the new cable by IPv6.
    await ip(
      'netns',
      'exec',
      space,
      'sh',
      '-c',
      'for f in /proc/sys/net/ipv6/conf/*/disable_ipv6; do echo 1 > "$f"; done',
    );
    await ip('-n', space, 'link', 'set', 'lo', 'up');
  }
  await ip('link', 'add', cable, 'netns', program, 'type', 'veth', 'peer', 'name', end, 'netns', peer);
  const [cableMac, endMac] = [await macOf(program, cable), await macOf(peer, end)];
  await ip('-n', program, 'addr', 'add', `${inside}/24`, 'dev', cable);
  await ip('-n', peer, 'addr', 'add', `${outside}/24`, 'dev', end);
  await ip('-n', peer, 'link', 'set', end, 'up');
  await ip('-n', program, 'link', 'set', cable, 'up');
  // Neighbours are written down, so that the kernel has nothing to ask.
  await ip('-n', program, 'neigh', 'add', outside, 'lladdr', endMac, 'dev', cable, 'nud', 'permanent');
  await ip('-n', peer, 'neigh', 'add', inside, 'lladdr', cableMac, 'dev', end, 'nud', 'permanent');
  await ip('-n', program, 'route', 'add', 'default', 'via', outside);
  await mkdir(resolver, { recursive: true });
  await writeFile(`${resolver}/resolv.conf`, `nameserver ${outside}\noptions timeout:1 attempts:1\n`);

  const capture = spawn('ip', ['netns', 'exec', peer, 'tcpdump', '-l', '-n', '-p', '-Q', 'in', '-i', end]);
  const packets: string[] = [];
  createInterface(capture.stdout).on('line', (line) => packets.push(line));
  const ended = new Promise((resolve) => capture.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    capture.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('listening on')) resolve();
    });
    capture.once('close', () => reject(new Error(`tcpdump ended: ${said}`)));
  });

  return {
    through: ['ip', 'netns', 'exec', program],
    packets: () => packets,
    close: async () => {
      capture.kill('SIGTERM');
      await ended;
      for (const space of [program, peer]) await ip('netns', 'del', space);
      await rm(resolver, { recursive: true, force: true });
    },
  };
}
