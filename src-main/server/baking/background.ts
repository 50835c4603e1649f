/** Bakes missing plates page by page while the walls are idle; stops as soon as one of them is used. */
import type { Log } from '../../log/log.ts';
import { again, type Later } from '../../supervision/later.ts';
import type { BakePage } from './table.ts';

/** A headless page or hidden window that a host opens for baking. */
export interface UnseenPage {
  /**
   * Opens a page still and waits until all of it is drawn and kept; false where it never came to rest, or was ended.
   * Rejects when nothing can be opened any more.
   */
  bake(page: BakePage): Promise<boolean>;
  /** Ends it within a frame, whatever it is doing. */
  end(): void;
}

/** A page whose plates are not made yet. Its mark is a hash of all that decides what they are: whatever changes, it is another. */
export interface MissingPage extends BakePage {
  readonly mark: string;
}

export interface BackgroundOptions {
  /** What there is to be made now; screens, ground and exhibition may change at any time. */
  missing(): readonly MissingPage[];
  /** A page has been opened to its end: it is missing no more. False where its plates could not be kept. */
  noteBaked(page: MissingPage): Promise<boolean>;
  /** Whether the walls are unattended. */
  isQuiet(): boolean;
  /** Tells whenever a wall has turned to something else; returns the undo. */
  onTurn(listener: () => void): () => void;
  /** Opens an unseen page; rejects where there can't be one. */
  open(): Promise<UnseenPage>;
  readonly later: Later;
  readonly log: Log;
}

/** Between two looks whether there is something to do, in milliseconds. A start needs the processors for itself first. */
const lookEvery = 5000;

/** One that can't be opened, or a page that never rests, is not tried again and again. */
const mostFailures = 3;

/** Begins; returns the end, after which nothing runs any more. */
export function bakeInBackground(options: BackgroundOptions): () => void {
  const { log, isQuiet } = options;
  let unseen: UnseenPage | undefined;
  let running = false;
  let ended = false;
  let failures = 0;
  /** Pages that never come to rest: their plates are made when a visitor opens them. */
  const givenUp = new Set<string>();

  const nextPage = (): MissingPage | undefined => options.missing().find(({ mark }) => !givenUp.has(mark));
  const mayGoOn = (): boolean => !ended && isQuiet();

  async function run(): Promise<void> {
    let made = 0;
    const browser = await options.open();
    unseen = browser;
    try {
      for (let page = nextPage(); page && mayGoOn(); page = nextPage()) {
        const baked = await browser.bake(page);
        // What was stopped half-way is opened again; the plates that are there are not made a second time.
        if (!mayGoOn()) return;
        if (baked) {
          // A disk that takes nothing now is looked at again later.
          if (!(await options.noteBaked(page))) return;
          made += 1;
        } else {
          givenUp.add(page.mark);
          log.write('warning', 'plates could not be made ahead', {
            view: page.view,
            width: page.width,
            height: page.height,
          });
        }
      }
      if (options.missing().length === 0 && made > 0) log.write('info', 'plates are made', { pages: made });
    } finally {
      unseen = undefined;
      browser.end();
    }
  }

  const look = (): void => {
    if (running || !mayGoOn() || failures >= mostFailures || nextPage() === undefined) return;
    running = true;
    run()
      .catch((error: unknown) => {
        // Stopped on its way: that is no failure.
        if (!mayGoOn()) return;
        failures += 1;
        log.write('warning', 'no page for making plates could be opened', { error, times: failures });
      })
      .finally(() => (running = false));
  };

  const undo = [
    again(options.later, lookEvery, look),
    options.onTurn(() => {
      if (!isQuiet()) unseen?.end();
    }),
  ];
  return () => {
    ended = true;
    for (const each of undo) each();
    unseen?.end();
  };
}
