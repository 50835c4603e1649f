import type { Session } from 'electron';

type PermissionSession = Pick<
  Session,
  'on' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDisplayMediaRequestHandler'
>;

/** The page gets no permission at all; without handlers Electron grants every one. It needs none: clickers are keyboards. */
export function denyPermissions(session: PermissionSession): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('file-system-access-restricted', (_event, _details, answer) => answer('deny'));
}
