import type { BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';
import type { Size } from '../contract/size.ts';
import { partition } from './session.ts';

/** Leaf green of the night ground: what shows before the first frame, where Electron's own choice is white. */
export const ground = '#0D251D';

/** What the page may do: draw. There is no preload script, so there is no bridge to guard. */
function webPreferences(debugging: boolean): WebPreferences {
  return {
    partition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    spellcheck: false,
    disableDialogs: true,
    navigateOnDragDrop: false,
    devTools: debugging,
    // The frost goes on growing, and the heartbeat beating, when something lies above the window.
    backgroundThrottling: false,
    // On an unattended display no one presses play.
    autoplayPolicy: 'no-user-gesture-required',
  };
}

/** A window for the hall: no frame, no way to close, shrink or move it, nothing white before the first frame. */
export function kioskOptions({ x, y, width, height }: Rectangle, debugging: boolean): BrowserWindowConstructorOptions {
  return {
    x,
    y,
    width,
    height,
    show: false,
    backgroundColor: ground,
    kiosk: true,
    fullscreen: true,
    // Unsaid, a window that can't be resized may not go full screen either.
    fullscreenable: true,
    alwaysOnTop: true,
    frame: false,
    autoHideMenuBar: true,
    skipTaskbar: true,
    minimizable: false,
    maximizable: false,
    closable: false,
    resizable: false,
    movable: false,
    roundedCorners: false,
    hasShadow: false,
    webPreferences: webPreferences(debugging),
  };
}

/** A hidden window for baking plates. Offscreen rendering is required: Electron runs no frames in other hidden windows. */
export function unseenOptions(
  { width, height, ratio }: { readonly width: number; readonly height: number; readonly ratio: number },
  debugging: boolean,
): BrowserWindowConstructorOptions {
  return {
    width,
    height,
    useContentSize: true,
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: { ...webPreferences(debugging), offscreen: { deviceScaleFactor: ratio } },
  };
}

/** A window on an editor's desk: the same page in an ordinary frame. */
export function windowedOptions(size: Size | undefined, debugging: boolean): BrowserWindowConstructorOptions {
  return {
    ...(size ?? { width: 1280, height: 720 }),
    useContentSize: true,
    show: false,
    backgroundColor: ground,
    autoHideMenuBar: true,
    webPreferences: webPreferences(debugging),
  };
}
