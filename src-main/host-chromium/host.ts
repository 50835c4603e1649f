/** The exhibition on this machine's own Chromium, Chrome or Edge, or on an address alone. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Host, HostOptions, OpenHost } from '../server/host.ts';
import { openLoopback } from './loopback.ts';
import { removeOldProfiles } from './profile.ts';
import { FaultCount, mostReloads, waitBefore } from './recovery.ts';
import { type ExhibitionWindow, openWindow } from './window.ts';

/** The wall's window; its journey is kept under this name, so that it comes back where it was. */
const wall = 'wall';

/** Serves the exhibition on this machine only; whoever has the address may open it. */
export async function openAddress({
  served,
  log,
}: Pick<HostOptions, 'served' | 'log'>): Promise<OpenHost & { readonly address: string }> {
  const loopback = await openLoopback(served, log);
  const closing = Promise.withResolvers<void>();
  return {
    address: loopback.entrance,
    closed: closing.promise,
    front: () => undefined,
    close: async () => {
      await loopback.close();
      closing.resolve();
    },
  };
}

/** The host that shows the exhibition with the browser at `executable`. */
export function chromiumHost(executable: string): Host {
  return { name: 'chromium', open: (options) => openInBrowser(executable, options) };
}

async function openInBrowser(executable: string, options: HostOptions): Promise<OpenHost> {
  const { served, paths, log, windowed, say } = options;
  await removeOldProfiles(paths.browser);
  const loopback = await openLoopback(served, log);
  const ending = new AbortController();
  const monotonic = (): number => performance.now();
  const crashes = new FaultCount(monotonic);
  const losses = new FaultCount(monotonic);
  let window: ExhibitionWindow | undefined;

  const open = (): Promise<ExhibitionWindow> =>
    openWindow({
      executable,
      shape: windowed ? 'windowed' : 'kiosk',
      profiles: paths.browser,
      origin: loopback.origin,
      entrance: `${loopback.entrance}&window=${wall}`,
      address: `${loopback.origin}/?window=${wall}`,
      say,
      onCrash: () => {
        const count = crashes.add();
        log.write('error', 'the page crashed', { count });
        return count <= mostReloads;
      },
      onHang: () => log.write('error', 'the page hangs'),
    });

  /** Keeps a window open until the end: what dies is opened again, later and later if it goes on dying. */
  const show = async (first: ExhibitionWindow): Promise<void> => {
    window = first;
    try {
      while (!ending.signal.aborted) {
        await window.gone;
        await window.close();
        // Somebody closed the ordinary window of an ordinary desktop: that is the end.
        if (windowed || ending.signal.aborted) return;
        const next = await reopen();
        if (next === undefined) return;
        window = next;
      }
    } finally {
      // The end may have come while a new browser was on its way.
      await window.close();
    }
  };

  const reopen = async (): Promise<ExhibitionWindow | undefined> => {
    for (;;) {
      const count = losses.add();
      log.write('error', 'the browser is gone and is started again', { count });
      try {
        await wait(waitBefore(count), undefined, { signal: ending.signal });
        return await open();
      } catch (error) {
        if (ending.signal.aborted) return undefined;
        log.write('error', 'the browser did not start', { error });
      }
    }
  };

  try {
    const shown = show(await open());
    return {
      closed: shown,
      front: () => window?.front(),
      close: async () => {
        ending.abort();
        await window?.close();
        await shown;
        await loopback.close();
        // The processes of a browser that was killed write a last time after it.
        await removeOldProfiles(paths.browser);
      },
    };
  } catch (error) {
    await loopback.close();
    throw error;
  }
}
