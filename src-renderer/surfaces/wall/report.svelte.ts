import { innerHeight, innerWidth } from 'svelte/reactivity/window';
import { formatView } from '../../../src-main/contract/views.ts';
import type { JourneyPost, Shown } from '../../../src-main/contract/window.ts';
import type { ScreenState } from '../../core/model/screen-state.ts';
import { nextView } from '../../core/model/pages.ts';
import { type Snapshot, takeSnapshot } from '../../core/model/snapshot.ts';
import { beginVisit, followVisit, summaryOf } from '../../core/model/visit.ts';
import { every } from '../../core/time/every.ts';
import type { App } from '../../core/state/app.svelte.ts';
import { ask, latestPost } from '../../core/server/client.ts';
import { beatWhileDrawing } from '../../core/server/heartbeat.ts';

/** In ms. Idle rules have a grain of seconds; a quarter of one is fine enough. */
const tickInterval = 250;

/** Keeps the server informed by the page's clock: heartbeat, journey, visits. Returns its undo. */
export function reportToServer(app: App, screen: { readonly shown: ScreenState }): () => void {
  const undo = [tickWhileSeen(app, screen), beat(app), postJourney(app)];
  return () => undo.forEach((end) => end());
}

/** Lets the journey's rules of time take effect, by the page's clock: idleness, the question, the offer. Returns its undo. */
export function letTimeCount(app: App): () => void {
  return every(app.clock, tickInterval, () => app.send({ type: 'tick' }));
}

/** On a dark screen there is nothing to count: only the heartbeat goes on. */
function tickWhileSeen(app: App, screen: { readonly shown: ScreenState }): () => void {
  return $effect.root(() => {
    $effect(() => {
      if (screen.shown === 'dark') return undefined;
      return letTimeCount(app);
    });
  });
}

const beat = (app: App): (() => void) =>
  beatWhileDrawing(app.clock, (frames) =>
    ask('POST /api/heartbeat', { id: app.start.id, view: formatView(app.view), frames, ease: app.ease }),
  );

/**
 * What the audience sees, for its guide; and how large it is, for the plates that are made ahead: a window may grow to its
 * screen after it has told the rest.
 */
function shownBy(app: App): Shown {
  const { view, aids, led, black } = app.journey;
  const { step } = app.ease;
  const next = nextView(app.journey, app.rules);
  return {
    view: formatView(view),
    language: aids.language,
    led,
    black,
    ...(next === null ? {} : { next: formatView(next) }),
    screen: {
      ...{ width: innerWidth.current ?? 0, height: innerHeight.current ?? 0, ratio: devicePixelRatio },
      ...(step === 0 ? {} : { ease: step }),
    },
  };
}

function postJourney(app: App): () => void {
  const sendJourney = latestPost((post: JourneyPost) => ask('POST /api/journey', post));
  let previous = '';
  // A window that came back in the middle of a visit has told its beginning already.
  let visiting = isVisit(app) && app.start.journey !== null && app.touchBeginsVisit;
  let visit = visiting ? beginVisit(app.journey, app.clock.now()) : undefined;
  return $effect.root(() => {
    $effect(() => {
      // The key of a guide, who is then offered the lead, and the gesture of staff end attract too: they are no visitors.
      const visitsNow = isVisit(app) && (visiting || (app.journey.offerSince === null && app.touchBeginsVisit));
      const snapshot: Snapshot = { ...takeSnapshot(app.journey), visit: visitsNow };
      const journeyPost: JourneyPost = { id: app.start.id, journey: snapshot, shown: shownBy(app) };
      const text = JSON.stringify(journeyPost);
      if (text === previous && visitsNow === visiting) return;
      if (text !== previous) sendJourney(journeyPost);
      previous = text;
      if (visitsNow && !visiting) void ask('POST /api/visits', { id: app.start.id, event: 'start' });
      if (!visitsNow && visiting && visit)
        void ask('POST /api/visits', { id: app.start.id, event: 'end', visit: summaryOf(visit) });
      visiting = visitsNow;
      if (!visitsNow) visit = undefined;
      else visit = visit ? followVisit(visit, app.journey) : beginVisit(app.journey, app.clock.now());
    });
  });
}

/** What a guide shows is no visit. Staff may make another kind of wall of it at any time. */
function isVisit({ visitorsOwn, view }: App): boolean {
  return visitorsOwn && view.name !== 'attract';
}
