import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import type { Push, WindowStart } from '../../src-main/contract/window.ts';
import { readCommand } from '../model/commands.ts';
import type { App } from '../state/app.svelte.ts';

/** A stream that the server refused is not asked for again by the browser; we do, after this many milliseconds. */
const askAgain = 3000;

/** Takes what the server pushes, and catches up after the stream was away. Returns its undo. */
export function listenToServer(
  app: App,
  overlay: (start: WindowStart, exhibition: Exhibition) => WindowStart,
): () => void {
  const id = encodeURIComponent(app.start.id);
  const takeExhibition = newestAnswer<Exhibition>('/exhibition.json', (exhibition) =>
    app.replaceExhibition(exhibition),
  );
  const takeStart = newestAnswer<WindowStart>(`/api/window?id=${id}`, (start) => {
    app.visitsToday = start.visitsToday;
    app.replaceStart(overlay(start, app.exhibition));
  });
  let missed = false;
  let stop = () => {};

  function open(): void {
    const events = new EventSource(`/api/events?id=${id}`);
    let undo = () => {};
    events.onopen = () => {
      if (missed) {
        takeExhibition();
        takeStart();
      }
      missed = false;
    };
    events.onerror = () => {
      missed = true;
      if (events.readyState !== EventSource.CLOSED) return;
      undo();
      undo = app.clock.after(askAgain, open);
    };
    events.onmessage = (message: MessageEvent<string>) => {
      const push = JSON.parse(message.data) as Push;
      if (push.type === 'visits') app.visitsToday = push.today;
      if (push.type === 'exhibition') takeExhibition();
      if (push.type === 'settings') takeStart();
      const command = push.type === 'journey' ? readCommand(push.event) : null;
      if (command) app.send(command);
    };
    stop = () => {
      undo();
      events.close();
    };
  }
  open();
  return () => stop();
}

/** Asks an address anew each time; an answer that a later one has overtaken is dropped. */
function newestAnswer<Answer>(path: string, take: (answer: Answer) => void): () => void {
  let asked = 0;
  return () => {
    const mine = ++asked;
    const ask = async (): Promise<void> => {
      const answer = await fetch(path);
      if (!answer.ok) throw new Error(`It answered ${answer.status}.`);
      const said = (await answer.json()) as Answer;
      if (mine === asked) take(said);
    };
    ask().catch((problem: unknown) => console.warn(`${path} could not be read; what is shown stays.`, problem));
  };
}
