/** Keeps a kiosk window in front and focused. What the system itself puts above (see the operator's guide) no program can hide. */
import type { BrowserWindow } from 'electron';
import type { Later } from '../supervision/later.ts';

type HeldWindow = Pick<
  BrowserWindow,
  'on' | 'isDestroyed' | 'isMinimized' | 'restore' | 'setKiosk' | 'setAlwaysOnTop' | 'moveTop' | 'focus'
>;

/** Long enough that two windows that each want to be in front don't make the screen flicker. */
const pause = 250;

/** The level above the taskbar; the lower ones lie beneath it. */
const level = 'screen-saver';

/** Puts the window back into kiosk mode, above everything. */
export function assertKiosk(window: HeldWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.setKiosk(true);
  window.setAlwaysOnTop(true, level);
  window.moveTop();
}

/** Puts the window back whenever something got in front of it. Focus is taken only from strangers, never from our own windows. */
export function holdInFront(window: HeldWindow, later: Later, oursIsFocused: () => boolean): void {
  let forget = (): void => {};
  const soon = (): void => {
    forget();
    forget = later(() => {
      assertKiosk(window);
      if (!window.isDestroyed() && !oursIsFocused()) window.focus();
    }, pause);
  };
  window.on('blur', soon);
  window.on('leave-full-screen', soon);
  window.on('minimize', soon);
  window.on('closed', () => forget());
}

/** Some systems send no event when a window loses its focus; the touchscreen is dead until it is asked for again. */
const every = 5000;

/** Asks regularly whether one of our windows has the focus, and takes it back. The answer stops that. */
export function watchFocus(windows: { readonly someFocused: boolean; takeFocus(): void }, later: Later): () => void {
  const look = (): void => {
    if (!windows.someFocused) windows.takeFocus();
    forget = later(look, every);
  };
  let forget = later(look, every);
  return () => forget();
}
