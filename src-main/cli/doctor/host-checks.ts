/** Checks of what shows the exhibition: Electron or a browser, and its sandbox. */
import type { Checks } from './check.ts';
import { judgeHost } from './host.ts';
import { type BrowserLook, lookAtSandbox } from './look/browser.ts';
import type { Machine } from './look/tools.ts';
import { judgeSandbox } from './sandbox.ts';

/** The host and its sandbox, as the browser told when it was started for a moment. */
export function hostChecks(machine: Machine, browser: Promise<BrowserLook>): Checks<'host' | 'sandbox'> {
  return {
    host: {
      name: { zh: '程序', en: 'host' },
      look: async () => {
        const { electron, executable, answers } = await browser;
        return judgeHost({ electron, browser: executable, version: answers?.version ?? null });
      },
    },
    sandbox: {
      name: { zh: '沙箱', en: 'sandbox' },
      look: async () => judgeSandbox(await lookAtSandbox(machine, await browser)),
    },
  };
}
