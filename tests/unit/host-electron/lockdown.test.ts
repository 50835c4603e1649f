import { beforeEach, describe, expect, test } from 'vitest';
import { setupContents } from '../../../src-main/host-electron/lockdown.ts';
import { isAllowedKey } from '../../../src-main/server/keys.ts';
import { FakeContents, fakeElectron, fakeEvent, reports } from './fake-electron.ts';

let contents: FakeContents;
let lines: ReturnType<typeof reports>['lines'];

function born(debugging = false): FakeContents {
  const { app } = fakeElectron();
  const { lines: kept, report } = reports();
  lines = kept;
  setupContents(app, { report, debugging });
  const made = new FakeContents();
  app.emit('web-contents-created', fakeEvent(), made);
  return made;
}

beforeEach(() => {
  contents = born();
});

describe('D3: shortcuts, menus and developer tools', () => {
  const held = { shift: false, control: false, alt: false, meta: false };
  const pressed = (key: string, modifiers: Partial<typeof held> = {}): boolean =>
    !contents.prevents('before-input-event', {}, { key, ...held, ...modifiers });

  test.each(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'])(
    '%s, which clickers and keyboards send, reaches the page',
    (key) => expect(pressed(key)).toBe(true),
  );
  test.each(['F5', 'b', '.'])('the clicker’s "%s" reaches the page', (key) => expect(pressed(key)).toBe(true));
  test.each([' ', 'Enter', 'Tab', 'Shift', 'Escape', 'Backspace', 'a', 'Z', '7', '.', 'é', '春'])(
    'the key "%s" reaches the page',
    (key) => expect(pressed(key)).toBe(true),
  );
  test.each([
    ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`).filter((key) => key !== 'F5'),
    ...['BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserHome', 'BrowserSearch', 'GoBack', 'GoHome'],
    ...['ContextMenu', 'PrintScreen', 'Print', 'Alt', 'AltGraph', 'Control', 'Meta', 'OS', 'Help', 'Pause', 'Insert'],
    ...['ZoomIn', 'ZoomOut', 'MediaPlayPause', 'LaunchApplication1', 'Power', 'Process', 'Unidentified', 'Dead', ''],
  ])('the key "%s" does nothing', (key) => expect(pressed(key)).toBe(false));
  test.each(['Tab', 'Shift', 'F5', 'A', '!', '春'])('Shift may be held with "%s"', (key) =>
    expect(pressed(key, { shift: true })).toBe(true),
  );
  test.each(['Escape', 'Delete', 'Enter', 'PageDown', 'ArrowLeft', 'Home', 'Backspace', 'F10'])(
    'Shift with "%s", which may open something, does nothing',
    (key) => expect(pressed(key, { shift: true })).toBe(false),
  );

  test.each<[name: string, modifiers: Partial<typeof held>, keys: readonly string[]]>([
    ['Ctrl', { control: true }, ['r', 'p', 'w', 'I', '+', '0', 'Tab']],
    ['Alt', { alt: true }, ['F4', 'ArrowLeft', ' ']],
    ['Cmd or Win', { meta: true }, ['q', 'd']],
    ['AltGr', { control: true, alt: true }, ['€']],
  ])('%s and another key do nothing', (_name, modifiers, keys) =>
    expect(keys.filter((key) => pressed(key, modifiers))).toEqual([]),
  );

  test('the list is an allow-list: a key nobody has thought of does nothing', () => {
    expect(isAllowedKey({ key: 'SomeKeyOf2040', ...held })).toBe(false);
  });
  test('shortcuts of menus are off', () => {
    expect(contents.callsOf('setIgnoreMenuShortcuts')).toEqual([[true]]);
  });
  test('developer tools that open all the same are closed at once', () => {
    contents.emit('devtools-opened');
    expect(contents.callsOf('closeDevTools')).toHaveLength(1);
  });
  test('they stay open only where debugging was asked for', () => {
    const open = born(true);
    open.emit('devtools-opened');
    expect(open.callsOf('closeDevTools')).toHaveLength(0);
  });
});

describe('D4: navigation and windows', () => {
  const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect'];
  const cases = ways.flatMap((way) =>
    ['app://other/', 'app://exhibit.evil/', 'https://example.org/', 'file:///', 'about:blank'].map(
      (to) => [way, to] as const,
    ),
  );
  test.each(cases)('%s to %s is prevented', (way, url) => {
    expect(contents.prevents(way, { url })).toBe(true);
    expect(lines).toEqual([{ level: 'warning', event: 'navigation refused', fields: { address: url } }]);
  });
  test.each(ways)('%s inside the exhibit goes through', (way) => {
    expect(contents.prevents(way, { url: 'app://exhibit/?window=wall-1' })).toBe(false);
  });
  test('no page opens a window, not even one of our own', () => {
    expect(contents.windowOpenHandler?.({ url: 'app://exhibit/' } as never)).toEqual({ action: 'deny' });
    expect(contents.windowOpenHandler?.({ url: 'https://example.org/' } as never)).toEqual({ action: 'deny' });
    expect(lines.map(({ event }) => event)).toEqual(['window refused', 'window refused']);
  });
  test('no guest page is attached', () => expect(contents.prevents('will-attach-webview')).toBe(true));
  test('a page that wants to stay cannot block a reset', () =>
    expect(contents.prevents('will-prevent-unload')).toBe(true));
});

describe('D5: devices', () => {
  test('no Bluetooth device is chosen, where Electron would take the first', () => {
    const chosen: string[] = [];
    const prevented = contents.prevents('select-bluetooth-device', {}, [{ deviceId: 'x' }], (id: string) =>
      chosen.push(id),
    );
    expect([prevented, chosen]).toEqual([true, ['']]);
  });
});

describe('D7: touch', () => {
  test('after every load the page has its own size and cannot be pinched', () => {
    contents.emit('did-finish-load');
    contents.emit('did-finish-load');
    expect(contents.callsOf('setVisualZoomLevelLimits')).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(contents.callsOf('setZoomFactor')).toEqual([[1], [1]]);
  });
  test.each(['in', 'out'])('zooming %s with Ctrl and the wheel is undone', (direction) => {
    expect(contents.prevents('zoom-changed', {}, direction)).toBe(true);
    expect(contents.callsOf('setZoomFactor')).toEqual([[1]]);
  });
  test('a long press brings no menu', () => expect(contents.prevents('context-menu')).toBe(true));
});

describe('D10: network', () => {
  test('WebRTC, which request rules do not see, sends nothing past a proxy that is not there', () => {
    expect(contents.callsOf('setWebRTCIPHandlingPolicy')).toEqual([['disable_non_proxied_udp']]);
  });
});
