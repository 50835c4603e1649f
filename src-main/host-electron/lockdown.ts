/** What shuts visitors and the network out, whatever is shown. */
import { setupContents } from './contents.ts';
import type { ElectronParts } from './electron-parts.ts';
import { setupMenu } from './menu.ts';
import { setupNetwork } from './network.ts';
import { setupScheme } from './protocol.ts';
import { setupSessions } from './session.ts';
import { setupSwitches } from './switches.ts';

/** Must run before `ready`: afterwards Electron has set its default menu, and sessions and pages exist that are not locked down. */
export function lockDown(
  { app, Menu, protocol }: Pick<ElectronParts, 'app' | 'Menu' | 'protocol'>,
  rules: Parameters<typeof setupContents>[1],
): void {
  setupSwitches(app);
  setupMenu(Menu);
  setupScheme(protocol);
  setupSessions(app);
  setupContents(app, rules);
  setupNetwork(app);
}
