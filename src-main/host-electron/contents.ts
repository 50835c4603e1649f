/** What holds for every `WebContents`, wherever it was made. */
import type { App, WebContents } from 'electron';
import { isAllowedKey } from '../server/keys.ts';
import { keepInside } from './navigation.ts';
import type { Report } from './report.ts';
import { keepZoom } from './zoom.ts';

interface Rules {
  readonly report: Report;
  /** Only for tests and development, never in a packaged program. */
  readonly debugging: boolean;
}

type Contents = Parameters<typeof keepInside>[0] &
  Parameters<typeof keepZoom>[0] &
  Pick<WebContents, 'on' | 'setIgnoreMenuShortcuts' | 'setWebRTCIPHandlingPolicy' | 'closeDevTools'>;

/** Locks one web contents down. */
export function lockContents(contents: Contents, { report, debugging }: Rules): void {
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
