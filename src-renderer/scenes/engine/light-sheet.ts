import type { Live } from './live-scene.ts';

/**
 * Makes a sheet of a picture one of light, which is out at first: whatever its opacity is set to comes over so long.
 *
 * @param time in ms; on a still page nothing takes time
 * @returns the sheet
 */
export function lightSheet({ clock }: Live, sheet: HTMLCanvasElement, time: number): HTMLCanvasElement {
  sheet.style.opacity = '0';
  if (!clock.still) sheet.style.transition = `opacity ${time}ms linear`;
  return sheet;
}
