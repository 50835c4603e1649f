import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import type { Push, WindowStart } from '../../../src-main/contract/window.ts';
import { readCommand } from '../../core/model/commands.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { App } from '../../core/state/app.svelte.ts';

/** A stream that the server refused is not asked for again by the browser; we do, after this many milliseconds. */
const askAgain = 3000;

/** A server that says nothing for so long, in milliseconds, is asked again. */
const patience = 15_000;

/**
 * Walls that play together ask for the time again after so long, in milliseconds: the first answer was heard by a page
 * that was busy with its own beginning, and no clock runs true for ever.
 */
const clockChecks = [2000, 4000, 10_000, 30_000, 600_000] as const;

/** Takes what the server pushes, and catches up after the stream was away. Returns its undo. */
export function listenToServer(
  app: App,
  overlay: (start: WindowStart, exhibition: Exhibition) => WindowStart,
): () => void {
  const id = encodeURIComponent(app.start.id);
  const takeExhibition = newestAnswer<Exhibition>(
    '/exhibition.json',
    app.clock,
    (exhibition) => app.replaceExhibition(exhibition),
    (exhibition) =>
      import('./new-letters.ts')
        .then(({ fetchNewLetters }) => fetchNewLetters(app.exhibition, exhibition))
        // A correction is worth more than its letters: they come with the next load.
        .catch((problem: unknown) => console.warn('New letters could not be had.', problem)),
  );
  const takeStart = newestAnswer<WindowStart>(`/api/window?id=${id}`, app.clock, (start, asked, heard) => {
    if (start.programme) app.sharedTime.hear(start.programme.now, asked, heard);
    app.countVisits(start.visitsToday);
    app.replaceStart(overlay(start, app.exhibition));
  });
  let missed = false;
  let stop = () => {};

  function open(): void {
    const events = new EventSource(`/api/events?id=${id}`);
    let undo = () => {};
    events.onopen = () => {
      if (missed) {
        takeExhibition.ask();
        takeStart.ask();
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
      if (push.type === 'visits') app.countVisits(push.today);
      if (push.type === 'exhibition') takeExhibition.ask();
      if (push.type === 'settings') takeStart.ask();
      const command = push.type === 'journey' ? readCommand(push.event) : null;
      if (command) app.send(command);
    };
    stop = () => {
      undo();
      events.close();
    };
  }
  open();
  let undoCheck = () => {};
  function checkClock(times: number): void {
    const wait = clockChecks[Math.min(times, clockChecks.length - 1)] ?? 600_000;
    undoCheck = app.clock.after(wait, () => {
      if (app.start.programme) takeStart.ask();
      checkClock(times + 1);
    });
  }
  checkClock(0);
  return () => {
    stop();
    undoCheck();
    takeExhibition.stop();
    takeStart.stop();
  };
}

interface Question {
  ask(): void;
  /** Nothing is asked or taken any more. */
  stop(): void;
}

/**
 * Asks an address anew each time, and again while it gives nothing; an answer that a later one has overtaken is dropped.
 * `prepare` fetches what it takes to show the answer.
 */
function newestAnswer<Answer>(
  path: string,
  clock: Clock,
  take: (answer: Answer, asked: number, heard: number) => void,
  prepare?: (answer: Answer) => Promise<void>,
): Question {
  let asked = 0;
  let undo = () => {};
  async function answer(): Promise<() => void> {
    const before = clock.now();
    const answer = await fetch(path, { signal: AbortSignal.timeout(patience) });
    const after = clock.now();
    if (!answer.ok) throw new Error(`It answered ${answer.status}.`);
    const said = (await answer.json()) as Answer;
    await prepare?.(said);
    return () => take(said, before, after);
  }
  function ask(): void {
    const mine = ++asked;
    undo();
    answer().then(
      (taken) => {
        if (mine === asked) taken();
      },
      (problem: unknown) => {
        if (mine !== asked) return;
        console.warn(`${path} could not be read; what is shown stays, and it is asked again.`, problem);
        undo = clock.after(askAgain, ask);
      },
    );
  }
  return {
    ask,
    stop: () => {
      asked += 1;
      undo();
    },
  };
}
