import { formatView } from '../../src-main/contract/view.ts';
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import type { Heartbeat, Push, VisitPost, WindowStart } from '../../src-main/contract/window.ts';
import { takeSnapshot } from '../model/snapshot.ts';
import type { App } from '../state/app.svelte.ts';

/** The supervisor counts a window as hung after three of these are missed. */
const heartbeatInterval = 2000;
/** Idle rules have a grain of seconds; a quarter of one is fine enough. */
const tickInterval = 250;

/** Keeps the server informed: heartbeat, journey, visits; and takes what it pushes. Returns its undo. */
export function reportToServer(app: App): () => void {
  const undo = [tickForever(app), beatForever(app), postJourney(app), listen(app)];
  return () => undo.forEach((end) => end());
}

/** Reports are best effort: the show goes on when the server is away, and the next report tells the same. */
async function post(path: string, body: unknown): Promise<void> {
  try {
    await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch (problem) {
    console.warn(`${path} could not be reached; the next report will tell.`, problem);
  }
}

function tickForever(app: App): () => void {
  const handle = setInterval(() => app.send({ type: 'tick' }), tickInterval);
  return () => clearInterval(handle);
}

function beatForever(app: App): () => void {
  let frames = 0;
  const beat = () =>
    requestAnimationFrame(() => {
      frames += 1;
      const heartbeat: Heartbeat = { id: app.start.id, view: formatView(app.view), frames };
      void post('/api/heartbeat', heartbeat);
    });
  beat();
  const handle = setInterval(beat, heartbeatInterval);
  return () => clearInterval(handle);
}

function postJourney(app: App): () => void {
  let previous = '';
  let visiting = false;
  return $effect.root(() => {
    $effect(() => {
      const snapshot = takeSnapshot(app.journey);
      const text = JSON.stringify(snapshot);
      if (text === previous) return;
      previous = text;
      void post('/api/journey', { id: app.start.id, journey: snapshot });
      const visitsNow = app.view.name !== 'attract';
      if (visitsNow !== visiting) {
        const visit: VisitPost = { id: app.start.id, event: visitsNow ? 'start' : 'end' };
        void post('/api/visits', visit);
      }
      visiting = visitsNow;
    });
  });
}

function listen(app: App): () => void {
  const events = new EventSource(`/api/events?id=${encodeURIComponent(app.start.id)}`);
  events.onmessage = (message: MessageEvent<string>) => {
    const push = JSON.parse(message.data) as Push;
    if (push.type === 'visits') app.visitsToday = push.today;
    if (push.type === 'exhibition')
      void refetch('/exhibition.json', (exhibition: Exhibition) => app.replaceExhibition(exhibition));
    if (push.type === 'settings') {
      void refetch(`/api/window?id=${encodeURIComponent(app.start.id)}`, (start: WindowStart) =>
        app.replaceStart(start),
      );
    }
  };
  return () => events.close();
}

async function refetch<Answer>(path: string, take: (answer: Answer) => void): Promise<void> {
  const answer = await fetch(path);
  if (answer.ok) take((await answer.json()) as Answer);
}
