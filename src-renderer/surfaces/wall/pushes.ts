import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import type { WindowStart } from '../../../src-main/contract/window.ts';
import { readCommand } from '../../core/model/commands.ts';
import { ask, type Answer } from '../../core/server/client.ts';
import { listen } from '../../core/server/event-stream.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { App } from '../../core/state/app.svelte.ts';

/** A server that gave nothing is asked again after this many milliseconds. */
const askAgain = 3000;

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
  const takeExhibition = newestAnswer(
    () => ask('GET /exhibition.json'),
    app.clock,
    (exhibition) => app.replaceExhibition(exhibition),
    (exhibition) =>
      import('./new-letters.ts')
        .then(({ fetchNewLetters }) => fetchNewLetters(app.exhibition, exhibition))
        // A correction is worth more than its letters: they come with the next load.
        .catch((problem: unknown) => console.warn('New letters could not be had.', problem)),
  );
  const takeStart = newestAnswer(
    () => ask('GET /api/window', { id: app.start.id }),
    app.clock,
    (start, asked, heard) => {
      if (start.programme) app.sharedTime.hear(start.programme.now, asked, heard);
      app.countVisits(start.visitsToday);
      app.replaceStart(overlay(start, app.exhibition));
    },
  );
  let missed = false;
  const stop = listen(app.start.id, app.clock, {
    opened: () => {
      if (missed) {
        takeExhibition.ask();
        takeStart.ask();
      }
      missed = false;
    },
    lost: () => (missed = true),
    pushed: (push) => {
      if (push.type === 'visits') app.countVisits(push.today);
      if (push.type === 'exhibition') takeExhibition.ask();
      if (push.type === 'settings') takeStart.ask();
      const command = push.type === 'journey' ? readCommand(push.event) : null;
      if (command) app.send(command);
    },
  });
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
 * Asks anew each time, and again while it gets nothing; an answer that a later one has overtaken is dropped. `prepare`
 * fetches what it takes to show the answer.
 */
function newestAnswer<Value>(
  asking: () => Promise<Answer<Value>>,
  clock: Clock,
  take: (value: Value, asked: number, heard: number) => void,
  prepare?: (value: Value) => Promise<void>,
): Question {
  let asked = 0;
  let undo = () => {};
  async function ask(): Promise<void> {
    const mine = ++asked;
    undo();
    const answer = await asking();
    if (answer.ok) await prepare?.(answer.value);
    if (mine !== asked) return;
    if (answer.ok) take(answer.value, answer.asked, answer.heard);
    else undo = clock.after(askAgain, () => void ask());
  }
  return {
    ask: () => void ask(),
    stop: () => {
      asked += 1;
      undo();
    },
  };
}
