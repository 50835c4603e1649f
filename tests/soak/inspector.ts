/** Asks the program itself, through Node's inspector, what its own script holds. */

/** What is still held by something that goes itself is gone after the second time. */
export async function collectGarbage(devtools: { send(method: 'HeapProfiler.collectGarbage'): Promise<unknown> }) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
}

export interface Inspector {
  /** Bytes of script and buffers after garbage was collected. */
  heap(): Promise<number>;
  close(): void;
}

/** Given to the program's Node: the inspector on a free port of this machine alone. */
export const inspectable = { NODE_OPTIONS: '--inspect=127.0.0.1:0' } as const;

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, number>>;
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
  const send = async (method: string): Promise<Readonly<Record<string, number>>> => {
    const id = ++asked;
    const answered = new Promise<Answer>((answer) => waiting.set(id, answer));
    socket.send(JSON.stringify({ id, method }));
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
      return usedSize + backingStorageSize;
    },
    close: () => socket.close(),
  };
}
