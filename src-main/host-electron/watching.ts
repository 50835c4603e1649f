/** Notices what a window doesn't tell: a page that hangs, and a picture that is white or stands still. */
import { askPage, type PageState } from '../supervision/attention.ts';
import { missesHeartbeats, Silence } from '../supervision/heartbeat.ts';
import { again, type Later } from '../supervision/later.ts';
import { lookEvery, smallWidth, watchPicture } from '../supervision/picture-watch.ts';
import { type Surroundings, unknownPage } from '../supervision/surroundings.ts';
import type { WindowCare } from './recovery.ts';
import type { HallWindow } from './window.ts';

export interface Watching {
  readonly later: Later;
  readonly monotonic: () => number;
  readonly surroundings: Surroundings;
  /** Milliseconds since this window's last heartbeat; undefined before the first. */
  readonly beatAge: () => number | undefined;
  readonly page: WindowCare;
}

/** As often as a page beats, in milliseconds. */
const every = 2000;

const faultOf = {
  uniform: 'picture is one colour',
  frozen: 'picture stands still',
  'no picture': 'picture stands still',
} as const;

/** Watches until the window is closed. */
export function watchPage(window: HallWindow, watching: Watching): void {
  const { later, monotonic, surroundings, beatAge, page } = watching;
  const isVisible = (): boolean => !window.isDestroyed() && window.isVisible() && !window.isMinimized();
  const attention = (state: PageState) => surroundings.attentionTo({ ...state, visible: state.visible && isVisible() });
  /** Beats of a window that was hidden or asleep are missing with good reason; they count anew from here. */
  let countedFrom = monotonic();

  let said: { readonly state: PageState; readonly at: number } | undefined;
  const ask = async (): Promise<PageState> => {
    const state = (await window.webContents.executeJavaScript(askPage)) as PageState;
    said = { state, at: monotonic() };
    return state;
  };
  /** A page that hangs doesn't say what it shows; then it is what was asked for. */
  const shown = (): PageState =>
    said !== undefined && monotonic() - said.at <= 2 * every
      ? said.state
      : { visible: true, view: page.shown, calm: false, black: false };

  const silence = new Silence(monotonic);
  const stopBeats = again(later, every, () => {
    const state = shown();
    const { answers, frames: counts } = attention(state);
    if (!answers) silence.forget();
    else if (silence.noted(state.view === '' ? 'no view' : 'a view')) page.fault('page hangs');
    // For the next time; who doesn't answer hangs or is gone, and has no heartbeat either.
    if (isVisible()) ask().catch(() => undefined);
    if (!counts) {
      countedFrom = monotonic();
      return;
    }
    const pageAge = monotonic() - Math.max(countedFrom, page.loadedAt);
    if (missesHeartbeats({ beatAge: beatAge(), pageAge })) page.fault('page hangs');
  });

  let loads = 0;
  window.webContents.on('did-finish-load', () => (loads += 1));
  const stopLooks = watchPicture({
    loads: () => loads,
    attention: async () => attention(await ask()),
    take: async () => {
      const image = (await window.webContents.capturePage()).resize({ width: smallWidth });
      const { width, height } = image.getSize();
      return { png: image.toPNG(), pixels: width * height };
    },
    every: lookEvery,
    later,
    onFault: (verdict) => page.fault(faultOf[verdict]),
  });

  // Electron's own word for a page that leaves a touch unanswered; right after a wake it is no sign of anything.
  window.on('unresponsive', () => {
    if (surroundings.attentionTo(unknownPage).answers) page.fault('page hangs');
  });
  window.once('closed', () => {
    stopBeats();
    stopLooks();
  });
}
