/** Worker thread that cuts fonts: seconds of CPU time that would block the server's event loop. */
import { readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { CutOrder } from './cut-beside.ts';
import { cutFonts } from './cut.ts';

/** The wall goes before. Only Linux gives a thread a rank of its own; elsewhere it has that of the program. */
function standBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), constants.priority.PRIORITY_LOW);
  } catch {
    // A system that does not allow it loses nothing but a little time of the wall's.
  }
}

standBack();
const { faces, wanted, root } = workerData as CutOrder;
parentPort?.postMessage(await cutFonts(faces, wanted, (file) => readFile(join(root, file))));
