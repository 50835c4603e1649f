/** The exhibition on this machine's own Chromium, Chrome or Edge, or on an address alone. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Host, HostOptions, OpenHost } from '../server/host.ts';
import { keepWithinMemory } from '../server/keep-memory.ts';
import { programVersion } from '../server/program.ts';
import { type Answer, cardStands, faultWindow, Ladder, type Rung } from '../supervision/ladder.ts';
import { laterUnheeded } from '../supervision/later.ts';
import { lookEvery } from '../supervision/looking.ts';
import { Surroundings } from '../supervision/surroundings.ts';
import { keepNoting, Wake } from '../supervision/wake.ts';
import { Drawing } from './gpu.ts';
import { openLoopback } from './loopback.ts';
import { removeOldProfiles } from './profile.ts';
import { type DisplayMeasures, type ExhibitionWindow, openWindow } from './window.ts';

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

/** Times in milliseconds that a test may shorten. */
export interface Pace {
  /** How long the card stands before the exhibition is tried again. */
  readonly cardStands: number;
  /** From one look at the real picture to the next. */
  readonly lookEvery: number;
  /** Faults within it belong together. */
  readonly faultWindow: number;
}

/** The host that shows the exhibition with the browser at `executable`. */
export function chromiumHost(executable: string, pace: Partial<Pace> = {}): Host {
  return { name: 'chromium', open: (options) => openInBrowser(executable, options, { ...usualPace, ...pace }) };
}

const usualPace: Pace = { cardStands, lookEvery, faultWindow };

async function openInBrowser(executable: string, options: HostOptions, pace: Pace): Promise<OpenHost> {
  const { served, paths, log, windowed, say } = options;
  await removeOldProfiles(paths.browser);
  const loopback = await openLoopback(served, log);
  const ending = new AbortController();
  const monotonic = (): number => performance.now();
  const ladder = new Ladder(monotonic, pace.faultWindow);
  const wake = new Wake({ monotonic, wall: Date.now });
  // A display that is off hides the page, or takes the browser with it; nothing else can be known here.
  const surroundings = new Surroundings({ wake, monotonic, hall: options.hall, displayed: () => true });
  const drawing = new Drawing({
    marker: paths.softwareDrawing,
    version: programVersion,
    monotonic,
    log,
    renew: () => renewBrowser(),
  });
  let window: ExhibitionWindow | undefined;
  /** What the last fault asks for, while its window is being closed; or what is done without any. */
  let asked: (Answer & { readonly planned: boolean }) | undefined;

  const open = (rung: Rung): Promise<ExhibitionWindow> =>
    openWindow({
      executable,
      shape: windowed ? 'windowed' : 'kiosk',
      profiles: paths.browser,
      origin: loopback.origin,
      entrance: rung === 'card' ? loopback.cardEntrance : `${loopback.entrance}&window=${wall}`,
      address: `${loopback.origin}/?window=${wall}`,
      say,
      bySoftware: drawing.bySoftware,
      lookEvery: pace.lookEvery,
      attention: (page) => surroundings.attentionTo(page),
      beatAge: () => served.windows.health().find(({ id }) => id === wall)?.beatAgeMs,
      onFault: (fault) => {
        const answer = ladder.fault('renderer');
        log.write('error', fault, { answer: answer.rung });
        if (answer.rung !== 'renderer') asked = { ...answer, planned: false };
        return answer.rung === 'renderer';
      },
      onGpuLost: () => drawing.lost(),
    });

  /** The one display that this host knows: the one its window stands on. */
  let display: DisplayMeasures | undefined;
  options.asks.showsOn(() => (display === undefined ? [] : [{ key: wall, name: '1', ...display }]));
  const noteDisplay = async (on: ExhibitionWindow): Promise<void> => {
    display = (await on.display()) ?? display;
  };

  /** Keeps a window open until the end: what dies is opened again, later and later if it goes on dying. */
  const show = async (first: ExhibitionWindow): Promise<void> => {
    window = first;
    try {
      while (!ending.signal.aborted) {
        void noteDisplay(window);
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
      const next = asked ?? { ...ladder.fault('window'), planned: false };
      const { rung, wait: pause } = next;
      asked = undefined;
      if (next.planned) log.write('info', 'a new browser is started');
      else log.write('error', 'the browser is gone and is started again', { rung });
      try {
        await wait(pause, undefined, { signal: ending.signal });
        const opened = await open(rung);
        if (rung === 'card') goOnLater(opened);
        return opened;
      } catch (error) {
        if (ending.signal.aborted) return undefined;
        log.write('error', 'the browser did not start', { error });
        // Where not even the card can be shown, nothing is to be seen anyway: it is tried as seldom as the card.
        if (rung === 'card') await wait(pace.cardStands, undefined, { signal: ending.signal }).catch(() => undefined);
        if (ending.signal.aborted) return undefined;
      }
    }
  };

  const renewBrowser = (): void => {
    asked = { rung: 'window', wait: 0, planned: true };
    void window?.close();
  };

  /** The card stands for a while; then the exhibition is tried again. */
  const goOnLater = (card: ExhibitionWindow): void => {
    const leave = new AbortController();
    const signal = AbortSignal.any([ending.signal, leave.signal]);
    void card.gone.then(() => leave.abort());
    wait(pace.cardStands, undefined, { signal })
      .then(() => card.show())
      // Gone or ended before it was time.
      .catch(() => undefined);
  };

  try {
    const shown = show(await open('window'));
    const undo = [
      keepNoting(wake, laterUnheeded),
      keepWithinMemory({
        ...options,
        monotonic,
        later: laterUnheeded,
        measure: () => window?.memory() ?? Promise.resolve(undefined),
        browser: () => window,
        renew: { renderer: () => window?.renew(), browser: renewBrowser },
      }),
    ];
    return {
      closed: shown,
      front: () => window?.front(),
      close: async () => {
        ending.abort();
        undo.forEach((stop) => stop());
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
