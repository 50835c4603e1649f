import type { Push } from '../../../src-main/contract/window.ts';
import type { Clock } from '../time/clock.ts';
import { addressOf } from './address-of.ts';

/** A stream that the server refused is not asked for again by the browser; the page does, after this many milliseconds. */
const askAgain = 3000;

export interface Listener {
  /** The stream is open, perhaps again: what was pushed meanwhile is lost. */
  readonly opened: () => void;
  /** The stream broke off; it is asked for again. */
  readonly lost: () => void;
  readonly pushed: (push: Push) => void;
}

/** Takes what the server pushes to a window; `follow`: also what the other windows show. Returns its undo. */
export function listen(
  id: string,
  clock: Pick<Clock, 'after'>,
  { opened, lost, pushed }: Listener,
  follow?: 'follow',
): () => void {
  let stop = (): void => {};
  function open(): void {
    const events = new EventSource(addressOf('GET /api/events', { id, ...(follow && { follow: '1' }) }));
    let undo = (): void => {};
    events.onopen = opened;
    events.onerror = () => {
      lost();
      if (events.readyState !== EventSource.CLOSED) return;
      undo();
      undo = clock.after(askAgain, open);
    };
    events.onmessage = (message: MessageEvent<string>) => pushed(JSON.parse(message.data) as Push);
    stop = () => {
      undo();
      events.close();
    };
  }
  open();
  return () => stop();
}
