/** Notices a page that hangs, or that answers and draws nothing: its process lives, so no exit event tells of it. */
import type { Attention, PageState } from '../supervision/attention.ts';
import { missesHeartbeats, Silence } from '../supervision/heartbeat.ts';
import { inRounds, type Later } from '../supervision/later.ts';
import { unknownPage } from '../supervision/surroundings.ts';

export interface HangRules {
  /** Asks the page about itself; rejects when there is no page to ask. */
  readonly ask: () => Promise<PageState>;
  /** What counts now. */
  readonly attention: (page: PageState) => Attention;
  /** Milliseconds since the window's last heartbeat; undefined before the first. */
  readonly beatAge: () => number | undefined;
  /** The moment the page was last loaded, on the monotonic clock. */
  readonly loadedAt: () => number;
  readonly monotonic: () => number;
  readonly later: Later;
  readonly onHang: (what: 'the page hangs' | 'the page draws nothing') => void;
}

/** Milliseconds from an answer to the next question. */
const every = 2000;

/** Milliseconds a page may leave a question unanswered: a machine that is busy for a moment is no fault. */
const patience = 6000;

/** Asks again and again, and tells each time what is missing. Returns the undo. */
export function watchForHang(rules: HangRules): () => void {
  const { ask, attention, later, monotonic } = rules;
  /** Beats of a page that was hidden, asleep or dark are missing with good reason; they count anew from here. */
  let countedFrom = monotonic();
  const silence = new Silence(monotonic);

  const answer = (): Promise<PageState | 'none' | 'gone'> =>
    new Promise((resolve) => {
      const stop = later(() => resolve('none'), patience);
      ask()
        .then(resolve, () => resolve('gone'))
        .finally(stop);
    });

  return inRounds(later, every, async (ended) => {
    const page = await answer();
    if (ended()) return;
    const told = typeof page === 'object';
    const counts = attention(told ? page : unknownPage);
    if (!counts.answers) silence.forget();
    if (page === 'none') {
      if (counts.answers) rules.onHang('the page hangs');
    } else if (counts.answers && silence.noted(!told ? 'gone' : page.view === '' ? 'no view' : 'a view')) {
      rules.onHang('the page draws nothing');
    } else if (told && counts.frames) {
      const pageAge = monotonic() - Math.max(countedFrom, rules.loadedAt());
      if (missesHeartbeats({ beatAge: rules.beatAge(), pageAge })) rules.onHang('the page draws nothing');
    } else {
      countedFrom = monotonic();
    }
  });
}
