/** The pushes to one window, as an event stream (Server-Sent Events). */
import type { Push } from '../contract/window.ts';
import type { Stream, Windows } from './windows.ts';

/** A comment now and then, so that a connection that died without a word is noticed. */
const keepAlive = 15_000;

/** Lets a page that lost its stream ask again after this many milliseconds. */
const retry = 1000;

/** A page that takes nothing for so many pushes is gone or hung; it gets the state anew when it asks again. */
const mostWaiting = 64;

/** Opens the window's one event stream; one that follows is told of what the other windows show. */
export function eventStream(windows: Windows, id: string, follows: boolean): Response {
  const encoder = new TextEncoder();
  let close = (): void => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) <= 0) return stream.end();
          controller.enqueue(encoder.encode(text));
        };
        const timer = setInterval(() => send(': still here\n\n'), keepAlive);
        timer.unref();
        const stream: Stream = {
          follows,
          send: (push: Push): void => send(`data: ${JSON.stringify(push)}\n\n`),
          end: (): void => {
            close();
            controller.close();
          },
        };
        close = () => {
          close = () => {};
          clearInterval(timer);
          windows.unlisten(id, stream);
        };
        windows.listen(id, stream);
        send(`retry: ${retry}\n\n`);
      },
      cancel() {
        close();
      },
    },
    { highWaterMark: mostWaiting },
  );
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}
