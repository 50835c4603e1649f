import type { Live } from './live-scene.ts';

/**
 * Makes a sheet of a picture one of light, which is out at first: whatever its opacity is set to comes over so long.
 *
 * @param time in ms, after a wait of so many; on a still page nothing takes time
 * @returns the sheet
 */
export function lightSheet({ clock }: Live, sheet: HTMLCanvasElement, time: number, wait = 0): HTMLCanvasElement {
  sheet.style.opacity = '0';
  if (!clock.still) sheet.style.transition = `opacity ${time}ms linear ${wait}ms`;
  return sheet;
}
