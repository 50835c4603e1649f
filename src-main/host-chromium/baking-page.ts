/** A page that makes plates, in a browser of its own that nobody sees and that yields to everything else. */
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
        return (await unseen.open({ address: `${origin}${path}`, width, height, ratio })).ok;
      } catch {
        // The browser was ended, or has died.
        return false;
      }
    },
    end: unseen.kill,
    close: unseen.close,
  };
}
