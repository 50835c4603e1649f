/** One window's life: what dies is opened again, later and later if it goes on dying, and then a card stands for a while. */
import { setTimeout as wait } from 'node:timers/promises';
import type { HostOptions } from '../server/host.ts';
import { programVersion } from '../server/program.ts';
import { pagePath } from '../server/display-assignment.ts';
import { type Answer, Ladder, type Rung } from '../supervision/ladder.ts';
import type { Surroundings } from '../supervision/surroundings.ts';
import type { LockedBrowser } from './browser.ts';
import { Drawing } from './gpu.ts';
import type { Loopback } from './loopback.ts';
import type { Bounds } from './screens.ts';
import { type DisplayMeasures, type ExhibitionWindow, openWindow } from './window.ts';

/** Times in milliseconds that a test may shorten. */
export interface Pace {
  /** How long the card stands before the exhibition is tried again. */
  readonly cardStands: number;
  /** From one look at the real picture to the next. */
  readonly lookEvery: number;
  /** Faults within it belong together. */
  readonly faultWindow: number;
}

export interface Keeping extends Pick<HostOptions, 'served' | 'paths' | 'log' | 'windowed' | 'size' | 'say'> {
  readonly executable: string;
  /** A browser that is on its way already, for the first time the window opens. */
  readonly launched?: Promise<LockedBrowser> | undefined;
  readonly loopback: Loopback;
  readonly surroundings: Surroundings;
  readonly monotonic: () => number;
  readonly pace: Pace;
}

export interface KeptWindow {
  /** What is open now; it may be on its way out. */
  current(): ExhibitionWindow;
  /** What it stands on, as far as is known. */
  display(): DisplayMeasures | undefined;
  /** A new browser, without a fault. */
  renewBrowser(): void;
  /** When it is closed for good. */
  readonly over: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the window known by this ID, on its place if it has one, and keeps it open until it is closed. Rejects when its
 * browser doesn't start. What died again and again is not stronger in a new browser: the faults of its life count together.
 */
export async function keepWindow(id: string, place: Bounds | undefined, keeping: Keeping): Promise<KeptWindow> {
  const { served, log, windowed, loopback, pace } = keeping;
  const ending = new AbortController();
  const ladder = new Ladder(keeping.monotonic, pace.faultWindow);
  const drawing = new Drawing({
    marker: keeping.paths.softwareDrawing,
    version: programVersion,
    monotonic: keeping.monotonic,
    log,
    renew: () => renewBrowser(),
  });
  /** The answer that waits for the window to close: to its last fault, or (`planned`) without any fault. */
  let asked: (Answer & { readonly planned: boolean }) | undefined;

  const open = (rung: Rung, launched?: Promise<LockedBrowser>): Promise<ExhibitionWindow> =>
    openWindow(
      {
        executable: keeping.executable,
        shape: windowed ? 'windowed' : 'kiosk',
        profiles: keeping.paths.browser,
        origin: loopback.origin,
        entrance: rung === 'card' ? loopback.cardEntrance : loopback.entranceTo(pagePath(id)),
        address: `${loopback.origin}${pagePath(id)}`,
        ...(place === undefined ? {} : { place }),
        ...(keeping.size === undefined ? {} : { pageSize: keeping.size }),
        say: keeping.say,
        bySoftware: drawing.bySoftware,
        lookEvery: pace.lookEvery,
        attention: (page) => keeping.surroundings.attentionTo(page),
        beatAge: () => served.windows.health().find((window) => window.id === id)?.beatAgeMs,
        onFault: (fault) => {
          const answer = ladder.fault('renderer');
          log.write('error', fault, { window: id, answer: answer.rung });
          if (answer.rung !== 'renderer') asked = { ...answer, planned: false };
          return answer.rung === 'renderer';
        },
        onGpuLost: () => drawing.lost(),
      },
      launched,
    );

  let window = await open('window', keeping.launched);
  let display: DisplayMeasures | undefined;
  const noteDisplay = async (): Promise<void> => {
    display = (await window.display()) ?? display;
  };

  /** What dies is opened again, until the end. */
  const show = async (): Promise<void> => {
    try {
      while (!ending.signal.aborted) {
        void noteDisplay();
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
      if (next.planned) log.write('info', 'a new browser is started', { window: id });
      else log.write('error', 'the browser is gone and is started again', { window: id, rung });
      try {
        await wait(pause, undefined, { signal: ending.signal });
        const opened = await open(rung);
        if (rung === 'card') goOnLater(opened);
        return opened;
      } catch (error) {
        if (ending.signal.aborted) return undefined;
        log.write('error', 'the browser did not start', { window: id, error });
        // Where not even the card can be shown, nothing is to be seen anyway: it is tried as seldom as the card.
        if (rung === 'card') await wait(pace.cardStands, undefined, { signal: ending.signal }).catch(() => undefined);
        if (ending.signal.aborted) return undefined;
      }
    }
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

  const renewBrowser = (): void => {
    asked = { rung: 'window', wait: 0, planned: true };
    void window.close();
  };

  const over = show();
  return {
    current: () => window,
    display: () => display,
    renewBrowser,
    over,
    close: async () => {
      ending.abort();
      await window.close();
      await over;
    },
  };
}
