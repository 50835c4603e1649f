/** Asks the program itself, through Node's inspector, what its own script holds. */
import type { Inspected } from '../heap/own-bytes.ts';

/** What is still held by something that goes itself is gone after the second time. */
export async function collectGarbage(devtools: { send(method: 'HeapProfiler.collectGarbage'): Promise<unknown> }) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
}

export interface Inspector extends Inspected {
  send(method: string, parameters?: object): Promise<Readonly<Record<string, number>>>;
  close(): void;
}

/** Given to the program's Node: the inspector on a free port of this machine alone. */
export const inspectable = { NODE_OPTIONS: '--inspect=127.0.0.1:0' } as const;

interface Answer {
  readonly id?: number;
  /** Of what is told without being asked. */
  readonly method?: string;
  readonly params?: { readonly chunk: string };
  readonly result?: Readonly<Record<string, number>>;
  readonly error?: { readonly message: string };
}

/** Opens the inspector at the address that Node says on stderr. */
export async function openInspector(said: string): Promise<Inspector> {
  const address = /ws:\/\/\S+/.exec(said)?.[0];
  if (address === undefined) throw new Error(`The program named no address of its inspector, but said: ${said}`);
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  const hearing = new Set<Parameters<Inspected['on']>[1]>();
  let asked = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    const { method, params } = answer;
    if (method === 'HeapProfiler.addHeapSnapshotChunk' && params) for (const hear of hearing) hear(params);
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  socket.addEventListener('close', () => {
    for (const answer of waiting.values()) answer({ error: { message: 'the program ended before it answered' } });
  });
  const send: Inspector['send'] = async (method, parameters = {}) => {
    const id = ++asked;
    const answered = new Promise<Answer>((answer) => waiting.set(id, answer));
    socket.send(JSON.stringify({ id, method, params: parameters }));
    const { result, error } = await answered;
    if (error !== undefined || result === undefined) throw new Error(`${method}: ${error?.message ?? 'no result'}`);
    return result;
  };
  await new Promise<void>((open, refuse) => {
    socket.addEventListener('open', () => open(), { once: true });
    socket.addEventListener('error', () => refuse(new Error(`Nothing answers at ${address}.`)), { once: true });
  });
  return {
    send,
    on: (_event, hear) => hearing.add(hear),
    off: (_event, hear) => hearing.delete(hear),
    close: () => socket.close(),
  };
}
