/**
 * Loaded into the real program beside it (`node --import`): tells where it listens and with which cookie its own page
 * asks, so that a test can ask too; and lets main hang when it is told to. The program itself knows nothing of this.
 */
import { subscribe } from 'node:diagnostics_channel';
import { renameSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';

const file = process.env['NIANLUN_SPY'] ?? '';
let told = false;

subscribe('http.server.request.start', (message) => {
  const { headers, socket } = (message as { readonly request: IncomingMessage }).request;
  if (told || headers.cookie === undefined) return;
  told = true;
  writeFileSync(`${file}.new`, JSON.stringify({ pid: process.pid, port: socket.localPort, cookie: headers.cookie }));
  renameSync(`${file}.new`, file);
});

process.on('SIGUSR2', () => {
  for (;;);
});
