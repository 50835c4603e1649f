/** Worker thread that reads films and recordings, one after the other. */
import { parentPort } from 'node:worker_threads';
import type { Order } from './read-beside.ts';
import { readAs } from './film-and-voice.ts';

parentPort?.on('message', ({ kind, file, size }: Order) => {
  // A rejection ends the thread with an error, which `readBeside` hears.
  void readAs[kind](file, size).then((read) => parentPort?.postMessage(read));
});
