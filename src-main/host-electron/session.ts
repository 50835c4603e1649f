/** The session of all windows: no permission, no device, no network, no download. */
import type { App, Session } from 'electron';
import { blockNetwork } from './network.ts';

type DeviceSession = Pick<Session, 'on' | 'setDevicePermissionHandler' | 'setBluetoothPairingHandler'>;

/** No HID, serial, USB or Bluetooth device is ever handed to the page. */
function denyDevices(session: DeviceSession): void {
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
}

type PermissionSession = Pick<
  Session,
  'on' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDisplayMediaRequestHandler'
>;

/** The page gets no permission at all; without handlers Electron grants every one. It needs none: clickers are keyboards. */
function denyPermissions(session: PermissionSession): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('file-system-access-restricted', (_event, _details, answer) => answer('deny'));
}

/** In memory (no `persist:`): nothing of a visitor outlives the program. */
export const partition = 'exhibit';

export type LockedSession = Parameters<typeof denyPermissions>[0] &
  Parameters<typeof denyDevices>[0] &
  Parameters<typeof blockNetwork>[0] &
  Pick<Session, 'on'>;

/** Two listeners would both answer, and Electron throws at the second answer. */
const locked = new WeakSet<LockedSession>();

/** Locks one session down, once. */
function lockSession(session: LockedSession): void {
  if (locked.has(session)) return;
  locked.add(session);
  denyPermissions(session);
  denyDevices(session);
  blockNetwork(session);
  session.on('will-download', (event) => event.preventDefault());
}

/** Before ready: locks down every session when it is created, the windows' own and unexpected ones. */
export function setupSessions(app: Pick<App, 'on'>): void {
  app.on('session-created', lockSession);
}

/** After ready: the windows' own session. Locked here once more, so that it does not hang on an event alone. */
export function openSession<Part extends LockedSession>(sessions: {
  fromPartition(partition: string, options: { cache: boolean }): Part;
}): Part {
  const session = sessions.fromPartition(partition, { cache: false });
  lockSession(session);
  return session;
}
