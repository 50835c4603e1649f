/** What the presenter's page asks of the program. Nothing here throws: who is not answered gets null or false. */
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import type { PresenterNotes } from '../../../src-main/contract/presenter.ts';
import type { Presenting, PresentingPost, WindowStart } from '../../../src-main/contract/window.ts';

/** A server that says nothing for so long, in ms, is asked again. */
const patience = 8000;

async function ask<Answer>(path: string): Promise<Answer | null> {
  try {
    const answer = await fetch(path, { signal: AbortSignal.timeout(patience) });
    if (answer.ok) return (await answer.json()) as Answer;
    console.warn(`${path} answered ${answer.status}; it is asked again.`);
  } catch (problem) {
    console.warn(`${path} could not be reached; it is asked again.`, problem);
  }
  return null;
}

export const askExhibition = (): Promise<Exhibition | null> => ask('/exhibition.json');
export const askNotes = (): Promise<PresenterNotes | null> => ask('/api/presenter');
export const askPresenting = (): Promise<Presenting | null> => ask('/api/presenting');
export const askWindow = (id: string): Promise<WindowStart | null> => ask(`/api/window?id=${encodeURIComponent(id)}`);

/** Sends wishes to walls, one after another, so that none overtakes another; says of each whether the wall got it. */
export function wishes(): (wish: PresentingPost) => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve();
  return (wish) => {
    const sent = last.then(() => send(wish));
    last = sent;
    return sent;
  };
}

async function send(wish: PresentingPost): Promise<boolean> {
  try {
    const answer = await fetch('/api/presenting', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
      signal: AbortSignal.timeout(patience),
    });
    // An answer that nobody reads counts as broken off.
    await answer.arrayBuffer();
    return answer.ok;
  } catch (problem) {
    console.warn('The wall could not be reached.', problem);
    return false;
  }
}
