/** Bakes plates in a second, headless browser process that runs at the lowest scheduling priority. */
import type { UnseenPage } from '../server/baking/background.ts';
import type { HostOptions } from '../server/host.ts';
import type { Loopback } from './loopback.ts';
import { openUnseen } from './unseen.ts';

interface BakingPageOptions extends Pick<HostOptions, 'paths' | 'say'> {
  readonly executable: string;
  readonly loopback: Pick<Loopback, 'origin' | 'entranceTo'>;
}

/** A still page is no window of the hall: it posts nothing of itself. */
const stillEntrance = '/?still=1';

/** One that can also be ended in peace. */
export interface BakingPage extends UnseenPage {
  close(): Promise<void>;
}

/** Opens it. Rejects when the browser doesn't start. */
export async function openBakingPage({ executable, paths, loopback, say }: BakingPageOptions): Promise<BakingPage> {
  const { origin } = loopback;
  const unseen = await openUnseen(
    { executable, profiles: paths.browser, origin, say },
    loopback.entranceTo(stillEntrance),
  );
  return {
    bake: async ({ path, width, height, ratio }) => {
      try {
        await unseen.yieldToOthers();
        const { ok } = await unseen.open({ address: `${origin}${path}`, width, height, ratio });
        if (ok || !unseen.isGone()) return ok;
        throw new Error('The browser that makes plates has ended.');
      } catch (error) {
        // A page that could not be loaded is one thing, a browser that has died another.
        if (unseen.isGone()) throw error;
        return false;
      }
    },
    end: unseen.kill,
    close: unseen.close,
  };
}
