import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Log } from '../log/log.ts';
import type { Served } from '../server/app.ts';
import { admit } from './gate.ts';

export interface Loopback {
  readonly origin: string;
  /** The address that lets a browser of this machine in. */
  readonly entrance: string;
  /** The same for any page that a browser may begin with, by its path and query. */
  entranceTo(path: string): string;
  /** The same for the card that stands in place of the exhibition while it can't be shown. */
  readonly cardEntrance: string;
  close(): Promise<void>;
}

/** A request that is not here whole after so long is cut off, in ms: who sends a byte a minute holds a connection for ever. */
const slowestRequest = 30_000;

/** Between two looks at what is still on its way, in ms; Node's own 30 s would let a request take twice its time. */
const lookEvery = 1000;

/**
 * Serves the program on a free port of 127.0.0.1, behind the gate. `slowest`: see `slowestRequest`; it counts from the
 * connection, or from the answer before, to the last byte of the request, and never while an answer is under way, such
 * as a stream of events.
 */
export async function openLoopback(served: Served, log: Log, slowest = slowestRequest): Promise<Loopback> {
  const key = randomBytes(32).toString('base64url');
  const answer = getRequestListener(served.fetch, { overrideGlobalObjects: false });
  let port = 0;

  const listener: RequestListener = (request, response) => {
    const { method = '', url: target = '', headers } = request;
    const admission = admit({ port, key }, { method, target, headers });
    if (admission.kind === 'in') {
      answer(request, response).catch((error: unknown) => {
        log.once(`answer ${target}`, 'error', 'an answer broke off', { target, error });
        response.destroy();
      });
      return;
    }
    // What is refused is not read either.
    request.resume();
    const common = {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    };
    if (admission.kind === 'enter') {
      response.writeHead(303, { ...common, location: admission.location, 'set-cookie': admission.cookie }).end();
      return;
    }
    const path = target.split('?', 1)[0] ?? '';
    log.once(`gate ${admission.status} ${admission.why} ${method} ${path}`, 'warning', 'refused', {
      status: admission.status,
      why: admission.why,
      method,
      path,
    });
    response.writeHead(admission.status, { ...common, connection: 'close' }).end();
  };

  const server = createServer(
    { headersTimeout: slowest, requestTimeout: slowest, connectionsCheckingInterval: Math.min(lookEvery, slowest) },
    listener,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    entrance: `${origin}/?key=${key}`,
    entranceTo: (path) => {
      const url = new URL(path, origin);
      url.searchParams.set('key', key);
      return url.href;
    },
    cardEntrance: `${origin}/card.html?key=${key}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
