/** Shows the exhibition from this very process: on the machine's own browser, or on an address alone. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Sentence } from '../contract/sentence.ts';
import { findBrowser } from '../host-chromium/find-browser.ts';
import type { HeadStart } from '../host-chromium/head-start.ts';
import { dataPaths } from '../store/paths.ts';
import { claim } from '../store/single-instance.ts';
import { cardStands } from '../supervision/ladder.ts';
import type { Folders } from './folders.ts';
import { type Io, tell } from './io.ts';
import type { Plan } from './plan.ts';
import { alreadyRunning, noBrowser } from './sentences.ts';
import type { End, ShowParts } from './show.ts';

/** Waits for a wish to end: Ctrl+C, a service manager's TERM, a closed terminal. */
export function asked(): { readonly toStop: Promise<void>; undo(): void } {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = (): void => resolve();
  for (const signal of signals) process.on(signal, stop);
  return {
    toStop: promise,
    undo: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}

/** Runs until the last window is closed or somebody asks to stop; gives the exit code. `screen`: there is one. */
export async function runHere(plan: Plan, screen: boolean, io: Io, folders: Folders): Promise<number> {
  const browser = screen ? await findBrowser() : null;
  if (screen && browser === null) {
    tell(io, noBrowser);
    return 1;
  }
  const place = await claim(plan.data);
  if (place.status === 'second') {
    tell(io, alreadyRunning);
    return 0;
  }
  const stop = asked();
  // One for all shows, so that it is warned of nothing twice.
  const say = (sentence: Sentence): void => tell(io, sentence);
  try {
    let shown = false;
    for (;;) {
      const end = await showOnce(
        plan,
        { browser, inHall: screen && !plan.windowed, place, toStop: stop.toStop, say },
        io,
        folders,
      );
      if (end === 'not opened') {
        if (!shown) return 1;
        // What has been shown will be shown again: the browser may just be updated, or the machine be busy at night.
        if (await stoppedMeanwhile(stop.toStop)) return 0;
      } else if (end === 'anew') shown = true;
      else return end;
    }
  } finally {
    stop.undo();
    await place.release();
  }
}

/**
 * In a hall the browser is started first: it takes longer than all the rest, and what reads and serves the exhibition is
 * loaded meanwhile. Elsewhere an exhibition with errors opens no window.
 */
async function showOnce(plan: Plan, stage: Omit<ShowParts, 'ahead'>, io: Io, folders: Folders): Promise<End> {
  const { browser, inHall, say } = stage;
  const ahead = browser !== null && inHall ? await startAhead(browser, plan.data, say) : undefined;
  try {
    const { show } = await import('./show.ts');
    return await show(plan, { ...stage, ahead }, io, folders);
  } finally {
    await ahead?.close();
  }
}

async function startAhead(executable: string, data: string, say: ShowParts['say']): Promise<HeadStart> {
  const { giveHeadStart } = await import('../host-chromium/head-start.ts');
  return giveHeadStart({ executable, paths: dataPaths(data), say });
}

/** Waits as long as the card would stand; whether somebody asked to stop before that. */
async function stoppedMeanwhile(toStop: Promise<void>): Promise<boolean> {
  const over = new AbortController();
  try {
    return await Promise.race([toStop.then(() => true), wait(cardStands, false, { signal: over.signal })]);
  } finally {
    over.abort();
  }
}
