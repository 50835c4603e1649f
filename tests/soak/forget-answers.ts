/**
 * A browser that is watched by the protocol keeps what its pages fetch, up to a hundred megabytes a page, and a note of
 * each request without end (measured by its memory dumps: the guide's page, whose small pictures are pages of their own,
 * grew by a megabyte a visit, all of it such answers and the gaps between such notes). A hall's browser keeps none.
 * Playwright begins that for every page and has no option against it, so it is ended where it was begun.
 */
import type { Page } from 'playwright/test';

/** What Playwright has inside, as of version 1.65; checked at run time, for none of it is promised. */
interface Inside {
  readonly _connection?: {
    toImpl?(page: Page): {
      readonly delegate?: { readonly _mainFrameSession?: { readonly _client?: Client } };
    };
  };
}

interface Client {
  send(method: 'Network.disable'): Promise<unknown>;
}

/** From now on the page's requests are neither kept nor told but in its console; those of its workers, which are few, still are. */
export async function forgetAnswers(page: Page): Promise<void> {
  const client = (page as unknown as Inside)._connection?.toImpl?.(page).delegate?._mainFrameSession?._client;
  if (client === undefined)
    throw new Error('Playwright is built otherwise than forget-answers.ts says: look where its page has its session.');
  await client.send('Network.disable');
}
