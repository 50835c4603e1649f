import { afterEach, describe, expect, test } from 'vitest';
import { closeExhibits, openFakeWindows } from './fake-windows.ts';
import type { FakeWindow } from './fake-electron.ts';

afterEach(closeExhibits);

const asserted = (window: FakeWindow) => ({
  kiosk: window.callsOf('setKiosk').at(-1),
  top: window.callsOf('setAlwaysOnTop').at(-1),
});
const kept = { kiosk: [true], top: [true, 'screen-saver'] };

describe('D2: the kiosk window', () => {
  test('fills the display and has no frame, no way to close, shrink or move it', async () => {
    const { first } = await openFakeWindows();
    expect(first.options).toMatchObject({
      ...{
        kiosk: true,
        fullscreen: true,
        fullscreenable: true,
        frame: false,
        show: false,
        autoHideMenuBar: true,
        skipTaskbar: true,
      },
      ...{ minimizable: false, maximizable: false, closable: false, resizable: false, movable: false },
      ...{ roundedCorners: false, hasShadow: false, alwaysOnTop: true },
      ...{ x: 0, y: 0, width: 1920, height: 1080 },
    });
  });
  test('is leaf green and never white before its first frame', async () => {
    const { first } = await openFakeWindows();
    expect(first.options.backgroundColor).toBe('#0D251D');
  });
  test('remembers no place from an earlier start', async () => {
    const { first } = await openFakeWindows();
    expect(first.options).not.toHaveProperty('windowStatePersistence');
    expect(first.options).not.toHaveProperty('name');
  });
  test('lies above the taskbar from the start', async () => {
    const { first } = await openFakeWindows();
    expect(asserted(first)).toEqual(kept);
  });
  test('shows with its first frame', async () => {
    const { first } = await openFakeWindows();
    expect(first.shown).toBe(false);
    first.emit('ready-to-show');
    expect(first.shown).toBe(true);
  });
  test('is told again when it shows, because a hidden window may not have been heard', async () => {
    const { first } = await openFakeWindows();
    first.told.length = 0;
    first.emit('ready-to-show');
    expect(asserted(first)).toEqual(kept);
  });
  test('shows its own ground when the first frame is late, so that no desktop stands there', async () => {
    const { first, clock } = await openFakeWindows();
    clock.pass(4999);
    expect(first.shown).toBe(false);
    clock.pass(1);
    expect(first.shown).toBe(true);
  });
  test('refuses to be closed, also on Linux', async () => {
    const { first } = await openFakeWindows();
    expect(first.prevents('close')).toBe(true);
  });
  test('closes when the program is told to end', async () => {
    const { first, state } = await openFakeWindows();
    state.quitting = true;
    expect(first.prevents('close')).toBe(false);
  });
  test.each(['blur', 'leave-full-screen', 'minimize'])('comes back to where it belongs after %s', async (event) => {
    const { first, clock } = await openFakeWindows();
    first.told.length = 0;
    first.minimized = event === 'minimize';
    first.emit(event);
    clock.pass(250);
    expect(asserted(first)).toEqual(kept);
    expect(first.minimized).toBe(false);
    expect(first.callsOf('moveTop')).not.toHaveLength(0);
    expect(first.focused).toBe(true);
  });
  test('two windows of ours do not take the focus from one another', async () => {
    const { windows, clock } = await openFakeWindows({}, ({ screen }) => {
      screen.displays = [screen.displays[0]!, { id: 8, bounds: { x: 1920, y: 0, width: 1080, height: 1920 } }];
    });
    const [left, right] = windows as [FakeWindow, FakeWindow];
    right.focused = true;
    left.emit('blur');
    clock.pass(250);
    expect(left.focused).toBe(false);
  });
  test('a stranger that took the focus without a word loses it within five seconds', async () => {
    const { first, clock } = await openFakeWindows();
    first.focused = false;
    clock.pass(5000);
    expect(first.focused).toBe(true);
    first.focused = false;
    clock.pass(5000);
    expect(first.focused).toBe(true);
  });
  test('a window that is gone is left alone', async () => {
    const { first, clock } = await openFakeWindows();
    first.emit('blur');
    first.destroy();
    first.told.length = 0;
    clock.pass(10_000);
    expect(first.told).toEqual([]);
  });
});

describe('D3: buttons beside the keyboard', () => {
  test.each(['browser-backward', 'browser-forward', 'media-play-pause'])(
    'the command %s does nothing',
    async (command) => {
      const { first } = await openFakeWindows();
      expect(first.prevents('app-command', {}, command)).toBe(true);
    },
  );
  test('the menu of the title bar stays away', async () => {
    const { first } = await openFakeWindows();
    expect(first.prevents('system-context-menu')).toBe(true);
  });
  test('developer tools cannot be opened', async () => {
    const { first } = await openFakeWindows();
    expect(first.options.webPreferences?.devTools).toBe(false);
  });
});

describe('D4, D6, D9: what the page may do', () => {
  test('it is sandboxed and isolated, and there is no bridge to guard', async () => {
    const { first } = await openFakeWindows();
    expect(first.options.webPreferences).toMatchObject({
      ...{ sandbox: true, contextIsolation: true, webSecurity: true, allowRunningInsecureContent: false },
      ...{ nodeIntegration: false, nodeIntegrationInSubFrames: false, nodeIntegrationInWorker: false },
      ...{ experimentalFeatures: false },
    });
    expect(first.options.webPreferences).not.toHaveProperty('preload');
  });
  test('it embeds no guest page and no plug-in, so no PDF either', async () => {
    const { first } = await openFakeWindows();
    expect(first.options.webPreferences).toMatchObject({ webviewTag: false, plugins: false });
  });
  test('it shows no dialog, takes no file that is dropped on it, and asks for no dictionary', async () => {
    const { first } = await openFakeWindows();
    const { disableDialogs, navigateOnDragDrop, spellcheck } = first.options.webPreferences ?? {};
    expect({ disableDialogs, navigateOnDragDrop, spellcheck }).toEqual({
      ...{ disableDialogs: true, navigateOnDragDrop: false, spellcheck: false },
    });
  });
  test('it goes on when something lies above it, and plays without a touch', async () => {
    const { first } = await openFakeWindows();
    const { backgroundThrottling, autoplayPolicy } = first.options.webPreferences ?? {};
    expect({ backgroundThrottling, autoplayPolicy }).toEqual({
      ...{ backgroundThrottling: false, autoplayPolicy: 'no-user-gesture-required' },
    });
  });
  test('name servers are left alone before it is loaded', async () => {
    const { app } = await openFakeWindows();
    expect(app.callsOf('configureHostResolver')).toHaveLength(1);
  });
  test('it is loaded from our scheme, on the session that is locked down and that the server answers', async () => {
    const { first, sessions } = await openFakeWindows();
    expect(first.address).toBe('app://exhibit/?window=wall-1');
    const session = sessions.get(first.options.webPreferences?.partition ?? '');
    expect(session?.handled?.scheme).toBe('app');
    expect(session?.permissionCheck?.()).toBe(false);
  });
});

describe('D12: the end of the system’s session', () => {
  test('what must not be lost is written down when Windows ends the session, not when it only asks', async () => {
    const { first, state } = await openFakeWindows();
    expect(first.prevents('query-session-end', { reasons: ['shutdown'] })).toBe(false);
    expect(state.flushed).toBe(0);
    first.emit('session-end', { reasons: ['shutdown'] });
    expect(state.flushed).toBe(1);
  });
});

describe('on an editor’s desk (--windowed)', () => {
  test('one ordinary window that can be closed', async () => {
    const { first, windows } = await openFakeWindows({ windowed: true }, ({ screen }) => {
      screen.displays = [screen.displays[0]!, { id: 8, bounds: { x: 1920, y: 0, width: 1080, height: 1920 } }];
    });
    expect(windows).toHaveLength(1);
    expect(first.options).not.toHaveProperty('kiosk');
    expect(first.prevents('close')).toBe(false);
  });
  test('the page is as large as the editor asks', async () => {
    const { first } = await openFakeWindows({ windowed: true, size: { width: 1080, height: 1920 } });
    expect(first.options).toMatchObject({ width: 1080, height: 1920, useContentSize: true });
  });
  test('the desk’s screen may sleep, and its other windows may have the focus', async () => {
    const { told, first, clock } = await openFakeWindows({ windowed: true });
    clock.pass(60_000);
    expect(told.callsOf('powerSaveBlocker.start')).toEqual([]);
    expect(first.focused).toBe(false);
  });
  test('the page is as locked down as in the hall', async () => {
    const desk = await openFakeWindows({ windowed: true });
    const hall = await openFakeWindows();
    expect(desk.first.options.webPreferences).toEqual(hall.first.options.webPreferences);
    expect(desk.first.webContents.prevents('will-attach-webview')).toBe(
      hall.first.webContents.prevents('will-attach-webview'),
    );
  });
});
