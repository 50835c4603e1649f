import type { Protocol, Session } from 'electron';
import { isOwnAddress, scheme } from './address.ts';

/** Before ready, and once: what a page of our scheme may do. It may not go round the Content-Security-Policy. */
export function setupScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

/** The program: from a request to its answer. */
export interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

/** After ready, on the very session the windows use: every request of our origin goes to the server, ranges and all. */
export function serve(session: { readonly protocol: Pick<Session['protocol'], 'handle'> }, app: Answering): void {
  session.protocol.handle(scheme, (request) =>
    isOwnAddress(request.url) ? app.fetch(request) : new Response(null, { status: 404 }),
  );
}
