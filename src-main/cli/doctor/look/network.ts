import { readdir } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { basename } from 'node:path';
import type { NetworkFacts } from '../network.ts';
import type { Machine } from './tools.ts';

/** Where a browser of Linux reads what its administrator decided. */
function policyFolder(browser: string): string {
  const name = basename(browser);
  if (name.includes('edge')) return '/etc/opt/edge/policies/managed';
  return name.includes('chrome') ? '/etc/opt/chrome/policies/managed' : '/etc/chromium/policies/managed';
}

/** Below HKLM for the machine, below HKCU for the account alone. */
function policyKey(browser: string): string {
  if (/msedge/i.test(browser)) return 'SOFTWARE\\Policies\\Microsoft\\Edge';
  return `SOFTWARE\\Policies\\${/Google/i.test(browser) ? 'Google\\Chrome' : 'Chromium'}`;
}

async function lookAtPolicies({ platform, run }: Machine, browser: string): Promise<NetworkFacts['policies']> {
  if (platform === 'win32') {
    const places = ['HKLM', 'HKCU'].map((root) => `${root}\\${policyKey(browser)}`);
    for (const place of places) {
      const asked = await run('reg', 'query', place);
      if (asked.status === 'said' && asked.text.trim() !== '') return { place, found: true };
    }
    return { place: places[0] ?? '', found: false };
  }
  if (platform !== 'linux') return null;
  const place = policyFolder(browser);
  const files = await readdir(place).catch(() => []);
  return { place, found: files.some((file) => file.endsWith('.json')) };
}

/** Interfaces and policies. */
export async function lookAtNetwork(
  machine: Machine,
  electron: boolean,
  browser: string | null,
): Promise<NetworkFacts> {
  const up = Object.entries(networkInterfaces())
    .filter(([, addresses = []]) => addresses.some(({ internal }) => !internal))
    .map(([name]) => name);
  return { up, electron, policies: browser === null ? null : await lookAtPolicies(machine, browser) };
}
