import type { App, Session } from 'electron';
import { denyDevices } from './devices.ts';
import { blockNetwork } from './network.ts';
import { denyPermissions } from './permissions.ts';

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
