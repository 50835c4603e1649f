/** Asks the program itself, through Node's inspector, what its own script holds. */

/** What is still held by something that goes itself is gone after the second time. */
export async function collectGarbage(devtools: { send(method: 'HeapProfiler.collectGarbage'): Promise<unknown> }) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
}

/**
 * A heap snapshot would tell it better, and takes a hundred megabytes that the program then keeps (measured): its memory
 * could not be judged any more.
 */
const outsideOfCode = `process.getBuiltinModule('node:v8').getHeapSpaceStatistics()
  .filter(({ space_name }) => !/code|trusted/.test(space_name))
  .reduce((sum, { space_used_size }) => sum + space_used_size, 0)`;

export interface Inspector {
  /** Bytes after garbage was collected: of script, code and buffers; and of what lies outside of the spaces for code. */
  heap(): Promise<{ readonly all: number; readonly own: number }>;
  close(): void;
}

/** Given to the program's Node: the inspector on a free port of this machine alone. */
export const inspectable = { NODE_OPTIONS: '--inspect=127.0.0.1:0' } as const;

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, number>> & { readonly result?: { readonly value?: unknown } };
  readonly error?: { readonly message: string };
}

/** Opens the inspector at the address that Node says on stderr. */
export async function openInspector(said: string): Promise<Inspector> {
  const address = /ws:\/\/\S+/.exec(said)?.[0];
  if (address === undefined) throw new Error(`The program named no address of its inspector, but said: ${said}`);
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  socket.addEventListener('close', () => {
    for (const answer of waiting.values()) answer({ error: { message: 'the program ended before it answered' } });
  });
  const send = async (method: string, params = {}): Promise<NonNullable<Answer['result']>> => {
    const id = ++asked;
    const answered = new Promise<Answer>((answer) => waiting.set(id, answer));
    socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await answered;
    if (error !== undefined || result === undefined) throw new Error(`${method}: ${error?.message ?? 'no result'}`);
    return result;
  };
  await new Promise<void>((open, refuse) => {
    socket.addEventListener('open', () => open(), { once: true });
    socket.addEventListener('error', () => refuse(new Error(`Nothing answers at ${address}.`)), { once: true });
  });
  return {
    heap: async () => {
      await collectGarbage({ send });
      const { usedSize = 0, backingStorageSize = 0 } = await send('Runtime.getHeapUsage');
      const { result } = await send('Runtime.evaluate', { expression: outsideOfCode, returnByValue: true });
      return { all: usedSize + backingStorageSize, own: Number(result?.value) };
    },
    close: () => socket.close(),
  };
}
