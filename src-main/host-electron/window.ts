import type { Size } from '../contract/size.ts';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Later } from '../supervision/later.ts';
import { cardAddress, pageAddress } from './address.ts';
import { assertKiosk, holdInFront } from './keep-in-front.ts';
import type { Plan } from './displays.ts';
import type { Report } from './report.ts';
import { kioskOptions, windowedOptions } from './window-options.ts';
import { fixZoom } from './zoom.ts';

export type HallWindow = Parameters<typeof holdInFront>[0] &
  Pick<
    BrowserWindow,
    'on' | 'once' | 'show' | 'isFocused' | 'isVisible' | 'getBounds' | 'setBounds' | 'loadURL' | 'destroy'
  > & {
    readonly webContents: Parameters<typeof fixZoom>[0] &
      Pick<BrowserWindow['webContents'], 'on' | 'forcefullyCrashRenderer' | 'executeJavaScript'> & {
        /** Electron's picture has more to it; a small PNG is all that is looked at. */
        capturePage(): Promise<{ resize(options: { width: number }): SmallPicture }>;
      };
  };

interface SmallPicture {
  getSize(): { readonly width: number; readonly height: number };
  toPNG(): Uint8Array;
}

/** What a window shows: the exhibition, or the card in its place. */
export type Shown = 'exhibition' | 'card';

export interface WindowRules {
  readonly create: (options: BrowserWindowConstructorOptions) => HallWindow;
  readonly windowed: boolean;
  /** Of the page in an ordinary window. */
  readonly size: Size | undefined;
  readonly debugging: boolean;
  readonly later: Later;
  readonly report: Report;
  readonly isQuitting: () => boolean;
  readonly oursIsFocused: () => boolean;
  /** The session of the system's user ends (Windows): write down what must not be lost. */
  readonly onSessionEnd: () => void;
}

/** A first frame that takes longer than this is waited for in public, on our own ground. */
const showAtLatest = 5000;

/** Opens one window on its page. It shows with its first frame. */
export function openWindow({ id, bounds }: Plan, shown: Shown, rules: WindowRules): HallWindow {
  const { windowed, debugging, later, report } = rules;
  const window = rules.create(windowed ? windowedOptions(rules.size, debugging) : kioskOptions(bounds, debugging));
  const show = (): void => {
    if (!window.isDestroyed()) window.show();
  };
  const forget = later(show, showAtLatest);
  window.once('ready-to-show', () => {
    forget();
    show();
  });
  window.once('closed', forget);
  if (!windowed) lockWindow(window, rules);
  window.on('query-session-end', () => report('info', 'session of the system may end', { window: id }));
  window.on('session-end', () => rules.onSessionEnd());
  showPage(window, id, shown, report);
  return window;
}

/** Loads what the window is to show. A failure is also told by `did-fail-load`, which is where it is dealt with. */
export function showPage(window: Pick<HallWindow, 'loadURL'>, id: string, shown: Shown, report: Report): void {
  window
    .loadURL(shown === 'card' ? cardAddress : pageAddress(id))
    .catch((error: unknown) => report('warning', 'page not loaded', { window: id, error }));
}

/** What only a window in the hall gets. */
function lockWindow(window: HallWindow, { later, isQuitting, oursIsFocused }: WindowRules): void {
  assertKiosk(window);
  // Some window managers drop what a hidden window was set to.
  window.on('show', () => assertKiosk(window));
  holdInFront(window, later, oursIsFocused);
  // `closable` does nothing on Linux.
  window.on('close', (event) => {
    if (!isQuitting()) event.preventDefault();
  });
  // The back button of a mouse, and the menu of the title bar that Alt+Space opens.
  window.on('app-command', (event) => event.preventDefault());
  window.on('system-context-menu', (event) => event.preventDefault());
}

/** Puts a window onto its display again and makes it what it was. */
export function placeWindow(window: HallWindow, { bounds }: Plan, report: Report): void {
  if (window.isDestroyed()) return;
  const { x, y, width, height } = window.getBounds();
  if (x !== bounds.x || y !== bounds.y || width !== bounds.width || height !== bounds.height) {
    // A full-screen window can't be moved.
    window.setKiosk(false);
    window.setBounds(bounds);
  }
  assertKiosk(window);
  fixZoom(window.webContents, report);
}
