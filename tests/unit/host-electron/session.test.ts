import { beforeEach, describe, expect, test } from 'vitest';
import { disableSecureDns, setupNetwork } from '../../../src-main/host-electron/network.ts';
import { openSession, setupSessions } from '../../../src-main/host-electron/session.ts';
import { fakeElectron, FakeSession } from './fake-electron.ts';

let parts: ReturnType<typeof fakeElectron>;
let session: FakeSession;

/** What a handler answered through its callback. */
function answered<Answer>(ask: (answer: (value: Answer) => void) => void): Answer[] {
  const answers: Answer[] = [];
  ask((value) => answers.push(value));
  return answers;
}

beforeEach(() => {
  parts = fakeElectron();
  setupSessions(parts.app);
  session = openSession(parts.electron.session);
});

describe('the windows’ session', () => {
  test('lives in memory only, without a cache', () => {
    expect(parts.told.callsOf('fromPartition')).toEqual([['exhibit', { cache: false }]]);
  });
  test('a session nobody meant to open is locked down at its birth', () => {
    const other = new FakeSession();
    parts.app.emit('session-created', other);
    expect(other.permissionCheck?.()).toBe(false);
    expect(other.prevents('will-download')).toBe(true);
    expect(other.callsOf('enableNetworkEmulation')).toEqual([[{ offline: true }]]);
  });
});

describe('D5: permissions and devices', () => {
  test('every permission that is asked for is denied', () => {
    const answers = answered<boolean>((answer) =>
      session.permissionRequest?.(null as never, 'media' as never, answer, {} as never),
    );
    expect(answers).toEqual([false]);
  });
  test('every permission that is checked is denied', () => expect(session.permissionCheck?.()).toBe(false));
  test('the screen is not handed to anybody', () => {
    expect(answered((answer) => session.displayMedia?.({} as never, answer))).toEqual([null]);
  });
  test('a folder the system protects is not opened', () => {
    expect(answered((answer) => session.emit('file-system-access-restricted', {}, {}, answer))).toEqual(['deny']);
  });
  test('no device has a permission', () => expect(session.devicePermission?.({} as never)).toBe(false));
  test('Bluetooth pairs with nothing', () => {
    expect(answered((answer) => session.bluetoothPairing?.({} as never, answer))).toEqual([{ confirmed: false }]);
  });
  test.each(['select-hid-device', 'select-usb-device'])('%s is cancelled', (event) => {
    const chosen: unknown[][] = [];
    expect(session.prevents(event, {}, { deviceList: [{}] }, (...args: unknown[]) => chosen.push(args))).toBe(true);
    expect(chosen[0]).toEqual([]);
  });
  test('select-serial-port is cancelled', () => {
    const chosen: string[] = [];
    expect(session.prevents('select-serial-port', {}, [{}], {}, (id: string) => chosen.push(id))).toBe(true);
    expect(chosen[0]).toBe('');
  });
});

describe('D6: downloads', () => {
  test('nothing is ever downloaded', () => expect(session.prevents('will-download')).toBe(true));
});

describe('D10: network', () => {
  const cancelled = (url: string): boolean | undefined =>
    answered<{ cancel?: boolean }>((answer) => session.beforeRequest?.({ url } as never, answer))[0]?.cancel;

  test.each([
    'https://example.org/',
    'http://127.0.0.1:9/',
    'ws://example.org/',
    'app://other/',
    'file:///etc/passwd',
    'ftp://x/',
  ])('a request to %s is cancelled', (url) => expect(cancelled(url)).toBe(true));
  test.each(['app://exhibit/', 'app://exhibit/api/events?id=wall-1', 'blob:app://exhibit/1'])(
    'a request to %s goes through',
    (url) => expect(cancelled(url)).toBe(false),
  );
  test('every request is asked about: the rule has no filter that could miss one', () => {
    expect(session.callsOf('onBeforeRequest').every((args) => args.length === 1)).toBe(true);
  });
  test('the session is offline', () => {
    expect(session.callsOf('enableNetworkEmulation')).toContainEqual([{ offline: true }]);
  });
  test('no dictionary of the spell checker is fetched', () => {
    expect(session.callsOf('setSpellCheckerEnabled')).toContainEqual([false]);
  });
  test('no certificate is good', () => {
    expect(answered<number>((answer) => session.certificateProc?.({} as never, answer))).toEqual([-2]);
  });
  test('a certificate error is never overridden', () => {
    setupNetwork(parts.app);
    const trusted: boolean[] = [];
    const asked = [null, 'https://x/', 'net::ERR', {}, (trust: boolean) => trusted.push(trust)];
    expect(parts.app.prevents('certificate-error', {}, ...asked)).toBe(true);
    expect(trusted).toEqual([false]);
  });
  test('nobody is asked for a certificate or a password', () => {
    setupNetwork(parts.app);
    const given: unknown[][] = [];
    const give = (...args: unknown[]): void => void given.push(args);
    expect(parts.app.prevents('select-client-certificate', {}, null, 'https://x/', [{}], give)).toBe(true);
    expect(parts.app.prevents('login', {}, null, {}, {}, give)).toBe(true);
    expect(given).toEqual([[], []]);
  });
  test('name servers are not asked whether they speak DNS over HTTPS', () => {
    disableSecureDns(parts.app);
    expect(parts.app.callsOf('configureHostResolver')).toEqual([
      [{ enableBuiltInResolver: false, secureDnsMode: 'off' }],
    ]);
  });
});
