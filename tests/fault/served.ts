/** The program on an address, in the test's own process: with the clock, the exhibition and the data folder of the test. */
import { join } from 'node:path';
import { openAddress } from '../../src-main/host-chromium/host.ts';
import { type Composed, composeServer, type ComposeOptions } from '../../src-main/server/compose.ts';
import { firstExhibition, root } from '../e2e/support/program.ts';

export interface ServedShow {
  readonly address: string;
  readonly data: string;
  readonly composed: Composed;
  /** What it said to the person who started it, in English. */
  readonly said: readonly string[];
  close(): Promise<void>;
}

/** Serves on `data`; it stays there afterwards. */
export async function serveShow(options: Partial<ComposeOptions> & { readonly data: string }): Promise<ServedShow> {
  const said: string[] = [];
  const composed = await composeServer({
    exhibition: await firstExhibition(),
    rendererRoot: join(root, 'out', 'renderer'),
    mode: 'kiosk',
    choices: {},
    warn: ({ en }) => said.push(en),
    ...options,
  });
  const open = await openAddress(composed);
  return {
    address: open.address,
    data: options.data,
    composed,
    said,
    close: async () => {
      await open.close();
      await composed.close();
    },
  };
}
