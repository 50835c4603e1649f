import type { Writable } from 'node:stream';

/**
 * The reader of the program's output may go away (a closed terminal, `| head`), or the disk it goes to may be full.
 * Without a listener such a write would end the program; the show goes on instead.
 */
export function surviveLostListeners({
  stdout,
  stderr,
}: {
  readonly stdout: Writable;
  readonly stderr: Writable;
}): void {
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
}
