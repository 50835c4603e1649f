import type { Sheet } from '../../src-main/contract/layered-picture.ts';
import { sheetWidth } from '../../src-main/contract/sheet-width.ts';
import { busy } from '../core/time/busy.ts';
import { canvasCache } from '../plates/printing/raster-client.ts';
import { showBitmap } from '../plates/printing/show-bitmap.ts';
import { missedEvent, unveiledEvent } from '../plates/printing/unveiled.ts';
import type { Live } from '../scenes/engine/live-scene.ts';

/** The sheets of a picture as main has cut them for this screen. */
export interface Sheets {
  /**
   * A canvas that shows a sheet as soon as it is there: first a coarse one, if main is still cutting it and it isn't wanted
   * whole.
   */
  show(sheet: Sheet, whole?: boolean): HTMLCanvasElement;
  /** How often a sheet, coarse or fine, has come: what is drawn from one is drawn anew then. */
  readonly come: number;
}

/** Finished sheets, kept for the next visit of the same picture: about three pictures of a 4K screen, 100 MB. */
const kept = canvasCache(26_000_000);
/** Main marks a sheet so that is only shown until the fine one is cut. */
const coarseMark = 'coarse';

interface Wanted {
  readonly key: string;
  readonly canvas: HTMLCanvasElement;
  seen: boolean;
  whole: boolean;
}

/**
 * Opens the sheets of a picture. The picture appears when each of them has something to show; a still page waits for the
 * fine ones.
 *
 * @param share pixels of the screen to one of the canvas
 * @param changed called whenever a sheet has come
 */
export function openSheets(
  { layers, clock, keptOnly = false, atClose }: Live,
  share: number,
  changed: () => void,
): Sheets {
  const all: Wanted[] = [];
  const ended = new AbortController();
  let come = 0;
  let unveiled = false;
  layers.style.opacity = '0';

  function unveil(): void {
    if (unveiled || ended.signal.aborted || !all.every(({ seen }) => seen)) return;
    unveiled = true;
    if (!clock.still) layers.style.transition = 'opacity var(--view) linear';
    layers.style.opacity = '1';
    layers.dispatchEvent(new Event(unveiledEvent, { bubbles: true }));
  }

  async function take(wanted: Wanted, sheet: Sheet, whole: boolean): Promise<void> {
    const address = `/sheets/${sheet.key}/${sheetWidth(sheet, share)}${whole ? '?whole=yes' : ''}`;
    const answer = await fetch(address, { signal: ended.signal });
    if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
    const bitmap = await createImageBitmap(await answer.blob());
    if (ended.signal.aborted) return bitmap.close();
    showBitmap(wanted.canvas, bitmap, sheet.opaque);
    const coarse = answer.headers.get('sheet') === coarseMark;
    wanted.whole = !coarse;
    come++;
    if (!wanted.seen) {
      wanted.seen = true;
      queueMicrotask(unveil);
    }
    changed();
    if (coarse) await take(wanted, sheet, true);
  }

  async function find(wanted: Wanted, sheet: Sheet, whole: boolean): Promise<void> {
    const done = busy();
    try {
      await take(wanted, sheet, whole || clock.still || keptOnly);
    } catch (problem) {
      if (!ended.signal.aborted) {
        console.error(`The sheet ${sheet.path} could not be shown.`, problem);
        // A layer that is missing is less than a picture that never comes; one that waits out of sight is asked for again.
        wanted.seen = true;
        if (keptOnly) layers.dispatchEvent(new Event(missedEvent, { bubbles: true }));
        else unveil();
      }
    } finally {
      done();
    }
  }

  // Also a picture without any.
  queueMicrotask(unveil);
  atClose(() => {
    ended.abort();
    for (const { key, canvas, whole } of all) {
      canvas.remove();
      // What is kept must not keep this picture's state.
      canvas.style.cssText = '';
      if (whole) kept.put(key, canvas);
    }
  });

  return {
    show(sheet, whole = false) {
      const key = `${sheet.key}/${sheetWidth(sheet, share)}`;
      const canvas = kept.take(key);
      const wanted: Wanted = {
        key,
        canvas: canvas ?? document.createElement('canvas'),
        seen: canvas !== undefined,
        whole: canvas !== undefined,
      };
      all.push(wanted);
      if (canvas) queueMicrotask(unveil);
      else void find(wanted, sheet, whole);
      return wanted.canvas;
    },
    get come() {
      return come;
    },
  };
}
