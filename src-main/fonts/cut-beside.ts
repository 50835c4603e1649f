/** Has fonts cut in a thread beside the program. */
import { Worker } from 'node:worker_threads';
import type { Cut } from './cut.ts';
import type { Face } from './faces.ts';

export interface CutOrder {
  readonly faces: readonly Face[];
  /** Code points. */
  readonly wanted: readonly number[];
  /** The folder that the faces' files are named from. */
  readonly root: string;
}

/** Cuts what is ordered; rejects when that fails, or when `signal` says that it is not wanted any more. */
export type CutBeside = (order: CutOrder, signal: AbortSignal) => Promise<Cut>;

/** `program` is the file of the built worker.ts. */
export function cutBeside(program: string): CutBeside {
  return async (order, signal) => {
    signal.throwIfAborted();
    const worker = new Worker(program, { workerData: order });
    worker.unref();
    const giveUp = (): void => void worker.terminate();
    signal.addEventListener('abort', giveUp);
    try {
      return await new Promise<Cut>((take, refuse) => {
        worker.once('message', take);
        worker.once('error', refuse);
        worker.once('exit', () => refuse(new Error('The thread that cuts fonts ended without them.')));
      });
    } finally {
      signal.removeEventListener('abort', giveUp);
      await worker.terminate();
    }
  };
}
