/** Looks at the real picture of a window now and then: a process may believe it is well and show nothing. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { PictureJudge, type Verdict } from '../supervision/picture.ts';

/** A look costs some 25 ms of the browser; seldom enough to be nothing, often enough for a hall. In milliseconds. */
export const lookEvery = 20_000;

/** A picture that takes longer than this, twice in a row, is no picture; a busy machine needs its time. In milliseconds. */
const patience = 10_000;

/** Width of the picture in pixels: enough to tell a view from one colour. */
const small = 160;

export interface LookingRules {
  readonly session: CDPSession;
  readonly onFault: (verdict: Exclude<Verdict, 'well'> | 'no picture') => void;
  readonly every: number;
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
  /** The window of frost moves all the time, unless the visitor's or the hall's calm keeps it still. */
  readonly moving: boolean;
}

async function measure(session: CDPSession): Promise<Page> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `({ width: innerWidth, height: innerHeight, visible: document.visibilityState === 'visible',
      moving: document.documentElement.dataset.view === 'attract' && document.documentElement.dataset.motion !== 'calm' })`,
    returnByValue: true,
  });
  return result.value as Page;
}

/** Looks until the undo is called. A hidden page is not looked at: a screen that is dark is well. */
export function lookNowAndThen({ session, onFault, every }: LookingRules): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const judge = new PictureJudge();

  async function look(): Promise<Verdict | 'no picture'> {
    const { width, height, visible, moving } = await measure(session);
    if (!visible || width === 0 || height === 0) {
      judge.forget();
      return 'well';
    }
    const scale = small / width;
    const taken = session
      .send('Page.captureScreenshot', { format: 'png', clip: { x: 0, y: 0, width, height, scale } })
      .then(({ data }) => Buffer.from(data, 'base64'));
    // Whoever takes no picture within the time may still fail later.
    taken.catch(() => undefined);
    const png = await Promise.race([taken, wait(patience, undefined, { signal, ref: false })]);
    if (png === undefined) return 'no picture';
    return judge.see({ png, pixels: small * Math.round(height * scale), moving });
  }

  const watch = async (): Promise<void> => {
    let missed = false;
    for (;;) {
      await wait(every, undefined, { signal, ref: false });
      // A page that has just crashed gives no picture; that is noticed elsewhere.
      const verdict = await look().catch(() => 'well' as const);
      const again: boolean = missed;
      missed = verdict === 'no picture' && !again;
      if (verdict === 'well' || missed) continue;
      judge.forget();
      onFault(verdict);
    }
  };
  // Ends by the undo only.
  watch().catch(() => undefined);
  return () => ending.abort();
}
