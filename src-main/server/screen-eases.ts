/** What the governors of the hall's screens ask: kept for their next start, and told to staff when it changes. */
import type { Ease } from '../contract/window.ts';
import type { Log } from '../log/log.ts';
import { openEases } from '../store/eases.ts';

export interface ScreenEases {
  /** Where a window's governor stood; undefined where it began with everything and stayed there. */
  of(window: string): Ease | undefined;
  /** A window says what is asked of its machine now. */
  hear(window: string, ease: Ease): void;
  /** All of it is written. */
  close(): Promise<void>;
}

/** A page that was opened without a name, in somebody's own browser, is no screen of the hall. */
const nameless = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Opens what is kept of them. Nothing is of a screen that never asked for less. Never rejects. */
export async function openScreenEases(file: string, log: Pick<Log, 'write' | 'once'>): Promise<ScreenEases> {
  const store = await openEases({
    file,
    onDamaged: (why) => log.write('warning', 'what was kept of the pictures’ detail was damaged', { why }),
    onUnkept: (error) => log.once('eases', 'warning', 'the pictures’ detail can’t be kept', { error }),
  });
  return {
    of: store.of,
    hear(window, ease) {
      if (nameless.test(window)) return;
      const before = store.of(window);
      if (before === undefined && ease.step === 0) return;
      const was = before?.step ?? 0;
      if (was !== ease.step) log.write('info', 'the detail of a picture changed', { window, was, step: ease.step });
      store.keep(window, ease);
    },
    close: store.close,
  };
}
