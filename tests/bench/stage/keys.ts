/** Keys of a keyboard or clicker, as the browser gets them. */
import type { CDPSession } from 'playwright/test';

/** Their numbers, as browsers tell them. */
const keyCodes = { ArrowLeft: 37, ArrowRight: 39 } as const;

/** Presses and lifts, without a stay. */
export async function pressKey(cdp: CDPSession, key: keyof typeof keyCodes): Promise<void> {
  const told = { key, code: key, windowsVirtualKeyCode: keyCodes[key] };
  await Promise.all([
    cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...told }),
    cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...told }),
  ]);
}
