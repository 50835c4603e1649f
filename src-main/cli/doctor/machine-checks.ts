/** Checks of the machine around the program: what starts it, its network, and its operating system. */
import { judgeAutostart } from './autostart.ts';
import type { Checks } from './check.ts';
import { lookAtAutostart } from './look/autostart.ts';
import type { BrowserLook } from './look/browser.ts';
import { lookAtNetwork } from './look/network.ts';
import { lookAtSystem } from './look/system.ts';
import type { Machine } from './look/tools.ts';
import { judgeNetwork } from './network.ts';
import { judgeSystem } from './system.ts';

/** Autostart, network and system; the network's policies are those of the browser that is used. */
export function machineChecks(
  machine: Machine,
  browser: Promise<BrowserLook>,
): Checks<'autostart' | 'network' | 'system'> {
  return {
    autostart: {
      name: { zh: '自启', en: 'autostart' },
      look: async () => judgeAutostart(await lookAtAutostart(machine)),
    },
    network: {
      name: { zh: '网络', en: 'network' },
      look: async () => {
        const { electron, executable } = await browser;
        return judgeNetwork(await lookAtNetwork(machine, electron, executable));
      },
    },
    system: { name: { zh: '系统', en: 'system' }, look: async () => judgeSystem(await lookAtSystem(machine)) },
  };
}
