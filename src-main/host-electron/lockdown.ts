/** What shuts visitors and the network out, whatever is shown. */
import type { App, Menu, WebContents } from 'electron';
import { isAllowedKey } from '../server/keys.ts';
import { isOwnAddress } from './address.ts';
import type { ElectronParts } from './electron-parts.ts';
import { setupNetwork } from './network.ts';
import { setupScheme } from './protocol.ts';
import type { Report } from './report.ts';
import { setupSessions } from './session.ts';
import { setupSwitches } from './switches.ts';
import { keepZoom } from './zoom.ts';

/** Before ready, or Electron makes its own menu with reload and developer tools. */
function setupMenu(menu: Pick<typeof Menu, 'setApplicationMenu'>): void {
  menu.setApplicationMenu(null);
}

type NavigatingContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** Nothing leads off our origin: no link, redirect, frame, new window or guest page. */
function keepInside(contents: NavigatingContents, report: Report): void {
  const refuse = (event: { preventDefault(): void; readonly url: string }): void => {
    if (isOwnAddress(event.url)) return;
    event.preventDefault();
    report('warning', 'navigation refused', { address: event.url });
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.setWindowOpenHandler(({ url }) => {
    report('warning', 'window refused', { address: url });
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page that asks to stay must not be able to block a reset; preventing this event ignores the page's wish.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}

/** What holds for every `WebContents`, wherever it was made. */
interface Rules {
  readonly report: Report;
  /** Only for tests and development, never in a packaged program. */
  readonly debugging: boolean;
}

type Contents = Parameters<typeof keepInside>[0] &
  Parameters<typeof keepZoom>[0] &
  Pick<WebContents, 'on' | 'setIgnoreMenuShortcuts' | 'setWebRTCIPHandlingPolicy' | 'closeDevTools'>;

/** Locks one web contents down. */
function lockContents(contents: Contents, { report, debugging }: Rules): void {
  keepInside(contents, report);
  keepZoom(contents, report);
  contents.setIgnoreMenuShortcuts(true);
  contents.on('before-input-event', (event, input) => {
    if (!isAllowedKey(input)) event.preventDefault();
  });
  // A long press asks for a menu; none is ever built.
  contents.on('context-menu', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    // Without this the first device is chosen.
    event.preventDefault();
    choose('');
  });
  // The one way out that neither name resolution nor request rules cover.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  if (!debugging) contents.on('devtools-opened', () => contents.closeDevTools());
}

/** Locks down every web contents when it is created. */
export function setupContents(app: Pick<App, 'on'>, rules: Rules): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, rules));
}

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
