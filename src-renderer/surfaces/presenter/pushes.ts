import type { Push } from '../../../src-main/contract/window.ts';
import type { Clock } from '../../core/time/clock.ts';

/** A stream that the server refused is not asked for again by the browser; we do, after this many milliseconds. */
const askAgain = 3000;

export interface Listener {
  /** The stream is open, perhaps again: what was pushed meanwhile is lost. */
  opened(): void;
  /** The stream broke off; it is asked for again. */
  lost(): void;
  pushed(push: Push): void;
}

/** Follows what the walls show, and what changes in the exhibition and the hall. Returns its undo. */
export function followWalls(id: string, clock: Pick<Clock, 'after'>, listener: Listener): () => void {
  let stop = (): void => {};
  function open(): void {
    const events = new EventSource(`/api/events?id=${encodeURIComponent(id)}&follow=1`);
    let undo = (): void => {};
    events.onopen = () => listener.opened();
    events.onerror = () => {
      listener.lost();
      if (events.readyState !== EventSource.CLOSED) return;
      undo();
      undo = clock.after(askAgain, open);
    };
    events.onmessage = (message: MessageEvent<string>) => listener.pushed(JSON.parse(message.data) as Push);
    stop = () => {
      undo();
      events.close();
    };
  }
  open();
  return () => stop();
}
