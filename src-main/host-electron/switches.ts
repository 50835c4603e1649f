import type { App, CommandLine } from 'electron';
import type { Sentence } from '../contract/sentence.ts';

/** What Chromium is told on its command line. Not all of these are in Electron's documentation; each says what it is for. */
export const switches: readonly (readonly [name: string, value?: string])[] = [
  // No name is ever resolved, no proxy asked, no service of the browser calls home.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  // No zoom by pinch, no way back by swiping.
  ['disable-pinch'],
  ['overscroll-history-navigation', '0'],
  // Besides: no media keys for visitors, and no question to a name server before `disableSecureDns` can forbid it,
  // and no names announced to the network for calls between browsers.
  ['disable-features', 'OverscrollHistoryNavigation,HardwareMediaKeyHandling,DnsOverHttps,WebRtcHideLocalIpsWithMdns'],
  // The picture goes on beneath a foreign window.
  ['disable-renderer-backgrounding'],
  ['disable-backgrounding-occluded-windows'],
  // Under software rendering Chromium gives up at the second loss of its GPU process without this.
  ['disable-gpu-process-crash-limit'],
];

/** Doors through which a debugger, and so anybody, gets in. */
const doors = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
];

/** The sentence to end with when the program was started with a door open; else null. */
export function openDoor(commandLine: Pick<CommandLine, 'hasSwitch'>): Sentence | null {
  const open = doors.find((door) => commandLine.hasSwitch(door));
  if (open === undefined) return null;
  return {
    zh: `不允许用 --${open} 启动：它会让人进入程序内部。请去掉这个参数再启动。`,
    en: `--${open} is not allowed: it would let people into the program. Start again without it.`,
  };
}

/** Before ready. As root the renderers can't be sandboxed, and `enableSandbox` would take the needed --no-sandbox away. */
export function setupSwitches(
  app: Pick<App, 'enableSandbox'> & { readonly commandLine: Pick<CommandLine, 'appendSwitch' | 'hasSwitch'> },
): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
