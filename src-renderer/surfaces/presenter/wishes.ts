import type { PresentingPost } from '../../../src-main/contract/window.ts';
import { ask } from '../../core/server/client.ts';

/** A wall that has not taken a wish after so long, in ms, did not take it. */
const patience = 8000;

/** Sends wishes to walls, one after another, so that none overtakes another; says of each whether the wall got it. */
export function wishes(): (wish: PresentingPost) => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve();
  return (wish) => {
    const sent = last
      .then(() => ask('POST /api/presenting', wish, { signal: AbortSignal.timeout(patience) }))
      .then(({ ok }) => ok);
    last = sent;
    return sent;
  };
}
