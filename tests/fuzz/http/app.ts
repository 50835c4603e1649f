/** The program as a function from Request to Response, with any requests one after the other. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { fuzzTarget, type Target } from '../target.ts';
import { type Asked, bytesOf, request } from './requests.ts';
import { type Answer, closeHall, judgeAlive, judgeAnswer, judgeHeaders, openShow } from './show.ts';

/** More than the whole of any answer: an answer that goes on is let go there. */
const enough = 2_000_000;

/** A body that goes on for ever, and notes whether it was let go. */
function endless(piece: Uint8Array): { readonly stream: ReadableStream<Uint8Array>; taken(): number } {
  let taken = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      taken += piece.length;
      controller.enqueue(piece);
    },
  });
  return { stream, taken: () => taken };
}

/** What no Request can be made of (a method or header that the platform refuses) reaches no program. */
function asRequest({ method, target, headers, body }: Asked, stream?: ReadableStream<Uint8Array>): Request | undefined {
  try {
    const bodiless = method === 'GET' || method === 'HEAD' || method === 'get';
    const content = bodiless || body.kind === 'none' ? null : (stream ?? new Uint8Array(bytesOf(body)));
    return new Request(`http://hall${target}`, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      body: content,
      duplex: 'half',
    } as RequestInit);
  } catch {
    return undefined;
  }
}

async function taken(response: Response): Promise<Answer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const isEvents = response.headers.get('content-type') === 'text/event-stream';
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    // The stream of events ends only when its page goes.
    if (isEvents || length > enough) break;
  }
  return { status: response.status, header: (name) => response.headers.get(name), body: Buffer.concat(parts) };
}

interface Step {
  readonly asked: Asked;
  readonly endless: boolean;
}

/** A journey has 16 KB at the most; a few pieces more may be under way. */
const mostTaken = 200_000;

async function judge(steps: readonly Step[], folder: string): Promise<void> {
  const own = join(folder, 'hall');
  const hall = await openShow(own);
  try {
    for (const { asked, endless: goesOn } of steps) {
      const source = goesOn ? endless(new Uint8Array(1024).fill(32)) : undefined;
      const made = asRequest(asked, source?.stream);
      if (made === undefined) continue;
      const answer = await taken(await hall.served.fetch(made));
      judgeAnswer(made.method, answer);
      judgeHeaders(answer);
      assert.ok((source?.taken() ?? 0) < mostTaken, `${source?.taken()} bytes of a body without end were taken`);
    }
    await judgeAlive((path) => hall.get(path));
    const failed = hall.log.entries.filter(({ level }) => level === 'error');
    assert.deepEqual(
      failed.filter(({ event }) => event !== 'the page failed'),
      [],
      'nothing failed',
    );
    assert.ok(hall.served.windows.health().length <= 16, 'a wall has a handful of windows');
  } finally {
    closeHall(hall);
    await rm(own, { recursive: true, force: true });
  }
}

export const appTarget: Target = fuzzTarget({
  name: 'http: the program',
  runs: 30,
  input: fc.array(fc.record({ asked: request, endless: fc.boolean() }), { minLength: 1, maxLength: 25 }),
  open: (folder) => Promise.resolve(folder),
  judge,
});
