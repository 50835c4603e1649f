/** The exhibition on this machine's own Chromium, Chrome or Edge, or on an address alone. */
import { pagePath, presenterWindow } from '../server/display-assignment.ts';
import type { Host, HostOptions, OpenHost } from '../server/host.ts';
import { keepWithinMemory } from '../server/keep-memory.ts';
import { cardStands, faultWindow } from '../supervision/ladder.ts';
import { laterUnref } from '../supervision/later.ts';
import { lookEvery } from '../supervision/picture-watch.ts';
import { Surroundings } from '../supervision/surroundings.ts';
import { keepNoting, Wake } from '../supervision/wake.ts';
import type { HeadStart } from './head-start.ts';
import { keepWindow, type KeptWindow, type Pace } from './kept-window.ts';
import { openLoopback } from './loopback.ts';
import { removeOldProfiles } from './profile.ts';
import { type Bounds, placesWindows } from './screens.ts';
import { openBakingPage } from './baking-page.ts';
import { keepSideWindows } from './side-windows.ts';

/** The wall's window; its journey is kept under this name, so that it comes back where it was. */
const wall = 'wall';

/** Serves the exhibition on this machine only, to any client that has the address. */
export async function openAddress({
  served,
  log,
}: Pick<HostOptions, 'served' | 'log'>): Promise<OpenHost & { readonly address: string }> {
  const loopback = await openLoopback(served, log);
  const closing = Promise.withResolvers<void>();
  return {
    address: loopback.entrance,
    presenterAddress: loopback.entranceTo(pagePath(presenterWindow)),
    closed: closing.promise,
    front: () => undefined,
    close: async () => {
      await loopback.close();
      closing.resolve();
    },
  };
}

/** The host that shows the exhibition with the browser at `executable`; `ahead`: it is on its way already. */
export function chromiumHost(executable: string, pace: Partial<Pace> = {}, ahead?: HeadStart): Host {
  return { name: 'chromium', open: (options) => openInBrowser(executable, options, { ...usualPace, ...pace }, ahead) };
}

const usualPace: Pace = { cardStands, lookEvery, faultWindow };

async function openInBrowser(
  executable: string,
  options: HostOptions,
  pace: Pace,
  ahead: HeadStart | undefined,
): Promise<OpenHost> {
  const { served, paths, log, windowed, hostRequests, displayAssignment } = options;
  if (ahead === undefined) await removeOldProfiles(paths.browser);
  const loopback = await openLoopback(served, log);
  const monotonic = (): number => performance.now();
  const wake = new Wake({ monotonic, wall: Date.now });
  // A display that is off hides the page, or takes the browser with it; nothing else can be known here.
  const surroundings = new Surroundings({ wake, monotonic, hall: options.hall, displayed: () => true });
  const keep = (id: string, place?: Bounds, launched?: HeadStart['launched']): Promise<KeptWindow> =>
    keepWindow(id, place, { ...options, executable, launched, loopback, surroundings, monotonic, pace });
  try {
    const first = await keep(wall, undefined, ahead?.launched);
    const several = !windowed && placesWindows(process.platform, process.env);
    const sides = several
      ? keepSideWindows({
          first: wall,
          see: () => first.current().screens(),
          displayAssignment,
          keep: async (id, place) => {
            const side = await keep(id, place);
            // Keys and clickers are for the first window.
            first.current().front();
            return side;
          },
          log,
          later: laterUnref,
        })
      : undefined;
    hostRequests.showsOn(() => {
      const all = sides?.displays() ?? [];
      const own = first.display();
      if (all.length > 0 || own === undefined) return all;
      return [{ key: wall, name: '1', ...own }];
    });
    const windows = (): readonly KeptWindow[] => [first, ...(sides?.open() ?? [])];
    const undo = [
      keepNoting(wake, laterUnref),
      keepWithinMemory({
        ...options,
        monotonic,
        later: laterUnref,
        measure: () => memoryOf(windows()),
        browser: () => first.current(),
        renew: {
          renderer: () => windows().forEach((window) => window.current().renew()),
          browser: () => windows().forEach((window) => window.renewBrowser()),
        },
      }),
    ];
    return {
      presenterAddress: loopback.entranceTo(pagePath(presenterWindow)),
      unseen: () => openBakingPage({ ...options, executable, loopback }),
      closed: first.over,
      front: () => first.current().front(),
      close: async () => {
        undo.forEach((stop) => stop());
        // Both at once: a page that hangs keeps its window from telling of its screens until it is gone.
        await Promise.all([sides?.close(), first.close()]);
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

/**
 * Bytes that the largest of the browsers holds: the budget is that of one, and a further display is no leak. Undefined
 * where one of them can't be known.
 */
async function memoryOf(windows: readonly KeptWindow[]): Promise<number | undefined> {
  const held = await Promise.all(windows.map((window) => window.current().memory()));
  return held.reduce((most, each) => (most === undefined || each === undefined ? undefined : Math.max(most, each)), 0);
}
